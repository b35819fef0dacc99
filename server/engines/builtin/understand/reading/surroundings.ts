import type { RelationWord } from '../relation-words.ts'
import { isPerson } from './companions.ts'
import type { Draft } from './draft.ts'
import { isIndoors } from './indoors.ts'
import type { Unit } from './units.ts'

type Place = Extract<Unit, { what: 'place' }>
type Condition = Extract<Unit, { what: 'condition' | 'sign' }>

const describing = /^(color|material|size|trait|count)$/

/** Whether a word that may also name a thing means being there: "a cat in a church". */
export function isVenue(
  { place, venue, thing }: Place,
  draft: Draft,
  { relation, said }: { readonly relation: RelationWord | null; readonly said: string },
  units: readonly Unit[],
  at: number,
): boolean {
  const start = units.slice(0, at).findLastIndex(({ what }) => !describing.test(what))
  const counted = units.slice(start + 1, at).some(({ what }) => what === 'count')
  const before = units[at - 2]?.text ?? ''
  const next = units[at + 1]
  const named = (next?.what === 'place' && !isIndoors(next.text)) || next?.what === 'thing'
  const gone = relation === 'in' && said === 'inside'
  const handled = relation !== null && /^(holding|riding|wearing|reading|playing)$/.test(relation)
  if (counted || handled) return false
  if (venue === 'always') return true
  // People on a bridge are shown from it.
  if (place === 'bridge' && relation === 'on' && draft.subjects.some(isPerson)) return true
  // With things to lie on it a still life is a table; alone it is a bowl of fruit.
  if (thing?.kind === 'fruitbowl') return draft.subjects.length > 0
  const inside = relation === 'in' || /^(at|within|through|inside)$/.test(before)
  const housed = draft.subjects.length > 0 || gone
  if (venue === 'inside') return (inside || gone) && housed
  return thing?.kind === 'icon' || ((relation === 'in' || gone) && housed && !named)
}

/** Whether a window is where something is, not a part of it nor a thing of its own. */
export function isAtWindow(
  { subjects, settings }: Draft,
  relation: RelationWord | null,
  units: readonly Unit[],
  at: number,
): boolean {
  if (units.slice(Math.max(0, at - 3), at).some(({ text }) => /^(out|through)$/.test(text)))
    return true
  if (subjects.length === 0 && settings.length > 0) return true
  return relation !== null && /^(beside|before|on|facing)$/.test(relation)
}

export function takeWindow(text: string, draft: Draft): void {
  const place = { what: 'place', place: 'window', thing: null, also: {}, venue: null } as const
  takePlace({ ...place, text, words: 1 }, draft, null)
}

/**
 * `above`: the subject that is over the place, where there is only air. A place right after another is the place, and
 * the other says more of it: a mountain road is a road.
 */
export function takePlace(unit: Place, draft: Draft, above: number | null, before?: Unit): void {
  const closer = before?.what === 'place' && before.thing === null
  const subject = draft.subjects[above ?? -1]
  // A bridge is over the water it stands in.
  // What stands on a cliff above the sea is not in the air.
  if (subject && subject.kind !== 'bridge' && draft.settings.length === 0) subject.aloft = true
  if (!draft.settings.includes(unit.place))
    draft.settings.splice(closer ? -1 : draft.settings.length, 0, unit.place)
  setConditions(draft, unit.also)
  draft.words.push({ text: unit.text, meaning: { what: 'place', place: unit.place } })
}

export function takeCondition(unit: Condition, draft: Draft): void {
  setConditions(draft, unit.conditions)
  if (unit.what === 'sign') {
    if (!draft.signs.includes(unit.sign)) draft.signs.push(unit.sign)
    draft.words.push({ text: unit.text, meaning: { what: 'sign', sign: unit.sign } })
    return
  }
  const { conditions } = unit
  draft.words.push({ text: unit.text, meaning: { what: 'condition', conditions } })
}

/** What was said first stands. */
function setConditions({ conditions }: Draft, found: Draft['conditions']): void {
  Object.assign(conditions, { ...found, ...conditions })
}
