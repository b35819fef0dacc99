import { describe, expect, it } from 'vitest'
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
import { boundsFor, fit } from './transform.ts'

const bounds = boundsFor({ width: 400, height: 800 }, { width: 800, height: 800 }, 1)
const zoomed = { scale: 3, x: 0, y: 0 }

/** Touches as they come: which finger, where, and when (milliseconds). */
type Touch = ['down' | 'move' | 'up', id: number, x: number, y: number, time: number]

function perform(touches: Touch[], transform = fit): Stage & { outcomes: Outcome[] } {
  let stage: Stage = { gesture: idle, transform }
  const outcomes: Outcome[] = []
  for (const [kind, id, x, y, time] of touches) {
    const contact: Contact = { id, x, y, time }
    if (kind === 'down') stage = { ...stage, gesture: pressed(stage, contact) }
    if (kind === 'move') stage = dragged(stage, contact, bounds)
    if (kind !== 'up') continue
    const { gesture, outcome } = released(stage, contact, bounds)
    stage = { ...stage, gesture }
    outcomes.push(outcome)
  }
  return { ...stage, outcomes }
}

describe('one finger on the fitted picture', () => {
  it('swipes to the neighbours when it goes far enough', () => {
    const left = perform([
      ['down', 1, 0, 0, 0],
      ['move', 1, -120, 5, 500],
      ['up', 1, -120, 5, 900],
    ])
    expect(left.outcomes).toEqual(['older'])
    const right = perform([
      ['down', 1, 0, 0, 0],
      ['move', 1, 120, 5, 500],
      ['up', 1, 120, 5, 900],
    ])
    expect(right.outcomes).toEqual(['newer'])
  })

  it('or fast enough', () => {
    const flick = perform([
      ['down', 1, 0, 0, 0],
      ['move', 1, -40, 0, 40],
      ['up', 1, -50, 0, 80],
    ])
    expect(flick.outcomes).toEqual(['older'])
  })

  it('and otherwise lets the picture fall back', () => {
    const short = perform([
      ['down', 1, 0, 0, 0],
      ['move', 1, -40, 0, 300],
      ['up', 1, -40, 0, 600],
    ])
    expect(short.outcomes).toEqual([null])
    expect(swipeOffset(short.gesture)).toEqual({ x: 0, y: 0 })
  })

  it('closes when dragged down, not up', () => {
    const down = perform([
      ['down', 1, 0, 0, 0],
      ['move', 1, 9, 200, 500],
      ['up', 1, 9, 220, 900],
    ])
    expect(down.outcomes).toEqual(['close'])
    const up = perform([
      ['down', 1, 0, 0, 0],
      ['move', 1, 9, -200, 500],
      ['up', 1, 9, -220, 900],
    ])
    expect(up.outcomes).toEqual([null])
  })

  it('keeps the direction it began with', () => {
    const { gesture } = perform([
      ['down', 1, 0, 0, 0],
      ['move', 1, 30, 4, 50],
      ['move', 1, 40, 300, 99],
    ])
    expect(swipeOffset(gesture)).toEqual({ x: 40, y: 0 })
  })

  it('taps when it hardly moves', () => {
    const tap = perform([
      ['down', 1, 0, 0, 0],
      ['move', 1, 3, 2, 50],
      ['up', 1, 3, 2, 90],
    ])
    expect(tap.outcomes).toEqual(['tap'])
  })
})

describe('on an enlarged picture', () => {
  it('one finger pans and never turns the page', () => {
    const pan = perform(
      [
        ['down', 1, 0, 0, 0],
        ['move', 1, -100, 20, 100],
        ['up', 1, -300, 20, 150],
      ],
      zoomed,
    )
    expect(pan.outcomes).toEqual([null])
    expect(pan.transform).toMatchObject({ scale: 3, x: -100, y: 20 })
  })

  it('two fingers enlarge, and the one that stays goes on panning', () => {
    const stage = perform([
      ['down', 1, -50, 0, 0],
      ['down', 2, 50, 0, 10],
      ['move', 2, 150, 0, 60],
      ['up', 1, -50, 0, 90],
      ['move', 2, 160, 0, 120],
    ])
    expect(stage.transform.scale).toBeCloseTo(2)
    expect(stage.gesture.type).toBe('panning')
    expect(stage.outcomes).toEqual([null])
  })

  it('a third finger changes nothing', () => {
    const two: Touch[] = [
      ['down', 1, -50, 0, 0],
      ['down', 2, 50, 0, 10],
    ]
    const three: Touch[] = [
      ...two,
      ['down', 3, 0, 90, 20],
      ['move', 3, 0, 300, 30],
      ['up', 3, 0, 300, 40],
    ]
    expect(perform(three)).toMatchObject({ ...perform(two), outcomes: [null] })
  })
})
