import type { FormPatch, FormValues } from '../form/form-values.ts'
import { placeOf } from '../form/place-of.ts'
import type { FormIssue } from '../form/form-issue.ts'
import { judge } from '../form/verdict.ts'
import { type Origin, originsOf, withOrigins } from './carried.ts'
import { type Concept, conceptOf, concepts, isSame, pick } from './concepts.ts'
import { choiceOf, type ModelChoice, withChoice } from './model-choice.ts'
import { translate } from './translate.ts'

/** What became of one concept that the form said something about. `before` and `after` are what was or is sent. */
export interface Change {
  concept: Concept
  kind: 'kept' | 'converted' | 'aside' | 'back'
  before: FormPatch
  after: FormPatch
}

export interface Switched {
  values: FormValues
  from: ModelChoice
  to: ModelChoice
  changes: readonly Change[]
}

/**
 * The form for another model. Every value the new one can use is kept; what it knows by another name or in another
 * range is converted; the rest is set aside. Going back finds everything as it was, except for what was edited in
 * between, and a valid form stays valid.
 */
export function switchModel(values: FormValues, to: ModelChoice): Switched {
  const from = choiceOf(values)
  const before = judge(values)
  const origins = originsOf(values)

  let next = withChoice(values, to)
  for (const [concept, { choice, said }] of origins) {
    next = say(next, concept, to, isSame(choice, to) ? said : translate(concept, said, choice, to))
  }
  const isHome = (concept: Concept) => isSame(origins.get(concept)?.choice, to)
  // What was left here is found as it was, right or wrong.
  if (!concepts.every((concept) => isHome(concept) || isSilent(origins.get(concept)))) {
    next = fitted(next, to, [...before.errors, ...before.fields.presetStyle.warnings], isHome)
  }
  next = withOrigins(next, origins)
  return {
    values: next,
    from,
    to,
    changes: changesOf(before.request, judge(next).request, from, to),
  }
}

const isSilent = (origin: Origin | undefined) => Object.keys(origin?.said ?? {}).length === 0

/** The form with a concept saying just this. */
function say(values: FormValues, concept: Concept, to: ModelChoice, said: FormPatch): FormValues {
  const names = concept.fields[to.operation]
  return { ...values, ...Object.fromEntries(names.map((name) => [name, said[name] ?? null])) }
}

/**
 * The form without what the new model would refuse: brought to the nearest it takes where a rule offers that, set
 * aside otherwise. What was wrong before is the person's own and stays.
 */
function fitted(
  values: FormValues,
  to: ModelChoice,
  known: readonly FormIssue[],
  isHome: (concept: Concept) => boolean,
): FormValues {
  let next = values
  // Each step mends or empties one concept; some are touched twice.
  for (let left = 2 * concepts.length; left > 0; left -= 1) {
    const { errors, fields } = judge(next)
    const style = conceptOf('presetStyle')
    const isGuest = style !== undefined && !isHome(style)
    const warnings = fields.presetStyle.warnings.filter(({ code }) => code === 'R9' && isGuest)
    const issue = [...errors, ...warnings].find(
      (found) => placeOf(found) !== 'prompt' && !known.some((old) => isAlike(old, found)),
    )
    const place = issue && placeOf(issue)
    const concept = place && conceptOf(place)
    if (issue === undefined || concept === undefined) return next
    const set = issue.fix?.set ?? {}
    const names: readonly string[] = concept.fields[to.operation]
    const isOwn = Object.keys(set).every((name) => names.includes(name))
    // The nearest seed is as good as any other: better none, and a note of it.
    next =
      isOwn && concept.name !== 'seed' && issue.fix !== undefined
        ? { ...next, ...set }
        : say(next, concept, to, {})
  }
  return next
}

const isAlike = (one: FormIssue, other: FormIssue) =>
  one.code === other.code && isSame(one.fields, other.fields) && one.message === other.message

function changesOf(
  before: FormPatch,
  after: FormPatch,
  from: ModelChoice,
  to: ModelChoice,
): Change[] {
  return concepts.flatMap((concept): Change[] => {
    const was = pick(before, concept.fields[from.operation])
    const is = pick(after, concept.fields[to.operation])
    const change = { concept, before: was, after: is }
    const [hadAny, hasAny] = [was, is].map((said) => Object.keys(said).length > 0)
    if (hadAny !== true) return hasAny === true ? [{ ...change, kind: 'back' }] : []
    if (hasAny !== true) return [{ ...change, kind: 'aside' }]
    return [{ ...change, kind: isUnchanged(concept, was, is, from, to) ? 'kept' : 'converted' }]
  })
}

/** Whether both say the same, be it under other names. */
function isUnchanged(
  concept: Concept,
  was: FormPatch,
  is: FormPatch,
  from: ModelChoice,
  to: ModelChoice,
): boolean {
  if (isSame(was, is)) return true
  const isRenamed = concept.name !== 'width' && from.operation !== to.operation
  return (
    isRenamed && isSame(pick(translate(concept, was, from, to), concept.fields[to.operation]), is)
  )
}
