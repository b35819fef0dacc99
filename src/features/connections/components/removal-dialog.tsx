import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '#src/ui/button.tsx'
import { Dialog } from '#src/ui/dialog.tsx'
import { toast } from '#src/ui/feedback/toast.tsx'
import { removeConnection } from '../api/changes.ts'
import type { Entry } from '../logic/services.ts'

/** Asks before a key is forgotten: it cannot be shown again, only given again. */
export function RemovalDialog({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const { name, connection } = entry
  const remove = useMutation(removeConnection(useQueryClient()))
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Remove ${name}?`}
      footer={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button
            variant="danger"
            disabled={remove.isPending || connection === null}
            onClick={() => {
              if (connection === null) return
              remove.mutate(connection, {
                onSuccess() {
                  onClose()
                  toast({ message: `${name} is removed` })
                },
              })
            }}
          >
            Remove
          </Button>
        </>
      }
    >
      <p className="text-sm">
        Its key is forgotten here, and nothing more is sent there. Your pictures, and what they
        cost, stay.
      </p>
      {remove.error !== null && (
        <p role="alert" className="mt-3 text-sm font-strong text-danger">
          {remove.error.message}
        </p>
      )}
    </Dialog>
  )
}
