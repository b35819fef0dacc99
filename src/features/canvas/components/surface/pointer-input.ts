import type { ToolPoint } from '../../logic/tools/tool.ts'
import {
  type Hand,
  type HandNews,
  idleHand,
  nextHand,
  type PointerFact,
} from '../../logic/view/pointers.ts'
import { pinched, type Spot, toDocument, type View, zoomedAt } from '../../logic/view/view.ts'
import type { DrawingHand } from './drawing-hand.ts'

interface InputOptions {
  element: HTMLElement
  hand: DrawingHand
  view: () => View | null
  setView: (view: View) => void
  /** Where the frame was moved to; null while one draws. */
  frame: () => Spot | null
  setFrame: (frame: Spot) => void
}

const phases = {
  pointerdown: 'down',
  pointermove: 'move',
  pointerup: 'up',
  pointercancel: 'cancel',
} as const

/** Without a pen nothing says how hard one presses: the line keeps the width that was chosen. */
const evenPressure = 0.5

/** Pointers and wheel on the surface, turned into strokes and views. Answers how to stop listening. */
export function listenToPointers(options: InputOptions): () => void {
  const { element, hand, view, setView, frame, setFrame } = options
  const ending = new AbortController()
  const { signal } = ending
  let state: Hand = idleHand
  let first: Spot | null = null
  let spaceHeld = false

  const spotOf = (event: MouseEvent): Spot => {
    const { left, top } = element.getBoundingClientRect()
    return { x: event.clientX - left, y: event.clientY - top }
  }
  const pointOf = (event: PointerEvent, at: View): ToolPoint => ({
    ...toDocument(at, spotOf(event)),
    pressure: event.pointerType === 'pen' ? event.pressure : evenPressure,
  })

  function hear(event: PointerEvent, phase: PointerFact['phase']): void {
    const now = view()
    if (now === null) return
    const moves = spaceHeld || event.button === 1 || frame() !== null
    const kind =
      event.pointerType === 'pen' || event.pointerType === 'touch' ? event.pointerType : 'mouse'
    const spot = spotOf(event)
    const step = nextHand(state, { id: event.pointerId, kind, phase, moves, ...spot }, first)
    state = step.hand
    if (step.news) follow(step.news, event, now, spot)
  }

  function follow(news: NonNullable<HandNews>, event: PointerEvent, now: View, spot: Spot): void {
    switch (news.type) {
      case 'begin':
        hand.cancel()
        first = spot
        hand.begin(pointOf(event, now))
        return
      case 'draw': {
        // A fast hand is reported in bundles: every place it was at belongs to the stroke.
        const all = event.getCoalescedEvents()
        const events = all.length > 0 ? all : [event]
        hand.move(
          events.map((one) => pointOf(one, now)),
          event.shiftKey,
        )
        return
      }
      case 'finish':
        hand.finish()
        return
      case 'cancel':
        hand.cancel()
        return
      case 'pan':
        pan(news.from, news.to, now)
        return
      case 'pinch':
        setView(pinched(now, news.from, news.to))
        return
      default:
        news satisfies never
    }
  }

  function pan(from: Spot, to: Spot, now: View): void {
    const moved = frame()
    if (moved === null) {
      setView({ ...now, x: now.x + to.x - from.x, y: now.y + to.y - from.y })
      return
    }
    const [a, b] = [toDocument(now, from), toDocument(now, to)]
    setFrame({ x: moved.x + b.x - a.x, y: moved.y + b.y - a.y })
  }

  for (const [type, phase] of Object.entries(phases)) {
    element.addEventListener(
      type,
      (event) => {
        if (!(event instanceof PointerEvent) || event.button > 1) return
        if (phase === 'down') element.setPointerCapture(event.pointerId)
        hear(event, phase)
      },
      { signal },
    )
  }
  element.addEventListener(
    'wheel',
    (event) => {
      const now = view()
      if (now === null) return
      event.preventDefault()
      // Trackpads report a pinch as a wheel with Control held; a plain one moves the surface.
      if (event.ctrlKey || event.metaKey)
        setView(zoomedAt(now, spotOf(event), Math.exp(-event.deltaY * 0.01)))
      else setView({ ...now, x: now.x - event.deltaX, y: now.y - event.deltaY })
    },
    { signal, passive: false },
  )
  for (const [type, held] of [
    ['keydown', true],
    ['keyup', false],
  ] as const) {
    window.addEventListener(
      type,
      (event) => {
        if (event.code === 'Space' && event.target === document.body) {
          spaceHeld = held
          event.preventDefault()
        }
      },
      { signal },
    )
  }
  return () => ending.abort()
}
