import { type ReactNode, Suspense, useState } from 'react'
import { lazyPart } from '../../lazy-part.ts'

const CollectDialog = lazyPart(
  async () =>
    (await import('#src/features/collections/components/collect-dialog.tsx')).CollectDialog,
)

/** The dialog **Add to collection**: to be drawn somewhere, and shown for pictures by sequence number. */
export function useCollectDialog(): {
  collectDialog: ReactNode
  collect: (images: readonly number[]) => void
} {
  const [images, setImages] = useState<readonly number[] | null>(null)
  const [open, setOpen] = useState(false)
  return {
    // It stays when closed: only closing, not vanishing, gives the focus back to where it was.
    collectDialog: images !== null && (
      <Suspense fallback={null}>
        <CollectDialog open={open} onClose={() => setOpen(false)} images={images} />
      </Suspense>
    ),
    collect(wanted) {
      setImages(wanted)
      setOpen(true)
    },
  }
}
