import { useRef } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { FileUp, Plus } from 'lucide-react'
import type { KeptThing } from '#contract/studio/kept.ts'
import { newId } from '#src/lib/clock.ts'
import { Button } from '#src/ui/button.tsx'
import { toast } from '#src/ui/feedback/toast.tsx'
import { keepThing } from '../../../api/keeping/change-kept.ts'
import { listEntries } from '../../../logic/choices/list-entries.ts'
import { nameOfFile } from '../../../logic/choices/list-names.ts'
import { insertAtCursor } from '../insert-at-cursor.ts'
import { toolProblem } from '../tool-problem.ts'
import { useKeptFocus } from '../use-kept-focus.ts'

interface ListOverviewProps {
  lists: readonly KeptThing[]
  onEdit: (list: KeptThing) => void
  onNew: () => void
  onInserted: () => void
}

export function ListOverview({ lists, onEdit, onNew, onInserted }: ListOverviewProps) {
  const place = useRef<HTMLDivElement>(null)
  useKeptFocus(place)
  const file = useRef<HTMLInputElement>(null)
  const importFiles = useImport(lists)
  return (
    <div ref={place} className="flex flex-col gap-3 text-sm">
      <p className="text-muted">
        Write a list’s name between two underscores on each side, such as{' '}
        <code className="text-ink">__{lists[0]?.name ?? 'colours'}__</code>, and one press of
        Generate makes a picture with each of its entries.
      </p>
      {lists.length > 0 && (
        <ul aria-label="Lists" className="-mx-2 flex flex-col">
          {lists.map((list) => (
            <li key={list.id} className="flex items-center gap-1 rounded-md hover:bg-accent-soft">
              <button
                type="button"
                aria-label={`Edit ${list.name}`}
                onClick={() => onEdit(list)}
                className="min-h-touch min-w-0 flex-1 cursor-pointer rounded-md px-2 py-1.5 text-left outline-offset-[-2px]"
              >
                <span className="block truncate font-strong">{list.name}</span>
                <span className="block truncate text-xs text-muted">{summary(list.body)}</span>
              </button>
              <Button
                size="sm"
                variant="quiet"
                aria-label={`Insert ${list.name}`}
                onClick={() => {
                  onInserted()
                  insertAtCursor(`__${list.name}__`)
                }}
              >
                Insert
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="flex flex-wrap gap-2">
        <Button icon={<Plus size={14} aria-hidden />} onClick={onNew}>
          New list
        </Button>
        <Button icon={<FileUp size={14} aria-hidden />} onClick={() => file.current?.click()}>
          Import
        </Button>
        <input
          ref={file}
          type="file"
          hidden
          multiple
          accept=".txt,text/plain"
          aria-label="Import lists"
          onChange={({ target }) => {
            void importFiles(Array.from(target.files ?? []))
            target.value = ''
          }}
        />
      </div>
      <p className="text-xs text-muted">
        A file holds one entry a line; its name becomes the list’s name.
      </p>
    </div>
  )
}

const shown = new Intl.ListFormat('en', { type: 'unit' })

function summary(body: string): string {
  const entries = listEntries(body)
  const count = `${entries.length} ${entries.length === 1 ? 'entry' : 'entries'}`
  return entries.length === 0 ? count : `${count}: ${shown.format(entries.slice(0, 6))}`
}

/** Takes lists in from text files. A list of the same name is replaced, as by saving the file over it. */
function useImport(lists: readonly KeptThing[]) {
  const client = useQueryClient()
  const { mutateAsync } = useMutation(keepThing(client, 'lists'))
  return async (files: readonly File[]) => {
    const kept: string[] = []
    try {
      for (const file of files) {
        const name = nameOfFile(file.name)
        const same = lists.find((list) => list.name.toLowerCase() === name.toLowerCase())
        // oxlint-disable-next-line no-await-in-loop -- one trouble must not come in the middle of others
        await mutateAsync({ id: same?.id ?? newId(), name, body: await file.text() })
        kept.push(name)
      }
    } catch (error) {
      const said = error instanceof Error ? toolProblem(error) : ''
      toast({ message: `Not all files could be taken in. ${said}`, tone: 'error' })
    }
    if (kept.length > 0) toast({ message: `Imported ${shown.format(kept)}.` })
  }
}
