import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Share } from '#contract/studio/shares.ts'
import { Button } from '#src/ui/button.tsx'
import { Dialog } from '#src/ui/dialog.tsx'
import { toast } from '#src/ui/feedback/toast.tsx'
import { revokeShare } from '../../api/change-share.ts'
import { nameOf } from '../../logic/share-words.ts'
import { MadeLink } from '../made-link.tsx'

export interface LinkTask {
  kind: 'hand over' | 'revoke'
  share: Share
}

interface LinkDialogsProps {
  task: LinkTask | null
  onClose: () => void
  networkHome: string | null
  settingsHref: string
}

/** What is asked or shown of one link. A closed dialog stays: only closing gives the focus back. */
export function LinkDialogs({ task, onClose, networkHome, settingsHref }: LinkDialogsProps) {
  const [last, setLast] = useState<LinkTask | null>(null)
  if (task !== null && task !== last) setLast(task)
  if (last === null) return null
  return (
    <>
      <Dialog open={task?.kind === 'hand over'} onClose={onClose} title="Link">
        <MadeLink share={last.share} networkHome={networkHome} settingsHref={settingsHref} />
      </Dialog>
      <Revocation open={task?.kind === 'revoke'} onClose={onClose} share={last.share} />
    </>
  )
}

function Revocation({
  open,
  onClose,
  share,
}: {
  open: boolean
  onClose: () => void
  share: Share
}) {
  const revoke = useMutation(revokeShare(useQueryClient()))
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="Revoke this link?"
      footer={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button
            variant="danger"
            disabled={revoke.isPending}
            onClick={() =>
              revoke.mutate(share.id, {
                onSuccess() {
                  onClose()
                  toast({ message: `${nameOf(share)}: revoked. Nobody can open it any more.` })
                },
              })
            }
          >
            Revoke
          </Button>
        </>
      }
    >
      <p className="text-sm break-words">
        “{nameOf(share)}” closes for everybody at once, also where it is open now. Its address never
        works again. Your pictures stay.
      </p>
      {revoke.error !== null && (
        <p role="alert" className="mt-3 text-sm font-strong text-danger">
          {revoke.error.message} The link may still be open: try again.
        </p>
      )}
    </Dialog>
  )
}
