import * as z from 'zod/mini'
import { navigate } from 'wouter/use-browser-location'

const scrollStateSchema = z.object({ scroll: z.number() })
const settleTime = 150
const patience = 3_000

type Arrival = 'load' | 'push' | 'back'
let arrival: Arrival = 'load'

/** How the page now shown was reached. */
export const lastArrival = (): Arrival => arrival

/**
 * Keeps each history entry's scroll position in the entry itself. The browser's own restoring happens before
 * a page has its content again, and so stops short.
 */
export function startScrollMemory(): void {
  history.scrollRestoration = 'manual'
  let timer: ReturnType<typeof setTimeout> | undefined
  window.addEventListener(
    'scroll',
    () => {
      clearTimeout(timer)
      timer = setTimeout(rememberScroll, settleTime)
    },
    { passive: true },
  )
  window.addEventListener('pagehide', rememberScroll)
  window.addEventListener('popstate', () => {
    clearTimeout(timer)
    arrival = 'back'
  })
  window.addEventListener('pushState', () => {
    arrival = 'push'
  })
}

/** Writes the position into the current entry; to be called before leaving it. */
export function rememberScroll(): void {
  const kept: object = typeof history.state === 'object' ? (history.state ?? {}) : {}
  const scroll = Math.round(window.scrollY)
  if (rememberedScroll() === scroll) return
  navigate(location.href, { replace: true, state: { ...kept, scroll } })
}

function rememberedScroll(): number {
  const parsed = z.safeParse(scrollStateSchema, history.state)
  return parsed.success ? parsed.data.scroll : 0
}

/**
 * Scrolls to where the current entry was left, as soon as the page is tall enough.
 * @returns a function that gives up, for when the page is left first.
 */
export function restoreScroll(): () => void {
  const target = rememberedScroll()
  // A visit begins at the top; asking where it is would cost a layout in the middle of the first drawing.
  if (target === 0 && arrival === 'load') return () => undefined
  const observer = new ResizeObserver(attempt)
  const timer = setTimeout(stop, patience)
  // Whoever scrolls now wants to be elsewhere.
  const gestures = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const

  function attempt() {
    window.scrollTo({ top: target, behavior: 'instant' })
    if (Math.abs(window.scrollY - target) < 2) stop()
  }
  function stop() {
    observer.disconnect()
    clearTimeout(timer)
    for (const gesture of gestures) window.removeEventListener(gesture, stop)
  }

  for (const gesture of gestures) window.addEventListener(gesture, stop, { passive: true })
  observer.observe(document.body)
  attempt()
  return stop
}
