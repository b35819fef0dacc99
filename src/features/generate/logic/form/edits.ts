import type { Patch } from '#contract/leonardo/rules/rule.ts'
import type { GenerationRequest } from '#contract/studio/generation.ts'
import { effective } from '#contract/leonardo/effective.ts'
import { inLeonardoWords } from '#contract/studio/request-facts.ts'
import { type FormValues, isShownField, shownFields } from './form-values.ts'

/** A change to the form that comes from another screen. */
export type FormEdit =
  | { kind: 'request'; request: GenerationRequest }
  | { kind: 'prompt'; request: GenerationRequest }
  | { kind: 'size'; request: GenerationRequest }
  | { kind: 'seed'; seed: number }
  | { kind: 'init-image'; source: 'uploaded' | 'generated'; id: string }

/** How much of a picture survives when it has just been chosen as init image. */
const firstInitStrength = 0.5

export function applyEdit(values: FormValues, edit: FormEdit): FormValues {
  if (edit.kind === 'request') return fromRequest(edit.request)
  if (edit.kind === 'prompt') return { ...values, ...promptOf(edit.request) }
  if (edit.kind === 'size') return { ...values, ...requestedSize(edit.request) }
  if (edit.kind === 'seed') return { ...values, seed: edit.seed }
  return {
    ...values,
    init_image_id: edit.source === 'uploaded' ? edit.id : null,
    init_generation_image_id: edit.source === 'generated' ? edit.id : null,
    init_strength: values.init_strength ?? firstInitStrength,
  }
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

/** What an edit changed, as it was before, into the form as it is now. */
export function undoneEdit(now: FormValues, before: FormValues, edit: FormEdit): FormValues {
  if (edit.kind === 'request') return before
  const after = applyEdit(before, edit)
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
