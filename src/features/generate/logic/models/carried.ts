import * as z from 'zod/mini'
import { readDraft } from '../draft/draft.ts'
import type { FormPatch, FormValues } from '../form/form-values.ts'
import { type Concept, concepts, isSame, pick } from './concepts.ts'
import { choiceOf, type ModelChoice } from './model-choice.ts'

/**
 * What the form said of a concept in the words it was given in, and for which model. Kept from one change of model
 * to the next, so that going back finds exactly this, and a third model is not told what the second made of it.
 */
export interface Origin {
  choice: ModelChoice
  said: FormPatch
}

/** The origins by concept, and what the form held after the last change of model. */
export interface Carried {
  origins: Record<string, Origin>
  shown: FormPatch
}

const choiceSchema = z.object({
  operation: z.enum(['leonardo.createGeneration', 'together.generateImages']),
  id: z.nullable(z.string()),
  engine: z.optional(z.string()),
})
const patchSchema = z.record(z.string(), z.unknown())
const carriedSchema = z.object({
  origins: z.record(z.string(), z.object({ choice: choiceSchema, said: patchSchema })),
  shown: patchSchema,
})

const nothing: Carried = { origins: {}, shown: {} }

function readCarried(text: string | null | undefined): Carried {
  if (!text) return nothing
  try {
    const { origins, shown } = carriedSchema.parse(JSON.parse(text))
    return {
      origins: Object.fromEntries(
        // Kept with the draft, and no more to be trusted than it: the rules would fall over a value of another type.
        Object.entries(origins).map(([name, { choice, said }]) => [
          name,
          { choice, said: readDraft(said) },
        ]),
      ),
      shown: readDraft(shown),
    }
  } catch {
    return nothing
  }
}

/** The origins as they stand: what was edited since the last change of model starts anew. */
export function originsOf(values: FormValues): ReadonlyMap<Concept, Origin> {
  const { origins, shown } = readCarried(values.carried)
  const choice = choiceOf(values)
  return new Map(
    concepts.map((concept): [Concept, Origin] => {
      const names = concept.fields[choice.operation]
      const said = pick(values, names)
      const origin = origins[concept.name]
      const isUntouched = origin !== undefined && isSame(said, pick(shown, names))
      return [concept, isUntouched ? origin : { choice, said }]
    }),
  )
}

/** The form with a note of where its values came from. */
export function withOrigins(values: FormValues, origins: ReadonlyMap<Concept, Origin>): FormValues {
  const { operation } = choiceOf(values)
  const carried: Carried = {
    origins: Object.fromEntries(
      Array.from(origins)
        .filter(([, { said }]) => Object.keys(said).length > 0)
        .map(([{ name }, origin]) => [name, origin]),
    ),
    shown: Object.assign({}, ...concepts.map(({ fields }) => pick(values, fields[operation]))),
  }
  return { ...values, carried: JSON.stringify(carried) }
}
