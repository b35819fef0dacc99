import type { Spot } from './view.ts'

/** A pointer event, without the browser. Ids are the browser's; times do not matter, only the order. */
export interface PointerFact extends Spot {
  readonly id: number
  readonly kind: 'mouse' | 'pen' | 'touch'
  readonly phase: 'down' | 'move' | 'up' | 'cancel'
  /** Space held, or the middle button: the surface is moved, not drawn on. */
  readonly moves: boolean
}

/** What the hand is doing. Touches while a pen is near are a palm, and are not heard. */
export type Hand =
  | { readonly doing: 'nothing' }
  | { readonly doing: 'draw'; readonly id: number; readonly kind: PointerFact['kind'] }
  | { readonly doing: 'move'; readonly id: number; readonly at: Spot }
  | { readonly doing: 'pinch'; readonly fingers: ReadonlyMap<number, Spot> }
  /** After a pinch the fingers leave one by one; the last one on the glass draws nothing. */
  | { readonly doing: 'leave'; readonly fingers: ReadonlyMap<number, Spot> }

/** What is to be done about it. */
export type HandNews =
  | { readonly type: 'begin' | 'draw' | 'finish' }
  /** What was begun is no stroke after all. */
  | { readonly type: 'cancel' }
  | { readonly type: 'pan'; readonly from: Spot; readonly to: Spot }
  | {
      readonly type: 'pinch'
      readonly from: readonly [Spot, Spot]
      readonly to: readonly [Spot, Spot]
    }
  | null

interface Step {
  readonly hand: Hand
  readonly news: HandNews
}

export const idleHand: Hand = { doing: 'nothing' }

const stay = (hand: Hand): Step => ({ hand, news: null })

/** The next state of the hand. `first` is where the finger that is drawing went down, should a second one join it. */
export function nextHand(hand: Hand, fact: PointerFact, first: Spot | null): Step {
  switch (hand.doing) {
    case 'nothing':
      return fromNothing(fact)
    case 'draw':
      return whileDrawing(hand, fact, first)
    case 'move':
      return whileMoving(hand, fact)
    case 'pinch':
      return whilePinching(hand, fact)
    case 'leave':
      return whileLeaving(hand, fact)
    default:
      return hand satisfies never
  }
}

function fromNothing({ id, kind, phase, moves, x, y }: PointerFact): Step {
  if (phase !== 'down') return stay(idleHand)
  if (moves) return stay({ doing: 'move', id, at: { x, y } })
  return { hand: { doing: 'draw', id, kind }, news: { type: 'begin' } }
}

function whileDrawing(
  hand: Extract<Hand, { doing: 'draw' }>,
  fact: PointerFact,
  first: Spot | null,
): Step {
  const { id, kind, phase, x, y } = fact
  if (id === hand.id) {
    if (phase === 'move') return { hand, news: { type: 'draw' } }
    if (phase === 'up') return { hand: idleHand, news: { type: 'finish' } }
    return phase === 'cancel' ? { hand: idleHand, news: { type: 'cancel' } } : stay(hand)
  }
  if (phase !== 'down') return stay(hand)
  // A pen that comes down while a finger lies there: the finger was the palm, arriving first.
  if (kind === 'pen' && hand.kind === 'touch')
    return { hand: { doing: 'draw', id, kind }, news: { type: 'begin' } }
  if (kind !== 'touch' || hand.kind !== 'touch' || first === null) return stay(hand)
  const fingers = new Map([
    [hand.id, first],
    [id, { x, y }],
  ])
  return { hand: { doing: 'pinch', fingers }, news: { type: 'cancel' } }
}

function whileMoving(hand: Extract<Hand, { doing: 'move' }>, fact: PointerFact): Step {
  if (fact.id !== hand.id) return stay(hand)
  if (fact.phase !== 'move') return fact.phase === 'down' ? stay(hand) : stay(idleHand)
  const to = { x: fact.x, y: fact.y }
  return { hand: { ...hand, at: to }, news: { type: 'pan', from: hand.at, to } }
}

function whilePinching(hand: Extract<Hand, { doing: 'pinch' }>, fact: PointerFact): Step {
  const { id, phase, x, y } = fact
  if (!hand.fingers.has(id)) return stay(hand)
  if (phase === 'up' || phase === 'cancel') {
    const fingers = new Map(hand.fingers)
    fingers.delete(id)
    return stay({ doing: 'leave', fingers })
  }
  const next = new Map(hand.fingers).set(id, { x, y })
  const [from, to] = [pairOf(hand.fingers), pairOf(next)]
  const news: HandNews = from && to ? { type: 'pinch', from, to } : null
  return { hand: { doing: 'pinch', fingers: next }, news }
}

function whileLeaving(hand: Extract<Hand, { doing: 'leave' }>, fact: PointerFact): Step {
  const fingers = new Map(hand.fingers)
  if (fact.phase === 'down' && fact.kind === 'touch') {
    fingers.set(fact.id, { x: fact.x, y: fact.y })
    return stay({ doing: fingers.size > 1 ? 'pinch' : 'leave', fingers })
  }
  if (fact.phase === 'up' || fact.phase === 'cancel') fingers.delete(fact.id)
  return stay(fingers.size === 0 ? idleHand : { doing: 'leave', fingers })
}

function pairOf(fingers: ReadonlyMap<number, Spot>): readonly [Spot, Spot] | null {
  const [a, b] = fingers.values()
  return a && b ? [a, b] : null
}
