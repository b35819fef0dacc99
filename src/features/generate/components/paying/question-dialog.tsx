import { useStore } from 'zustand'
import { Button } from '#src/ui/button.tsx'
import { Dialog } from '#src/ui/dialog.tsx'
import { questionStore } from '../../logic/paying/question-store.ts'

/** Asks for a press once more before money goes. */
export function QuestionDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const question = useStore(questionStore, (state) => state.question)
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={question?.title ?? ''}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            onClick={() => {
              onClose()
              question?.go()
            }}
          >
            Generate
          </Button>
        </>
      }
    >
      <p className="text-sm">{question?.words}</p>
    </Dialog>
  )
}
