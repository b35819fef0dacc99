import { useId } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { History } from 'lucide-react'
import { useNow } from '#src/lib/clock.ts'
import { Button } from '#src/ui/button.tsx'
import { importQuery } from '../api/import-query.ts'
import { setImport } from '../api/set-import.ts'
import { importWords } from '../logic/import-words.ts'

/** Brings what a Leonardo account made before; nothing to see while none is connected. */
export function HistoryImport() {
  const { data } = useQuery(importQuery)
  const { mutate, isPending, error } = useMutation(setImport(useQueryClient()))
  const now = useNow()
  const titleId = useId()
  if (data === undefined || (!data.available && data.phase === 'off')) return null
  const { title, facts, action } = importWords(data, now)
  const trouble = error?.message ?? data.words
  return (
    <section
      aria-labelledby={titleId}
      className="mt-4 flex w-full flex-col gap-2 rounded-md border border-line px-3 py-3"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <History size={18} aria-hidden className="shrink-0 text-muted" />
        <div className="min-w-0 flex-1 basis-56">
          <h3 id={titleId} className="text-sm font-strong">
            <span role="status">{title}</span>
          </h3>
          {facts.map((fact) => (
            <p key={fact} className="text-xs text-muted">
              {fact}
            </p>
          ))}
        </div>
        <Button
          size="sm"
          className="max-sm:ml-[1.875rem]"
          aria-disabled={isPending}
          onClick={() => {
            if (!isPending) mutate(action.on)
          }}
        >
          {action.label}
        </Button>
      </div>
      {trouble !== null && <p className="pl-[1.875rem] text-sm text-danger">{trouble}</p>}
    </section>
  )
}
