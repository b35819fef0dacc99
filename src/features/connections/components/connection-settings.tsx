import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { HttpError } from '#src/lib/http.ts'
import { Button } from '#src/ui/button.tsx'
import { Skeleton } from '#src/ui/feedback/skeleton.tsx'
import { connectionsQuery } from '../api/connections-query.ts'
import { type Entry, entriesOf } from '../logic/services.ts'
import { ConnectionDialog } from './connection-dialog.tsx'
import { ConnectionRow } from './connection-row.tsx'
import { RemovalDialog } from './removal-dialog.tsx'

type Task = { kind: 'change' | 'remove'; entry: Entry } | { kind: 'add' }

/** What pictures can be made with besides the painter: two services, and servers of one's own. */
export function ConnectionSettings() {
  const { data, error } = useQuery(connectionsQuery)
  const [task, setTask] = useState<Task | null>(null)
  const close = () => setTask(null)
  if (data === undefined) {
    return error === null ? <Skeleton className="h-40 w-full" /> : <Refusal error={error} />
  }
  return (
    <div className="flex flex-col items-start gap-4">
      <p className="text-sm text-muted">
        The same forms and the same gallery, with the models of these services and at their prices.
        Keys stay on the computer that Gesso runs on: they are sealed there and never shown again.
      </p>
      <ul
        aria-label="Connections"
        className="w-full divide-y divide-line rounded-md border border-line"
      >
        {entriesOf(data.connections).map((entry) => (
          <ConnectionRow
            key={entry.id}
            entry={entry}
            onChange={() => setTask({ kind: 'change', entry })}
            onRemove={() => setTask({ kind: 'remove', entry })}
          />
        ))}
      </ul>
      <Button icon={<Plus size={16} aria-hidden />} onClick={() => setTask({ kind: 'add' })}>
        Add a server
      </Button>
      {task?.kind === 'add' && (
        <ConnectionDialog target={{ service: null, connection: null }} onClose={close} />
      )}
      {task?.kind === 'change' && <ConnectionDialog target={task.entry} onClose={close} />}
      {task?.kind === 'remove' && <RemovalDialog entry={task.entry} onClose={close} />}
    </div>
  )
}

function Refusal({ error }: { error: Error }) {
  const isForOwner = error instanceof HttpError && error.code === 'forbidden'
  return (
    <p className="text-sm text-muted">
      {isForOwner
        ? 'Services are connected on the computer that Gesso runs on, or after logging in with the password.'
        : error.message}
    </p>
  )
}
