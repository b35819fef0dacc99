import { useState } from 'react'
import { useMutation } from '@tanstack/react-query'
import { Button } from '#src/ui/button.tsx'
import { Dialog } from '#src/ui/dialog.tsx'
import { resolveGeneration } from '../api/resolve-generation.ts'

export type Decision = 'not-made' | 'pay-again'

interface DecisionDialogProps {
  decision: Decision | null
  generationId: string
  prompt: string
  /** Of the service. */
  name: string
  onClose: () => void
  onPayAgain: () => void
}

/** Says what a decision about money means before it is taken: neither can be taken back. */
export function DecisionDialog(props: DecisionDialogProps) {
  const { decision, generationId, prompt, name, onClose, onPayAgain } = props
  const [last, setLast] = useState<Decision>('not-made')
  if (decision !== null && decision !== last) setLast(decision)
  const resolve = useMutation({ ...resolveGeneration, onSuccess: onClose })
  const paysAgain = last === 'pay-again'

  function decide() {
    if (!paysAgain) {
      resolve.mutate({ id: generationId, decision: 'not-made' })
      return
    }
    onClose()
    onPayAgain()
  }

  return (
    <Dialog
      open={decision !== null}
      onClose={onClose}
      title={paysAgain ? 'Pay again?' : 'It was not made?'}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant={paysAgain ? 'danger' : 'primary'}
            disabled={resolve.isPending}
            onClick={decide}
          >
            {paysAgain ? 'Pay again' : 'It was not made'}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3 text-sm">
        <p className="line-clamp-2 rounded-md bg-page px-3 py-2">{prompt}</p>
        <p>
          {paysAgain
            ? `The same is asked of ${name} once more, as another generation. If the first was made after all, both are charged.`
            : `Look into your account at ${name} first. What is set aside for this is then free again, and Gesso stops looking for it.`}
        </p>
        {resolve.error !== null && (
          <p role="alert" className="font-strong text-danger">
            {resolve.error.message}
          </p>
        )}
      </div>
    </Dialog>
  )
}
