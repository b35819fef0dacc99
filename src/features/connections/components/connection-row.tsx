import { useMutation, useMutationState, useQueryClient } from '@tanstack/react-query'
import { Cloud, Pencil, Server, Trash2 } from 'lucide-react'
import type { ConnectionTest } from '#contract/studio/connections.ts'
import { Button } from '#src/ui/button.tsx'
import { classes } from '#src/ui/classes.ts'
import { Menu } from '#src/ui/menu.tsx'
import { testConnection, testKey } from '../api/test-connection.ts'
import { stateWords } from '../logic/connection-words.ts'
import type { Entry } from '../logic/services.ts'
import { TestNote, Trouble } from './test-note.tsx'

interface ConnectionRowProps {
  entry: Entry
  onChange: () => void
  onRemove: () => void
}

/** A service or server: how it stands, and what a test of it found. */
export function ConnectionRow({ entry, onChange, onRemove }: ConnectionRowProps) {
  const { id, name, connection } = entry
  const client = useQueryClient()
  const { mutate: test } = useMutation(testConnection(client, id))
  const tests = useMutationState({ filters: { mutationKey: testKey(id) } })
  const last = tests.at(-1)
  const isTesting = last?.status === 'pending'
  const Icon = connection?.kind === 'openai' ? Server : Cloud
  const isOurs = connection?.source === 'settings'
  return (
    <li className="flex flex-col gap-2 px-3 py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <span className={connection === null ? 'text-muted' : 'text-accent'}>
          <Icon size={18} aria-hidden />
        </span>
        <div className="min-w-0 flex-1 basis-40">
          <p className="flex flex-wrap items-center gap-x-2 text-sm font-strong">
            {name}
            <StateMark entry={entry} />
          </p>
          <p className="text-xs text-muted">{stateWords(entry)}</p>
        </div>
        {connection === null ? (
          <Button size="sm" variant="primary" aria-label={`Connect ${name}`} onClick={onChange}>
            Connect
          </Button>
        ) : (
          <>
            <Button
              size="sm"
              className="max-sm:order-1 max-sm:ml-[1.875rem]"
              aria-label={`Test connection: ${name}`}
              aria-disabled={isTesting}
              onClick={() => {
                if (!isTesting) test()
              }}
            >
              {isTesting ? 'Testing…' : 'Test connection'}
            </Button>
            <Menu
              label={`More: ${name}`}
              size="sm"
              items={[
                {
                  label: 'Change',
                  icon: <Pencil size={16} aria-hidden />,
                  disabled: !isOurs && connection.kind === 'leonardo',
                  onSelect: onChange,
                },
                {
                  label: 'Remove',
                  icon: <Trash2 size={16} aria-hidden />,
                  danger: true,
                  disabled: !isOurs,
                  onSelect: onRemove,
                },
              ]}
            />
          </>
        )}
      </div>
      {/* Never hidden: only what is there already is announced when it changes. */}
      <div role="status" className="pl-[1.875rem] empty:hidden">
        {connection?.problem && !isTesting && last?.status !== 'success' && (
          <Trouble words={connection.problem.words} />
        )}
        {last?.status === 'success' && <TestNote test={last.data as ConnectionTest} />}
        {last?.status === 'error' && last.error !== null && <Trouble words={last.error.message} />}
      </div>
    </li>
  )
}

function StateMark({ entry: { connection } }: Pick<ConnectionRowProps, 'entry'>) {
  if (connection === null) return null
  const isWell = connection.problem === null
  return (
    <span
      className={classes(
        'rounded-full border border-line px-2 text-xs',
        isWell ? 'text-ok' : 'bg-danger-soft text-danger',
      )}
    >
      {isWell ? 'Connected' : 'Not usable'}
    </span>
  )
}
