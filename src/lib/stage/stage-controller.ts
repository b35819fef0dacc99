import {
  type Contact,
  dragged,
  idle,
  type Outcome,
  pressed,
  released,
  type Stage,
  swipeOffset,
} from './gesture.ts'
import { boundsFor, clamp, fit, type Point, type Size, toggleZoom, zoomAt } from './transform.ts'

const doubleTap = 300
const doubleTapReach = 30
const wheelPace = 0.0018

export interface StageController {
  /** Pixels of the file, once they are known. */
  setNatural: (natural: Size) => void
  zoomBy: (factor: number) => void
  reset: () => void
  detach: () => void
}

/**
 * Moves a picture as pointers and wheel on its stage say, at the pace of the screen: React renders nothing
 * for it. What a gesture means is decided in `logic/gesture.ts`.
 */
export function controlStage(
  stage: HTMLElement,
  picture: HTMLElement,
  onOutcome: (outcome: Exclude<Outcome, 'tap' | null>) => void,
): StageController {
  let state: Stage = { gesture: idle, transform: fit }
  let natural: Size | null = null
  let lastTap = { time: -Infinity, x: 0, y: 0 }

  function bounds() {
    const room = { width: stage.clientWidth || 1, height: stage.clientHeight || 1 }
    return boundsFor(room, natural ?? room, devicePixelRatio)
  }

  function show(next: Stage, smoothly = false) {
    state = next
    const { scale, x, y } = next.transform
    const aside = swipeOffset(next.gesture)
    picture.style.transition = smoothly ? 'transform 160ms ease-out' : 'none'
    picture.style.transform = `translate(${x + aside.x}px, ${y + aside.y}px) scale(${scale})`
  }

  function tapped(contact: Contact) {
    const isDouble =
      contact.time - lastTap.time < doubleTap &&
      Math.hypot(contact.x - lastTap.x, contact.y - lastTap.y) < doubleTapReach
    lastTap = isDouble ? { ...contact, time: -Infinity } : contact
    if (!isDouble) return
    show({ gesture: idle, transform: toggleZoom(state.transform, contact, bounds()) }, true)
  }

  function lifted(contact: Contact, counts: boolean) {
    const { gesture, outcome } = released(state, contact, bounds())
    show({ ...state, gesture }, gesture.type === 'idle')
    if (!counts || outcome === null) return
    if (outcome === 'tap') tapped(contact)
    else onOutcome(outcome)
  }

  function at({ clientX, clientY }: MouseEvent): Point {
    const { left, top, width, height } = stage.getBoundingClientRect()
    return { x: clientX - left - width / 2, y: clientY - top - height / 2 }
  }
  const contact = (event: PointerEvent): Contact => ({
    ...at(event),
    id: event.pointerId,
    time: event.timeStamp,
  })

  const down = (event: PointerEvent) => {
    if (event.button !== 0) return
    stage.setPointerCapture(event.pointerId)
    show({ ...state, gesture: pressed(state, contact(event)) })
  }
  const move = (event: PointerEvent) => {
    if (state.gesture.type !== 'idle') show(dragged(state, contact(event), bounds()))
  }
  const up = (event: PointerEvent) => lifted(contact(event), true)
  const cancel = (event: PointerEvent) => lifted(contact(event), false)
  const wheel = (event: WheelEvent) => {
    // Else the browser zooms the page with Ctrl, or turns to the last page of its history.
    event.preventDefault()
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1
    const distance = event.deltaY * lines * (event.ctrlKey ? 4 : 1)
    const factor = Math.exp(-distance * wheelPace)
    show({ ...state, transform: zoomAt(state.transform, at(event), factor, bounds()) })
  }
  const resized = new ResizeObserver(() => {
    show({ ...state, transform: clamp(state.transform, bounds()) })
  })

  stage.addEventListener('pointerdown', down)
  stage.addEventListener('pointermove', move)
  stage.addEventListener('pointerup', up)
  stage.addEventListener('pointercancel', cancel)
  stage.addEventListener('wheel', wheel, { passive: false })
  resized.observe(stage)

  return {
    setNatural(size) {
      natural = size
    },
    zoomBy(factor) {
      const transform = zoomAt(state.transform, { x: 0, y: 0 }, factor, bounds())
      show({ gesture: idle, transform }, true)
    },
    reset: () => show({ gesture: idle, transform: fit }, true),
    detach() {
      stage.removeEventListener('pointerdown', down)
      stage.removeEventListener('pointermove', move)
      stage.removeEventListener('pointerup', up)
      stage.removeEventListener('pointercancel', cancel)
      stage.removeEventListener('wheel', wheel)
      resized.disconnect()
    },
  }
}
