import { type RefObject, useLayoutEffect } from 'react'

interface Placement {
  /** Which edges line up. */
  align?: 'start' | 'end'
  /** As wide as the anchor. */
  fit?: boolean
}

const gap = 4
const margin = 8

/**
 * Keeps an open popover beside its anchor, above it where there is more room. CSS anchor positioning would do
 * this alone, but is too young to rely on.
 */
export function useAnchored(
  anchor: RefObject<HTMLElement | null>,
  floating: RefObject<HTMLElement | null>,
  open: boolean,
  { align = 'start', fit = false }: Placement = {},
): void {
  useLayoutEffect(() => {
    const box = floating.current
    if (!open || box === null) return undefined
    const place = () => {
      if (anchor.current !== null) position(anchor.current.getBoundingClientRect(), box, align, fit)
    }
    place()
    const onScroll = ({ target }: Event) => {
      // The list's own scrolling moves nothing.
      if (!(target instanceof Node && box.contains(target))) place()
    }
    // Capture: any scrolling ancestor moves the anchor, and scroll events do not bubble.
    window.addEventListener('scroll', onScroll, { capture: true, passive: true })
    window.addEventListener('resize', place)
    const observer = new ResizeObserver(place)
    observer.observe(box)
    return () => {
      observer.disconnect()
      window.removeEventListener('scroll', onScroll, { capture: true })
      window.removeEventListener('resize', place)
    }
  }, [anchor, floating, open, align, fit])
}

function position(at: DOMRect, box: HTMLElement, align: 'start' | 'end', fit: boolean) {
  const { clientWidth, clientHeight } = document.documentElement
  const below = clientHeight - at.bottom - gap - margin
  const above = at.top - gap - margin
  box.style.position = 'fixed'
  box.style.margin = '0'
  box.style.inset = 'auto'
  if (fit) box.style.width = `${at.width}px`
  const wanted = box.scrollHeight
  const upward = wanted > below && above > below
  box.style.maxHeight = `${Math.max(96, upward ? above : below)}px`
  const left = align === 'start' ? at.left : at.right - box.offsetWidth
  const furthest = clientWidth - box.offsetWidth - margin
  box.style.left = `${Math.max(margin, Math.min(left, furthest))}px`
  if (upward) box.style.bottom = `${window.innerHeight - at.top + gap}px`
  else box.style.top = `${at.bottom + gap}px`
}
