import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { KeptThing } from '#contract/studio/kept.ts'
import { newId } from '#src/lib/clock.ts'
import { Button } from '#src/ui/button.tsx'
import { Dialog } from '#src/ui/dialog.tsx'
import { ErrorState } from '#src/ui/feedback/error-state.tsx'
import { Skeleton } from '#src/ui/feedback/skeleton.tsx'
import { keptQuery } from '../../../api/keeping/kept-query.ts'
import { ListEditor } from './list-editor.tsx'
import { ListOverview } from './list-overview.tsx'

interface ListsDialogProps {
  open: boolean
  onClose: () => void
}

/** The lists that prompts call by name: made, changed, taken in from files and given out again. */
export function ListsDialog({ open, onClose }: ListsDialogProps) {
  return (
    <Dialog open={open} onClose={onClose} title="Lists">
      <Lists onClose={onClose} />
    </Dialog>
  )
}

type Draft = Pick<KeptThing, 'id' | 'name' | 'body'>

function Lists({ onClose }: { onClose: () => void }) {
  const query = useQuery(keptQuery('lists'))
  const [edited, setEdited] = useState<Draft | null>(null)

  if (query.isPending) return <Skeleton className="h-24" />
  if (query.data === undefined) {
    return (
      <ErrorState
        title="The lists could not be read"
        text="Nothing is lost: they are kept on the server."
        action={<Button onClick={() => void query.refetch()}>Try again</Button>}
      />
    )
  }
  return edited === null ? (
    <ListOverview
      lists={query.data}
      onEdit={setEdited}
      onNew={() => setEdited({ id: newId(), name: '', body: '' })}
      onInserted={onClose}
    />
  ) : (
    <ListEditor
      key={edited.id}
      list={edited}
      isNew={!query.data.some(({ id }) => id === edited.id)}
      onDone={() => setEdited(null)}
    />
  )
}
