import {
  type ComponentProps,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { useSearch } from 'wouter'
import { usePull } from '#src/ui/use-pull.ts'
import { layoutRows, measuresFor } from '../logic/layout/layout-rows.ts'
import { type LibraryIndex, positionOf } from '../logic/library/library-index.ts'
import { createScroller } from '../logic/scroll/scroller.ts'
import { keepSelectable, leaveSelection } from '../logic/selection/selection-store.ts'
import { GalleryBar } from './gallery-bar.tsx'
import { LibraryGrid } from './grid/library-grid.tsx'
import { useGalleryCommands } from './grid/use-gallery-commands.ts'
import { useGridFocus } from './grid/use-grid-focus.ts'
import { useGridKeys } from './grid/use-grid-keys.ts'
import { placeIn, usePlace } from './grid/use-place.ts'
import { PullSign } from './pull-sign.tsx'
import { useSize } from './grid/use-size.ts'
import { useTilePresses } from './grid/use-tile-presses.ts'
import { useVisibleDetails } from './grid/use-visible-details.ts'
import { galleryMargins } from './gallery-margins.ts'
import { MissingDetails } from './missing-details.tsx'
import { DateScrubber } from './scrubber/date-scrubber.tsx'

interface LibraryProps {
  index: LibraryIndex
  /** The newest picture there is, found or not; undefined where there is none. */
  newest: number | undefined
  /** Of the gallery, in CSS pixels. */
  width: number
  onOpen: (imageId: string, seq: number) => void
  hrefFor: (imageId: string) => string
  /** Reads again what there is. */
  onRefresh: () => void
  head: Pick<ComponentProps<typeof GalleryBar>, 'heading' | 'tools' | 'actions'>
}

/** The gallery with pictures in it: its head, the rows, and the way through the years. */
export function Library({ index, newest, width, onOpen, hrefFor, onRefresh, head }: LibraryProps) {
  const viewport = useRef<HTMLDivElement>(null)
  const height = useSize(viewport)?.height ?? 0
  const margins = galleryMargins(width)
  const inner = width - margins.left - margins.right
  const [settled] = useState(newest)
  const layout = useMemo(
    () => layoutRows(index, measuresFor(inner), settled),
    [index, inner, settled],
  )

  const search = useSearch()
  const [scroller] = useState(() => createScroller(placeIn(search)))
  const { keep, keepNow } = usePlace(scroller.scrollToAnchor)
  useEffect(() => scroller.onRest(keep), [scroller, keep])
  useLayoutEffect(
    () => (viewport.current === null ? undefined : scroller.attach(viewport.current)),
    [scroller],
  )
  useLayoutEffect(() => {
    scroller.layOut(index, layout, height)
  }, [scroller, index, layout, height])
  const view = useSyncExternalStore(scroller.subscribe, scroller.view)

  const { detailsOf, failed, retry } = useVisibleDetails(index, layout, view)
  const focus = useGridFocus(viewport, scroller, index, layout)
  const commands = useGalleryCommands({ index, layout, scroller, ...focus })
  useGridKeys(viewport, commands.run)
  useTilePresses(viewport, index, (seq) => {
    const details = positionOf(index, seq) < 0 ? undefined : detailsOf(seq)
    if (details === undefined) return
    keepNow()
    onOpen(details.id, seq)
  })

  const pull = usePull(viewport, onRefresh)
  useEffect(() => keepSelectable(index), [index])
  useEffect(() => leaveSelection, [])

  return (
    <>
      <GalleryBar index={index} onDelete={() => commands.deletePictures(null)} {...head} />
      {failed && <MissingDetails onRetry={retry} />}
      <div className="relative min-h-0 flex-1">
        <div
          ref={viewport}
          tabIndex={-1}
          className="size-full overflow-x-hidden overflow-y-scroll overscroll-contain outline-none [overflow-anchor:none] [scrollbar-width:none]"
          style={{ paddingLeft: margins.left, paddingRight: margins.right }}
        >
          <LibraryGrid
            index={index}
            layout={layout}
            view={view}
            detailsOf={detailsOf}
            hrefFor={hrefFor}
            active={focus.active}
            focusRow={focus.isInside ? focus.activeRow : null}
          />
        </div>
        <PullSign {...pull} />
        <DateScrubber layout={layout} scroller={scroller} height={height} />
      </div>
    </>
  )
}
