import { type Bounds, clamp, pinch, type Point, type Transform } from './transform.ts'

/** A pointer on the stage; `time` in milliseconds. */
export interface Contact extends Point {
  id: number
  time: number
}

/** What the fingers are doing. */
export type Gesture =
  | { type: 'idle' }
  /** Down, and not yet moved enough to mean anything. */
  | { type: 'pressing'; start: Contact }
  | { type: 'panning'; last: Contact }
  /** Dragging the fitted picture aside, or down on its way out. */
  | { type: 'swiping'; start: Contact; last: Contact; axis: 'x' | 'y' }
  | { type: 'pinching'; first: Contact; second: Contact }

export interface Stage {
  gesture: Gesture
  transform: Transform
}

export type Outcome = 'older' | 'newer' | 'close' | 'tap' | null

export const idle: Gesture = { type: 'idle' }

/** Less than this, in pixels, is a press and not a drag. */
const slack = 8
/** A swipe goes through when it covers this share of the stage, or is this fast (pixels per millisecond). */
const farEnough = 0.22
const fastEnough = 0.45

export function pressed({ gesture, transform }: Stage, contact: Contact): Gesture {
  const held = heldBy(gesture)
  if (held === null) return { type: 'pressing', start: contact }
  if (gesture.type === 'pinching' || held.id === contact.id) return gesture
  // A second finger during a swipe would leave the picture where it was dragged.
  if (gesture.type === 'swiping' && transform.scale === 1) return gesture
  return { type: 'pinching', first: held, second: contact }
}

export function dragged({ gesture, transform }: Stage, contact: Contact, bounds: Bounds): Stage {
  switch (gesture.type) {
    case 'idle':
      break
    case 'pressing':
      if (gesture.start.id === contact.id && far(gesture.start, contact)) {
        return begin(gesture.start, contact, transform, bounds)
      }
      break
    case 'panning':
      if (gesture.last.id === contact.id) {
        const { last } = gesture
        const x = transform.x + contact.x - last.x
        const y = transform.y + contact.y - last.y
        return {
          gesture: { type: 'panning', last: contact },
          transform: clamp({ ...transform, x, y }, bounds),
        }
      }
      break
    case 'swiping':
      if (gesture.start.id === contact.id) {
        return { gesture: { ...gesture, last: contact }, transform }
      }
      break
    case 'pinching': {
      const { first, second } = gesture
      const next = {
        first: first.id === contact.id ? contact : first,
        second: second.id === contact.id ? contact : second,
      }
      return {
        gesture: { type: 'pinching', ...next },
        transform: pinch(transform, [first, second], [next.first, next.second], bounds),
      }
    }
  }
  return { gesture, transform }
}

/** @returns what the finger that was lifted asked for. */
export function released(
  { gesture, transform }: Stage,
  contact: Contact,
  bounds: Bounds,
): { gesture: Gesture; outcome: Outcome } {
  if (gesture.type === 'pinching') {
    const { first, second } = gesture
    if (contact.id !== first.id && contact.id !== second.id) return { gesture, outcome: null }
    const last = contact.id === first.id ? second : first
    return { gesture: transform.scale > 1 ? { type: 'panning', last } : idle, outcome: null }
  }
  if (heldBy(gesture)?.id !== contact.id) return { gesture, outcome: null }
  if (gesture.type === 'pressing') return { gesture: idle, outcome: 'tap' }
  return {
    gesture: idle,
    outcome: gesture.type === 'swiping' ? swipe(gesture, contact, bounds) : null,
  }
}

/** How far the picture is dragged from its place. */
export function swipeOffset(gesture: Gesture): Point {
  if (gesture.type !== 'swiping') return { x: 0, y: 0 }
  const { start, last, axis } = gesture
  return axis === 'x' ? { x: last.x - start.x, y: 0 } : { x: 0, y: Math.max(0, last.y - start.y) }
}

function begin(start: Contact, contact: Contact, transform: Transform, bounds: Bounds): Stage {
  if (transform.scale > 1) {
    return dragged({ gesture: { type: 'panning', last: start }, transform }, contact, bounds)
  }
  const axis = Math.abs(contact.x - start.x) >= Math.abs(contact.y - start.y) ? 'x' : 'y'
  return { gesture: { type: 'swiping', start, last: contact, axis }, transform }
}

function swipe(
  { start, axis }: Extract<Gesture, { type: 'swiping' }>,
  end: Contact,
  { stage }: Bounds,
): Outcome {
  const length = axis === 'x' ? end.x - start.x : end.y - start.y
  const share = Math.abs(length) / (axis === 'x' ? stage.width : stage.height)
  const pace = Math.abs(length) / Math.max(1, end.time - start.time)
  if (share < farEnough && pace < fastEnough) return null
  if (axis === 'y') return length > 0 ? 'close' : null
  return length < 0 ? 'older' : 'newer'
}

function heldBy(gesture: Gesture): Contact | null {
  switch (gesture.type) {
    case 'idle':
      return null
    case 'panning':
      return gesture.last
    case 'pressing':
    case 'swiping':
      return gesture.start
    case 'pinching':
      break
  }
  return gesture.first
}

const far = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y) > slack
