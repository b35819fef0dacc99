import { createGenerationFields } from '#contract/leonardo/create-generation.ts'
import { ruledOut } from '#contract/leonardo/rules/ruled-out.ts'
import { dropUntaken } from '#contract/leonardo/rules/takes.ts'
import { generateImagesFields } from '#contract/together/generate-images.ts'
import { imagesRuledOut } from '#contract/together/rules/ruled-out.ts'
import { takesImages } from '#contract/together/rules/takes.ts'
import { type FormDraft, type FormValues, operationOf, shownFields } from './form-values.ts'

/**
 * The request the form stands for: only what is given, seen, taken by the model and not ruled out. The form
 * keeps the rest, so that going back to another model or turning a switch back on finds it as it was.
 */
export function toRequest(values: FormValues): FormDraft {
  const step =
    operationOf(values) === 'together.generateImages' ? withoutUnusedImages : withoutUnused
  let request = given(values)
  // What is dropped can rule out more.
  for (;;) {
    const kept = step(request)
    if (Object.keys(kept).length === Object.keys(request).length) return kept
    request = kept
  }
}

function given(values: FormValues): FormDraft {
  const known: readonly string[] =
    operationOf(values) === 'together.generateImages'
      ? generateImagesFields
      : createGenerationFields
  return Object.fromEntries(
    shownFields.flatMap((field) => {
      const value = values[field]
      // An empty prompt stays, so that what is said about it names what was typed.
      const says =
        value !== null &&
        value !== undefined &&
        (value !== '' || field === 'prompt') &&
        !(Array.isArray(value) && value.length === 0)
      return says && known.includes(field) ? [[field, value]] : []
    }),
  )
}

function withoutUnused(request: FormDraft): FormDraft {
  const taken = dropUntaken(request)
  const out = ruledOut(taken)
  return Object.fromEntries(Object.entries(taken).filter(([field]) => !(field in out)))
}

function withoutUnusedImages(request: FormDraft): FormDraft {
  const left = generateImagesFields.flatMap((field) => {
    const value = request[field]
    return value !== undefined && takesImages(request.model, field) ? [[field, value]] : []
  })
  const taken: FormDraft = Object.fromEntries(left)
  const out = imagesRuledOut(taken)
  return Object.fromEntries(Object.entries(taken).filter(([field]) => !(field in out)))
}
