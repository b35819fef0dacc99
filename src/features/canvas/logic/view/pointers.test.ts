import { describe, expect, it } from 'vitest'
import { type Hand, type HandNews, idleHand, nextHand, type PointerFact } from './pointers.ts'

type Given = Partial<PointerFact> & Pick<PointerFact, 'id' | 'phase'>

/** What is made of a row of events, first to last. */
function play(...events: Given[]): (NonNullable<HandNews>['type'] | null)[] {
  let hand: Hand = idleHand
  let first: { x: number; y: number } | null = null
  return events.map((event) => {
    const fact: PointerFact = { kind: 'touch', x: 0, y: 0, moves: false, ...event }
    const step = nextHand(hand, fact, first)
    if (step.news?.type === 'begin') first = { x: fact.x, y: fact.y }
    hand = step.hand
    return step.news?.type ?? null
  })
}

const down = (id: number, more: Partial<PointerFact> = {}): Given => ({
  id,
  phase: 'down',
  ...more,
})
const move = (id: number, x = 0): Given => ({ id, phase: 'move', x })
const up = (id: number): Given => ({ id, phase: 'up' })

describe('one pointer', () => {
  it('draws', () => {
    expect(play(down(1), move(1), up(1))).toEqual(['begin', 'draw', 'finish'])
  })

  it('that only passes over draws nothing', () => {
    expect(play(move(1), up(1))).toEqual([null, null])
  })

  it('moves the surface where that is meant', () => {
    expect(play(down(1, { moves: true, kind: 'mouse' }), move(1, 5), up(1), down(1))).toEqual([
      null,
      'pan',
      null,
      'begin',
    ])
  })

  it('that the browser takes away leaves no stroke', () => {
    expect(play(down(1), { id: 1, phase: 'cancel' })).toEqual(['begin', 'cancel'])
  })
})

describe('two fingers', () => {
  it('zoom; the stroke of the first is given up, and the last to leave draws none', () => {
    expect(play(down(1), move(1), down(2), move(2, 9), up(1), move(2), up(2), down(3))).toEqual([
      'begin',
      'draw',
      'cancel',
      'pinch',
      null,
      null,
      null,
      'begin',
    ])
  })
})

describe('a pen', () => {
  it('is not disturbed by the palm that rests beside it', () => {
    expect(play(down(1, { kind: 'pen' }), down(2), move(2, 50), move(1, 3), up(2), up(1))).toEqual([
      'begin',
      null,
      null,
      'draw',
      null,
      'finish',
    ])
  })

  it('takes over from a palm that came first', () => {
    expect(play(down(1), down(2, { kind: 'pen' }), move(1), move(2), up(2))).toEqual([
      'begin',
      'begin',
      null,
      'draw',
      'finish',
    ])
  })
})
