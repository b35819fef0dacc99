import * as z from 'zod/mini'
import { createGenerationSchema } from '#contract/leonardo/create-generation.ts'
import { generateImagesSchema } from '#contract/together/generate-images.ts'
import { type FormValues, shownFields } from '../form/form-values.ts'

/** What is kept of a draft before its fields are looked at one by one. */
export const draftSchema = z.record(z.string(), z.unknown())

/**
 * The form as it was typed, out of storage. A value of another type or outside a word list is left out; one
 * that is merely out of range stays, because the person was not done with it.
 */
export function readDraft(kept: z.infer<typeof draftSchema>): FormValues {
  const { carried, engine } = kept
  return {
    ...Object.fromEntries(
      shownFields.flatMap((field) => {
        const value = kept[field]
        return value !== undefined && fits(field, value) ? [[field, value]] : []
      }),
    ),
    ...(typeof carried === 'string' && { carried }),
    ...(typeof engine === 'string' && { engine }),
  }
}

function fits(field: (typeof shownFields)[number], value: unknown): boolean {
  if (value === null) return true
  const parsed = z.safeParse(shapes[field], value)
  return parsed.success || parsed.error.issues.every(({ code }) => beyondRange.has(code))
}

const shapes = { ...generateImagesSchema.shape, ...createGenerationSchema.shape }

const beyondRange = new Set(['too_big', 'too_small', 'not_multiple_of', 'invalid_format', 'custom'])
