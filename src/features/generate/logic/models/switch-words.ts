import { type FormPatch, isShownField } from '../form/form-values.ts'
import { fieldWords } from '../words/field-words.ts'
import type { Change, Switched } from './switch-model.ts'

/** More of them than this are only counted. */
const most = 4

/**
 * What a change of model did, in one line: what was kept, converted and how, set aside, and what came back. Empty
 * where there is nothing to say.
 */
export function switchWords({ changes }: Switched): string {
  const of = (kind: Change['kind']) => changes.filter((change) => change.kind === kind)
  const kept = of('kept').map(nameOf)
  return [
    kept.length > 0 ? `Kept: ${list(kept)}.` : '',
    ...of('converted').map((change) => `${conversion(change)}.`),
    said('Set aside until you go back', of('aside')),
    said('Back again', of('back')),
  ]
    .filter(Boolean)
    .join(' ')
}

const said = (start: string, changes: readonly Change[]) =>
  changes.length === 0 ? '' : `${start}: ${list(changes.map(nameOf))}.`

/** What the person sees it called: where it was set or, if it only appears now, where it is. */
function nameOf({ concept, before, after }: Change): string {
  if (concept.name === 'width') return 'Size'
  const shown = Object.keys({ ...before, ...after }).find(isShownField)
  return fieldWords[shown ?? concept.name].label
}

/** "Prompt, Seed, Size and 3 more". */
function list(names: readonly string[]): string {
  const shown = names.length > most + 1 ? names.slice(0, most) : names
  const rest = names.length - shown.length
  if (rest > 0) return `${shown.join(', ')} and ${rest} more`
  const [last = '', ...others] = shown.toReversed()
  return others.length === 0 ? last : `${others.toReversed().join(', ')} and ${last}`
}

function conversion(change: Change): string {
  const [was, is] = [valueWords(change.before), valueWords(change.after)]
  return was === null || is === null || was === is
    ? `${nameOf(change)} was adapted`
    : `${nameOf(change)} ${was} became ${is}`
}

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 4 })

/** A value short enough for a line; null for lists and the like. */
function valueWords(values: FormPatch): string | null {
  const { width, height, aspect_ratio: ratio } = values
  if (ratio) return ratio
  if (width || height) {
    return `${number.format(width ?? height ?? 0)} × ${number.format(height ?? width ?? 0)} px`
  }
  const [value, ...others] = Object.values(values)
  if (others.length > 0) return null
  if (typeof value === 'number') return number.format(value)
  return typeof value === 'boolean' ? (value ? 'on' : 'off') : null
}
