import { useState } from 'react'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '#src/ui/button.tsx'
import { Dialog } from '#src/ui/dialog.tsx'
import { ErrorState } from '#src/ui/feedback/error-state.tsx'
import { Skeleton } from '#src/ui/feedback/skeleton.tsx'
import { forgetPrompts } from '../../../api/keeping/change-history.ts'
import { promptHistoryQuery } from '../../../api/keeping/prompt-history-query.ts'
import { SearchField } from './search-field.tsx'
import { HistoryEntry } from './history-entry.tsx'

interface HistoryDialogProps {
  open: boolean
  onClose: () => void
}

/** The prompts that were used: found by their words, and put back into the form. */
export function HistoryDialog({ open, onClose }: HistoryDialogProps) {
  return (
    <Dialog open={open} onClose={onClose} title="Prompt history">
      <History onClose={onClose} />
    </Dialog>
  )
}

function History({ onClose }: { onClose: () => void }) {
  const [search, setSearch] = useState('')
  const query = useInfiniteQuery(promptHistoryQuery(search.trim()))
  const prompts = query.data?.pages.flatMap((page) => page.prompts) ?? []
  const total = query.data?.pages[0]?.total ?? 0

  if (query.isError && query.data === undefined) {
    return (
      <ErrorState
        title="The prompts could not be read"
        text="Nothing is lost: they are kept on the server."
        action={<Button onClick={() => void query.refetch()}>Try again</Button>}
      />
    )
  }
  return (
    <div className="flex flex-col gap-3 pt-1">
      <SearchField label="Search prompts" value={search} onChange={setSearch} />
      {query.isPending && <Waiting />}
      {query.data !== undefined && total === 0 && (
        <p role="status" className="py-6 text-center text-sm text-muted">
          {search.trim() === ''
            ? 'Every prompt you generate with is kept here, even when its pictures are deleted.'
            : 'No prompt holds these words.'}
        </p>
      )}
      {prompts.length > 0 && (
        <ul aria-label="Prompts" className="-mx-2 flex flex-col">
          {prompts.map((prompt) => (
            <HistoryEntry key={prompt.id} prompt={prompt} onUsed={onClose} />
          ))}
        </ul>
      )}
      <div className="flex flex-wrap items-center justify-between gap-2">
        {query.hasNextPage ? (
          <Button
            disabled={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage({ cancelRefetch: false })}
          >
            Show more
          </Button>
        ) : (
          <span />
        )}
        {total > 0 && search.trim() === '' && <ClearAll total={total} />}
      </div>
    </div>
  )
}

/** It cannot be undone, so it asks, in the place of the button. */
function ClearAll({ total }: { total: number }) {
  const client = useQueryClient()
  const [isAsking, setAsking] = useState(false)
  const { mutate, isPending } = useMutation(forgetPrompts(client))
  if (!isAsking) {
    return (
      <Button variant="quiet" onClick={() => setAsking(true)}>
        Clear all
      </Button>
    )
  }
  return (
    <span role="group" aria-label="Clear all" className="flex flex-wrap items-center gap-2 text-sm">
      {total === 1 ? 'Forget this prompt for good?' : `Forget all ${total} prompts for good?`}
      <Button
        variant="danger"
        disabled={isPending}
        onClick={() => mutate(null, { onSuccess: () => setAsking(false) })}
      >
        Forget them
      </Button>
      <Button onClick={() => setAsking(false)}>Keep them</Button>
    </span>
  )
}

function Waiting() {
  return (
    <div className="flex flex-col gap-3" aria-busy>
      <Skeleton className="h-12" />
      <Skeleton className="h-12" />
      <Skeleton className="h-12" />
    </div>
  )
}
