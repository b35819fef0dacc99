import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Search } from 'lucide-react'
import { maxSearchText } from '#contract/studio/library.ts'
import { Button } from '#src/ui/button.tsx'
import { Dialog } from '#src/ui/dialog.tsx'
import { EmptyState } from '#src/ui/feedback/empty-state.tsx'
import { ErrorState } from '#src/ui/feedback/error-state.tsx'
import { classes } from '#src/ui/classes.ts'
import { controlLook } from '#src/ui/fields/control-look.ts'
import { pickerQuery } from '../../api/picker-query.ts'
import { PickerGrid, PickerSkeleton } from './picker-grid.tsx'

interface GalleryPickerProps {
  open: boolean
  title: string
  onClose: () => void
  onPick: (imageId: string) => void
}

/** The library in a dialog, to pick one picture from. */
export function GalleryPicker({ open, title, onClose, onPick }: GalleryPickerProps) {
  return (
    <Dialog open={open} onClose={onClose} title={`${title}: pick from the gallery`} wide tall>
      {/* Keys pressed in here are not the form's, which lies around the dialog. */}
      {open && <Picker onPick={onPick} />}
    </Dialog>
  )
}

function Picker({ onPick }: { onPick: (imageId: string) => void }) {
  const [text, setText] = useState('')
  const search = useRested(text.trim())
  const query = useInfiniteQuery(pickerQuery(search))
  const grid = useRef<HTMLUListElement>(null)
  const pages = query.data?.pages ?? []
  const images = pages.flatMap((page) => page.images)
  const total = pages.at(-1)?.total ?? 0

  function onSearchKey(event: KeyboardEvent) {
    if (event.key !== 'ArrowDown') return
    event.preventDefault()
    grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- only keeps keys from the form outside
    <div className="flex flex-col gap-3" onKeyDown={(event) => event.stopPropagation()}>
      <div className="sticky top-0 z-10 -mx-1 bg-surface px-1 pt-1 pb-2">
        <div className="relative">
          <Search
            size={16}
            aria-hidden
            className="pointer-events-none absolute top-1/2 left-3 -translate-y-1/2 text-muted"
          />
          <input
            ref={focusAtFirst}
            type="search"
            aria-label="Search prompts"
            placeholder="Search prompts"
            value={text}
            maxLength={maxSearchText}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={onSearchKey}
            className={classes(controlLook, 'pl-9')}
          />
        </div>
        <p role="status" className="mt-1.5 text-xs text-muted">
          {query.isPending ? 'Looking…' : countWords(total)}
        </p>
      </div>
      {query.isError ? (
        <ErrorState
          title="The gallery could not be read"
          text="Gesso’s server did not answer. Nothing was changed."
          action={<Button onClick={() => void query.refetch()}>Try again</Button>}
        />
      ) : query.isPending ? (
        <PickerSkeleton />
      ) : images.length === 0 ? (
        <EmptyState
          title={search === '' ? 'Nothing here yet' : 'Nothing found'}
          text={
            search === ''
              ? 'Pictures you make appear here, ready to be used again.'
              : 'No prompt has all these words. Fewer or shorter words find more.'
          }
        />
      ) : (
        <PickerGrid
          ref={grid}
          images={images}
          isFaded={query.isPlaceholderData}
          onPick={onPick}
          onNearEnd={() => {
            if (query.hasNextPage && !query.isFetching) void query.fetchNextPage()
          }}
        />
      )}
    </div>
  )
}

/**
 * Asks the dialog, which is about to open, for the focus; React's own `autoFocus` comes too early for it. On a
 * touch screen the keyboard would cover the pictures.
 */
function focusAtFirst(input: HTMLInputElement | null) {
  if (matchMedia('(pointer: fine)').matches) input?.setAttribute('autofocus', '')
}

/** Between a key and the search, in ms: most people type the next letter sooner. */
const pause = 150

/** A value once it has stayed as it is for a moment. */
function useRested(value: string): string {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), pause)
    return () => clearTimeout(timer)
  }, [value])
  return rested
}

function countWords(total: number): string {
  return total === 1 ? '1 picture' : `${total.toLocaleString('en')} pictures`
}
