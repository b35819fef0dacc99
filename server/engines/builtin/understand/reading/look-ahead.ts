import type { Unit } from './units.ts'

export const articles = /^(a|an|the|another|one|this|that|his|her|its|their|my|our|your)$/
export const owning = /^(his|her|its|their|my|our|your)$/
const adjectives = /^(color|material|size|trait|count)$/

/** Whether what is said here is said of a noun that is still to come, with nothing but more of the kind between. */
export function followedByNoun(units: readonly Unit[], at: number): boolean {
  for (let k = at + 1; k < units.length; k++) {
    const unit = units[k]
    if (!unit) return false
    if (/^(thing|part|place|likeness|body)$/.test(unit.what)) return true
    if ((unit.what === 'color' || unit.what === 'material') && unit.thing)
      if (!followedByNoun(units, k)) return true
    const mood = unit.what === 'condition' && (unit.conditions.mood ?? unit.conditions.season)
    const joins = unit.what === 'and' && adjectives.test(units[k + 1]?.what ?? '')
    if (!adjectives.test(unit.what) && !joins && !mood && unit.what !== 'unknown') return false
  }
  return false
}

/** Whether a colour's word is used for the thing of that name: nothing about it speaks of colour. */
export function alone(units: readonly Unit[], at: number): boolean {
  const around = [units[at - 1], units[at + 1]]
  const joined = around.some((unit) => unit?.what === 'and')
  const other = (step: number): Unit | undefined => units[at + 2 * step]
  const colors = joined && (other(1)?.what === 'color' || other(-1)?.what === 'color')
  return !colors && units[at - 1]?.text !== 'in'
}

/** Whether an "of" stands before, with nothing but adjectives between. */
export function followsOf(units: readonly Unit[], at: number): boolean {
  const before = units
    .slice(0, at)
    .findLast(({ what }) => !adjectives.test(what) && what !== 'unknown')
  return before?.what === 'of'
}

/** Whether "of a ..." follows. */
export function ofNoun(units: readonly Unit[], at: number): boolean {
  const [of, article] = [units[at + 1], units[at + 2]]
  return of?.what === 'of' && followedByNoun(units, article?.what === 'filler' ? at + 2 : at + 1)
}
