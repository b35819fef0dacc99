import type { QueryClient } from '@tanstack/react-query'
import { type Deletion, undoWindow } from '#contract/studio/library.ts'
import { HttpError, UnreachableError } from '#src/lib/http.ts'
import { toast } from '#src/ui/feedback/toast.tsx'
import type { IndexRow } from '../logic/library/edit-index.ts'
import { imageIndexQuery } from './image-index-query.ts'
import { undoDeletions } from './undo-deletions.ts'

/** Says what was deleted and, for as long as the server keeps it, offers it back. */
export function sayDeleted(
  client: QueryClient,
  deletions: readonly Deletion[],
  rows: readonly IndexRow[],
): void {
  const count = deletions.reduce((sum, { images }) => sum + images.length, 0)
  if (count === 0) {
    toast({ message: 'Already deleted.' })
    return
  }
  const said = toast({
    message: `${pictures(count)} deleted`,
    duration: undoWindow,
    action: {
      label: 'Undo',
      onPress: () => {
        undoDeletions(client, deletions, rows).catch((error: unknown) =>
          sayNotUndone(client, error),
        )
      },
    },
  })
  // A toast stays while it is pointed at, but an Undo that comes too late must not. Counted here rather than
  // to `finalAt`: this machine's clock need not agree with the server's.
  setTimeout(() => said.dismiss(), undoWindow)
}

export function sayNotDeleted(error: Error, count: number): void {
  if (error instanceof UnreachableError) {
    toast({ tone: 'error', message: unsureWords(error, 'deleted') })
    return
  }
  const what = count === 1 ? 'It is' : 'They are'
  toast({
    tone: 'error',
    message:
      count === 0
        ? `Nothing was deleted. ${error.message}`
        : `${pictures(count)} could not be deleted. ${what} back. ${error.message}`,
  })
}

function sayNotUndone(client: QueryClient, error: unknown) {
  if (error instanceof UnreachableError) {
    void client.invalidateQueries({ queryKey: imageIndexQuery.queryKey })
    toast({
      tone: 'error',
      message: unsureWords(error, 'back'),
    })
    return
  }
  const isTooLate =
    error instanceof HttpError && (error.code === 'gone' || error.code === 'not_found')
  const reason = error instanceof Error ? error.message : ''
  toast({
    tone: 'error',
    message: isTooLate
      ? 'Too late to undo: the pictures are gone for good.'
      : `The deletion was not undone. ${reason}`.trim(),
  })
}

/** Reading the index, which is tried until it succeeds, keeps the promise. */
const unsureWords = (error: UnreachableError, what: string) =>
  `${error.message} Perhaps the pictures are ${what}, perhaps not: the gallery will show it once it can be read.`

const pictures = (count: number) =>
  count === 1 ? '1 picture' : `${count.toLocaleString('en')} pictures`
