import { type ReactNode, Suspense, useState } from 'react'
import type { GenerationRequest } from '#contract/studio/generation.ts'
import { lazyPart } from '../lazy-part.ts'

const CodeDialog = lazyPart(
  async () => (await import('#src/features/code/components/code-dialog.tsx')).CodeDialog,
)

/** The dialog **View as code**: to be drawn somewhere, and shown for requests of which the first is written out. */
export function useCodeDialog(): {
  dialog: ReactNode
  viewCode: (requests: readonly GenerationRequest[]) => void
} {
  const [shown, setShown] = useState<readonly GenerationRequest[]>([])
  const [open, setOpen] = useState(false)
  const [request] = shown
  return {
    // It stays when closed: only closing, not vanishing, gives the focus back to where it was.
    dialog: request !== undefined && (
      <Suspense fallback={null}>
        <CodeDialog
          open={open}
          onClose={() => setOpen(false)}
          request={request}
          count={shown.length}
        />
      </Suspense>
    ),
    viewCode(requests) {
      setShown(requests)
      setOpen(true)
    },
  }
}
