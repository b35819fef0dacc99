import { type ReactNode, useRef } from 'react'
import { Images, SearchX, Share2 } from 'lucide-react'
import { Link } from 'wouter'
import { Button } from '#src/ui/button.tsx'
import { EmptyState } from '#src/ui/feedback/empty-state.tsx'
import { ErrorState } from '#src/ui/feedback/error-state.tsx'
import { useShownIndex } from '../api/use-shown-index.ts'
import { type Filter, isFiltering, withinCollection } from '../logic/filter/filter.ts'
import { FilterBar, type Named } from './filters/filter-bar.tsx'
import { useFilter } from './filters/use-filter.ts'
import { GallerySkeleton } from './gallery-skeleton.tsx'
import type { SelectionAction } from './gallery-bar.tsx'
import { useSize } from './grid/use-size.ts'
import { Library } from './library.tsx'

interface GalleryProps {
  /** A picture was chosen. */
  onOpen: (imageId: string, seq: number) => void
  /** Address of a picture, for its link. */
  hrefFor: (imageId: string) => string
  /** What pictures can be narrowed by besides what is known of each. */
  collections: readonly Named[]
  reviewed: readonly Named[]
  /** Pictures that visitors chose, where an address asks for those; else null, and undefined while it is read. */
  chosen: Float64Array | null | undefined
  /** In place of the gallery's own name. */
  heading: ReactNode
  /** In the head. */
  tools: ReactNode
  /** Makes a link to what a filter finds. */
  onShareFound: (filter: Filter, seqs: Float64Array) => void
  actions: readonly SelectionAction[]
  /** In place of "nothing found" where nothing but a collection is looked at. */
  whenEmpty: ReactNode
}

/** Every picture, newest first. As tall as the window, with a scroller of its own. */
export function Gallery(props: GalleryProps) {
  const { onOpen, hrefFor, collections, reviewed, heading, tools, actions, onShareFound } = props
  const root = useRef<HTMLDivElement>(null)
  const size = useSize(root)
  const [filter, setFilter] = useFilter()
  const { all, index, library, search } = useShownIndex(filter, props.chosen)
  const isEmpty = all?.seqs.length === 0

  function content() {
    if (size === null) return null
    if (isEmpty) return <EmptyGallery />
    if (index === undefined) {
      const error = library.error ?? search.error
      return error === null ? (
        <GallerySkeleton width={size.width} height={size.height} />
      ) : (
        <ErrorState
          title="The gallery could not be read"
          text={`${error.message} Your pictures are safe on the server.`}
          action={
            <Button
              onClick={() => {
                if (library.isError) void library.refetch()
                if (search.isError) void search.refetch()
              }}
            >
              Try again
            </Button>
          }
        />
      )
    }
    const shareButton = isFiltering(filter) && (
      <Button
        variant="quiet"
        icon={<Share2 size={16} aria-hidden />}
        onClick={() => onShareFound(filter, index.seqs)}
      >
        <span className="max-sm:sr-only">Share</span>
      </Button>
    )
    const head = {
      heading,
      actions,
      tools: (
        <>
          {tools}
          {shareButton}
        </>
      ),
    }
    if (index.seqs.length === 0) {
      if (!isFiltering({ ...filter, collection: null })) {
        return (
          <>
            <header className="flex min-h-14 items-center gap-2 px-3 md:px-6">{heading}</header>
            {props.whenEmpty}
          </>
        )
      }
      return <NothingFound onClear={() => setFilter(withinCollection(filter))} />
    }
    return (
      <Library
        index={index}
        newest={all?.seqs[0]}
        width={size.width}
        onOpen={onOpen}
        hrefFor={hrefFor}
        onRefresh={() => {
          void library.refetch()
          void search.refetch()
        }}
        head={head}
      />
    )
  }

  return (
    <div ref={root} className="relative flex h-[calc(100dvh-var(--bar,0px))] flex-col lg:h-dvh">
      {!isEmpty && (
        <FilterBar
          filter={filter}
          onChange={setFilter}
          found={isFiltering(filter) ? (index?.seqs.length ?? null) : null}
          isSearching={search.isFetching}
          collections={collections}
          reviewed={reviewed}
        />
      )}
      {content()}
    </div>
  )
}

function NothingFound({ onClear }: { onClear: () => void }) {
  return (
    <EmptyState
      icon={<SearchX size={32} aria-hidden />}
      title="No pictures found"
      text="Nothing in your gallery is all that at once."
      action={<Button onClick={onClear}>Clear filters</Button>}
    />
  )
}

function EmptyGallery() {
  return (
    <EmptyState
      icon={<Images size={32} aria-hidden />}
      title="No pictures yet"
      text="Everything you make is kept here, newest first."
      action={
        <Link
          href="/"
          className="inline-flex min-h-9 items-center rounded-md bg-accent px-3.5 py-1.5 text-sm font-strong text-accent-ink hover:bg-accent/90 pointer-coarse:min-h-touch"
        >
          Make your first picture
        </Link>
      }
    />
  )
}
