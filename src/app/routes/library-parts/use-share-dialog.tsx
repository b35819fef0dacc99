import { useQuery } from '@tanstack/react-query'
import { type ReactNode, Suspense, useState } from 'react'
import { accessQuery } from '#src/features/access/api/access-query.ts'
import { SeqPicture } from '#src/features/gallery/components/seq-picture.tsx'
import type { ShareWish } from '#src/features/links/logic/share-wish.ts'
import { lazyPart } from '../../lazy-part.ts'

const ShareDialog = lazyPart(
  async () => (await import('#src/features/links/components/share-dialog.tsx')).ShareDialog,
)

export const settingsHref = '/settings'

export const renderPicture = (seq: number) => <SeqPicture seq={seq} />

/** Where the local network reaches this studio, if it does. */
export function useNetworkOrigin(isWanted: boolean): string | null {
  const { data } = useQuery({ ...accessQuery, enabled: isWanted })
  const address = data?.owner?.network.addresses[0]
  return address === undefined ? null : new URL(address).origin
}

/** The dialog **Share**: to be drawn somewhere, and shown for what is to be shared. */
export function useShareDialog(): { shareDialog: ReactNode; share: (wish: ShareWish) => void } {
  const [wish, setWish] = useState<ShareWish | null>(null)
  const [open, setOpen] = useState(false)
  const networkOrigin = useNetworkOrigin(open)
  return {
    // It stays when closed: only closing, not vanishing, gives the focus back to where it was.
    shareDialog: wish !== null && (
      <Suspense fallback={null}>
        <ShareDialog
          open={open}
          onClose={() => setOpen(false)}
          wish={wish}
          renderPicture={renderPicture}
          networkOrigin={networkOrigin}
          settingsHref={settingsHref}
        />
      </Suspense>
    ),
    share(wanted) {
      setWish(wanted)
      setOpen(true)
    },
  }
}
