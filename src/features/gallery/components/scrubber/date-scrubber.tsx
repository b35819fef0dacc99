import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { monthLabel } from '../../logic/layout/days.ts'
import type { Layout } from '../../logic/layout/layout-rows.ts'
import { dayOfRow, rowAtY } from '../../logic/layout/row-geometry.ts'
import { dateMarks } from '../../logic/scroll/date-marks.ts'
import type { Scroller } from '../../logic/scroll/scroller.ts'
import { type DateStep, stepDate } from '../../logic/scroll/step-date.ts'
import { useScrubberDrag } from './use-scrubber-drag.ts'

interface DateScrubberProps {
  layout: Layout
  scroller: Scroller
  /** Of the track, in CSS pixels. */
  height: number
}

const handleHeight = 44

const steps: Readonly<Record<string, DateStep>> = {
  ArrowDown: 'olderMonth',
  ArrowUp: 'newerMonth',
  PageDown: 'olderYear',
  PageUp: 'newerYear',
  Home: 'newest',
  End: 'oldest',
}

/** Where in time the window stands, and the way to any other time: a scrollbar that tells the month. */
export function DateScrubber({ layout, scroller, height }: DateScrubberProps) {
  const track = useRef<HTMLDivElement>(null)
  const handle = useRef<HTMLDivElement>(null)
  const bubble = useRef<HTMLSpanElement>(null)
  const marks = useMemo(() => dateMarks(layout, height), [layout, height])
  useScrubberDrag(track, handle, scroller)

  // At the pace of the screen, so past React: one transform, and words when the month changes.
  const follow = () => {
    const slider = handle.current
    if (slider === null) return
    const { top, end } = scroller.place()
    const part = end > 0 ? top / end : 0
    // Heights are known: asking the browser for them would make it lay out the page at every move.
    slider.style.transform = `translateY(${part * (height - handleHeight)}px)`
    const month = monthLabel(layout.dayStarts[dayAt(layout, top)] ?? 0)
    slider.toggleAttribute('data-flying', scroller.view().flying)
    if (bubble.current === null || bubble.current.textContent === month) return
    bubble.current.textContent = month
    slider.setAttribute('aria-valuetext', month)
    slider.setAttribute('aria-valuenow', String(Math.round(part * 100)))
  }
  useLayoutEffect(follow)
  useEffect(() => scroller.onMove(follow))

  function onKeyDown(event: KeyboardEvent) {
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    const day = stepDate(layout, dayAt(layout, scroller.place().top), step)
    scroller.scrollTo((layout.tops[layout.dayRows[day] ?? 0] ?? 0) - layout.heading)
  }

  return (
    <div
      ref={track}
      className="pointer-events-none absolute inset-y-0 right-0 w-11 touch-none select-none md:pointer-events-auto md:w-16"
    >
      <div aria-hidden className="hidden text-xs text-muted md:block">
        {marks.map(({ y, year }) => (
          <span key={y} className="absolute right-3 -translate-y-1/2" style={{ top: y }}>
            {year ?? <span className="mr-2.5 block size-1 rounded-full bg-edge" />}
          </span>
        ))}
      </div>
      <div
        ref={handle}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a native range cannot step by months
        role="slider"
        tabIndex={0}
        aria-label="Date"
        aria-orientation="vertical"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={0}
        onKeyDown={onKeyDown}
        style={{ height: handleHeight }}
        className="group pointer-events-auto absolute top-0 right-0 flex w-11 cursor-grab touch-none items-center justify-end rounded-md active:cursor-grabbing md:w-full"
      >
        <span
          ref={bubble}
          className="pointer-events-none absolute right-11 rounded-md bg-raised px-3 py-1.5 text-sm font-strong whitespace-nowrap text-ink opacity-0 shadow-float transition-opacity duration-quick group-focus-visible:opacity-100 group-data-dragging:opacity-100 group-data-flying:opacity-100 md:right-16"
        />
        <span className="mr-0.5 h-9 w-1.5 rounded-full bg-edge group-hover:bg-accent group-data-dragging:bg-accent md:mr-0 md:h-1 md:w-full" />
      </div>
    </div>
  )
}

/** The day whose pictures are at the top edge, heading included. */
const dayAt = (layout: Layout, top: number) =>
  dayOfRow(layout, rowAtY(layout, top + layout.heading))
