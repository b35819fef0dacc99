import type { Patch } from '#contract/leonardo/rules/rule.ts'
import type { GenerationRequest } from '#contract/studio/generation.ts'
import { effective } from '#contract/leonardo/effective.ts'
import { inLeonardoWords } from '#contract/studio/request-facts.ts'
import type { PicturePlace, PictureRef } from '../pictures/picture-place.ts'
import { type FormValues, isShownField, shownFields } from './form-values.ts'

/** A change to the form that comes from another screen. */
export type FormEdit =
  | { kind: 'request'; request: GenerationRequest }
  | { kind: 'prompt'; request: GenerationRequest }
  | { kind: 'size'; request: GenerationRequest }
  | { kind: 'seed'; seed: number }
  | { kind: 'fields'; fields: FormValues }
  | PictureEdit

/** A picture for one of the places that take one; where none is given, the place is only to be shown. */
export interface PictureEdit {
  kind: 'picture'
  place: PicturePlace
  picture: PictureRef | null
  /** Whether to open the place and go there, as one expects who came for it. */
  reveal: boolean
}

/** An edit that needs no models' tables, which come later. */
export type PlainEdit = Exclude<FormEdit, PictureEdit>

export function applyEdit(values: FormValues, edit: PlainEdit): FormValues {
  if (edit.kind === 'request') return fromRequest(edit.request)
  if (edit.kind === 'prompt') return { ...values, ...promptOf(edit.request) }
  if (edit.kind === 'size') return { ...values, ...requestedSize(edit.request) }
  if (edit.kind === 'fields') return applyPatch(values, edit.fields)
  return { ...values, seed: edit.seed }
}

function fromRequest(request: GenerationRequest): FormValues {
  const said: FormValues = inLeonardoWords(request)
  return Object.fromEntries(
    shownFields.flatMap((field) => (says(said[field]) ? [[field, said[field]]] : [])),
  )
}

/** Both texts: a negative prompt left over from before would not be this picture's. */
function promptOf(request: GenerationRequest): FormValues {
  const { prompt, negative_prompt = null } = request
  return { prompt, negative_prompt }
}

/** As asked for, which Alchemy then enlarges. */
function requestedSize(request: GenerationRequest): { width: number; height: number } {
  const { width, height } = effective(inLeonardoWords(request))
  return { width, height }
}

/**
 * What an edit changed, as it was before, into the form as it is now.
 * @param after the form as the edit left it
 */
export function undoneEdit(
  now: FormValues,
  { before, after, edit }: { before: FormValues; after: FormValues; edit: FormEdit },
): FormValues {
  if (edit.kind === 'request') return before
  const touched = shownFields.filter((field) => after[field] !== before[field])
  return applyPatch(now, Object.fromEntries(touched.map((field) => [field, before[field] ?? null])))
}

/** The wire names of what a request says and the form has no control for. */
export function leftOut({ operation: _tag, ...request }: GenerationRequest): string[] {
  return Object.entries(request).flatMap(([field, value]) =>
    says(value) && !isShownField(field) ? [field] : [],
  )
}

const says = (value: unknown) =>
  value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0)

/** The form after a fix: its fields are set, and those it takes away are gone. */
export function applyPatch(values: FormValues, patch: Patch): FormValues {
  const next: FormValues = { ...values, ...patch }
  return Object.fromEntries(Object.entries(next).filter(([, value]) => says(value)))
}
