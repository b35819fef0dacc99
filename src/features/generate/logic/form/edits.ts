import type { GenerationRequest } from '#contract/studio/generation.ts'
import { effective } from '#contract/leonardo/effective.ts'
import { inLeonardoWords } from '#contract/studio/request-facts.ts'
import { asWritten } from '../choices/as-written.ts'
import type { PicturePlace, PictureRef } from '../pictures/picture-place.ts'
import { applyPatch, says } from './apply-patch.ts'
import {
  type FormPatch,
  type FormValues,
  isShownField,
  type ShownField,
  shownFields,
} from './form-values.ts'

/** A change to the form that comes from another screen. */
export type FormEdit =
  /** `engine`: the server of one's own that made it. */
  | { kind: 'request'; request: GenerationRequest; engine?: string }
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
  if (edit.kind === 'request') {
    const { engine } = edit
    return { ...fromRequest(edit.request), ...(engine !== undefined && { engine }) }
  }
  if (edit.kind === 'prompt') return { ...values, ...promptOf(edit.request) }
  if (edit.kind === 'size') {
    // A ratio stands in place of a size.
    const size = requestedSize(edit.request)
    return { ...values, ...size, ...(values.aspect_ratio && { aspect_ratio: null }) }
  }
  if (edit.kind === 'fields') return applyPatch(values, toWrite(edit.fields))
  return { ...values, seed: edit.seed }
}

function fromRequest(request: GenerationRequest): FormValues {
  const said = toWrite(current(request))
  return Object.fromEntries(
    shownFields.flatMap((field) => (says(said[field]) ? [[field, said[field]]] : [])),
  )
}

/** Both texts: a negative prompt left over from before would not be this picture's. */
function promptOf(request: GenerationRequest): FormValues {
  const { prompt, negative_prompt = null } = request
  return toWrite({ prompt, negative_prompt })
}

/** Texts that were sent once hold no choices any more: a brace in them is a brace. */
function toWrite(sent: FormPatch): FormPatch {
  const { prompt, negative_prompt } = sent
  return {
    ...sent,
    ...(typeof prompt === 'string' && { prompt: asWritten(prompt) }),
    ...(typeof negative_prompt === 'string' && { negative_prompt: asWritten(negative_prompt) }),
  }
}

/** As asked for, which Alchemy then enlarges. */
function requestedSize(request: GenerationRequest): FormPatch {
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

/** The request under the names in use now: Together's has old ones that mean the same. */
function current(request: GenerationRequest): FormPatch {
  if (request.operation !== 'together.generateImages') return request
  const { guidance, response_format: format, ...rest } = request
  return {
    ...rest,
    guidance_scale: rest.guidance_scale ?? guidance,
    response_format: format === 'b64_json' ? 'base64' : format,
  }
}

/** The wire names of what a request says and the form has no control for. */
export function leftOut({ operation: _tag, ...request }: GenerationRequest): string[] {
  return Object.entries(request).flatMap(([field, value]) =>
    says(value) && !isShownField(field) && !(field in oldNames) ? [field] : [],
  )
}

/** Names no control has, because what they say is shown under another. */
export const oldNames: Readonly<Record<string, ShownField>> = { guidance: 'guidance_scale' }
