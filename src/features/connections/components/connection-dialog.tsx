import { useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { newId } from '#src/lib/clock.ts'
import { Button } from '#src/ui/button.tsx'
import { Dialog } from '#src/ui/dialog.tsx'
import { toast } from '#src/ui/feedback/toast.tsx'
import { putConnection } from '../api/changes.ts'
import { testConnection } from '../api/test-connection.ts'
import {
  changeOf,
  type ConnectionDraft,
  draftOf,
  needsKey,
  type Target,
} from '../logic/connection-draft.ts'
import { ConnectionFields } from './connection-fields.tsx'

interface ConnectionDialogProps {
  target: Target
  onClose: () => void
}

/** Connects a service or a server, or changes how it is connected. It is tested as soon as it is kept. */
export function ConnectionDialog({ target, onClose }: ConnectionDialogProps) {
  const { service, connection } = target
  const client = useQueryClient()
  const [id] = useState(() => connection?.id ?? service?.id ?? newId())
  const [draft, setDraft] = useState(() => draftOf(target))
  const put = useMutation(putConnection(client))
  const { mutate: test } = useMutation(testConnection(client, id))
  const name = service?.name ?? connection?.name ?? ''
  const isNew = connection === null
  const isWhole =
    !needsKey(target, draft) &&
    (service !== null || (draft.name.trim() !== '' && draft.baseUrl.trim() !== ''))

  function submit() {
    put.mutate(
      { id, change: changeOf(target, draft) },
      {
        onSuccess(kept) {
          onClose()
          toast({ message: `${kept.name} is ${isNew ? 'connected' : 'changed'}`, duration: 4000 })
          test()
        },
      },
    )
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={isNew ? (service === null ? 'Add a server' : `Connect ${name}`) : `Change ${name}`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            type="submit"
            form="connection-form"
            disabled={!isWhole || put.isPending}
          >
            {isNew ? 'Connect' : 'Keep changes'}
          </Button>
        </>
      }
    >
      <form
        id="connection-form"
        autoComplete="off"
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          if (isWhole && !put.isPending) submit()
        }}
      >
        <ConnectionFields
          target={target}
          draft={draft}
          onChange={(change: Partial<ConnectionDraft>) => setDraft({ ...draft, ...change })}
          error={put.error}
        />
      </form>
    </Dialog>
  )
}
