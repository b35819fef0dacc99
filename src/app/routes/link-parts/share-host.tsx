import { SeqPicture } from '#src/features/gallery/components/seq-picture.tsx'
import { ShareDialog } from '#src/features/links/components/share-dialog.tsx'
import type { ShareWish } from '#src/features/links/logic/share-wish.ts'
import { settingsHref } from '../../navigation/page-address.ts'
import { useNetworkHome } from './use-network-home.ts'

interface ShareHostProps {
  open: boolean
  onClose: () => void
  wish: ShareWish
}

/** The dialog **Share** with all that it asks other features for. */
export function ShareHost(props: ShareHostProps) {
  return (
    <ShareDialog
      {...props}
      renderPicture={(seq) => <SeqPicture seq={seq} />}
      networkHome={useNetworkHome()}
      settingsHref={settingsHref}
    />
  )
}
