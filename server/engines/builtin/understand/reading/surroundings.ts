import type { RelationWord } from '../relation-words.ts'
import type { Draft } from './draft.ts'
import type { Unit } from './units.ts'

type Place = Extract<Unit, { what: 'place' }>
type Condition = Extract<Unit, { what: 'condition' | 'sign' }>

/** Whether a word that may also name a thing means being there: "a cat in a church". */
export function isVenue(
  { venue, thing }: Place,
  draft: Draft,
  relation: RelationWord | null,
  { counted, before }: { counted: boolean; before: string },
): boolean {
  const handled = relation !== null && /^(holding|riding|wearing|reading|playing)$/.test(relation)
  if (counted || handled) return false
  if (venue === 'always') return true
  // With things to lie on it a still life is a table; alone it is a bowl of fruit.
  if (thing?.kind === 'fruitbowl') return draft.subjects.length > 0
  const inside = relation === 'in' || /^(at|within|through|inside)$/.test(before)
  return venue === 'inside' ? inside && draft.subjects.length > 0 : thing?.kind === 'icon'
}

/** `above`: the subject that is over the place, where there is only air. */
export function takePlace(unit: Place, draft: Draft, above: number | null): void {
  const subject = draft.subjects[above ?? -1]
  if (subject) subject.aloft = true
  if (!draft.settings.includes(unit.place)) draft.settings.push(unit.place)
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
