import { type ReactNode, Suspense, useState } from 'react'
import type { ShareWish } from '#src/features/links/logic/share-wish.ts'
import { lazyPart } from '../../lazy-part.ts'

const ShareHost = lazyPart(async () => (await import('../link-parts/share-host.tsx')).ShareHost)

/** The dialog **Share**: to be drawn somewhere, and shown for what is to be shared. */
export function useShareDialog(): { shareDialog: ReactNode; share: (wish: ShareWish) => void } {
  const [wish, setWish] = useState<ShareWish | null>(null)
  const [open, setOpen] = useState(false)
  return {
    // It stays when closed: only closing, not vanishing, gives the focus back to where it was.
    shareDialog: wish !== null && (
      <Suspense fallback={null}>
        <ShareHost open={open} onClose={() => setOpen(false)} wish={wish} />
      </Suspense>
    ),
    share(wanted) {
      setWish(wanted)
      setOpen(true)
    },
  }
}
