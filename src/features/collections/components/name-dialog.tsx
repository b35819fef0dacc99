import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Collection, collectionLimits } from '#contract/studio/collections.ts'
import { newId } from '#src/lib/clock.ts'
import { Button } from '#src/ui/button.tsx'
import { Dialog } from '#src/ui/dialog.tsx'
import { TextField } from '#src/ui/fields/text-field.tsx'
import { putCollection } from '../api/change-collection.ts'

interface NameDialogProps {
  open: boolean
  onClose: () => void
  /** The one to be renamed; null for a new one. */
  collection: Collection | null
}

/** Names a new collection, or gives one another name. */
export function NameDialog({ open, onClose, collection }: NameDialogProps) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={collection === null ? 'New collection' : 'Rename collection'}
    >
      <NameForm collection={collection} onDone={onClose} />
    </Dialog>
  )
}

interface NameFormProps {
  collection: Collection | null
  onDone: () => void
}

function NameForm({ collection, onDone }: NameFormProps) {
  const [name, setName] = useState(collection?.name ?? '')
  const put = useMutation(putCollection(useQueryClient()))
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() === '') return
        const { id = newId(), gathers = false } = collection ?? {}
        put.mutate({ id, name: name.trim(), gathers }, { onSuccess: onDone })
      }}
    >
      <TextField
        label="Name"
        value={name}
        onChange={(text) => setName(text.slice(0, collectionLimits.name))}
        error={put.error?.message}
      />
      <div className="flex justify-end gap-2">
        <Button onClick={onDone}>Cancel</Button>
        <Button variant="primary" type="submit" disabled={name.trim() === '' || put.isPending}>
          {collection === null ? 'Create collection' : 'Rename'}
        </Button>
      </div>
    </form>
  )
}
