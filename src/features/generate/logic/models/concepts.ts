import type { Operation } from '#contract/models/family.ts'
import { createGenerationFields } from '#contract/leonardo/create-generation.ts'
import { generateImagesFields } from '#contract/together/generate-images.ts'
import { type FormPatch, type ShownField, shownFields } from '../form/form-values.ts'

/** One thing a person sets, under the wire names each operation has for it. */
export interface Concept {
  /** The field whose label it goes by. */
  name: ShownField
  fields: Readonly<Record<Operation, readonly ShownField[]>>
}

const concept = (
  leonardo: readonly ShownField[],
  together: readonly ShownField[],
  name: ShownField | undefined = leonardo[0] ?? together[0],
): Concept[] =>
  name === undefined
    ? []
    : [
        {
          name,
          fields: { 'leonardo.createGeneration': leonardo, 'together.generateImages': together },
        },
      ]

/** What is set by several fields, or called differently by the two operations. */
const joined: readonly Concept[] = [
  ...concept(['num_images'], ['n']),
  ...concept(['num_inference_steps'], ['steps']),
  ...concept(['width', 'height'], ['width', 'height', 'aspect_ratio']),
  ...concept(['init_image_id', 'init_generation_image_id'], ['image_url']),
  ...concept(['contextImages'], ['reference_images']),
  ...concept(['presetStyle', 'styleUUID'], []),
  ...concept(['photoReal', 'photoRealVersion', 'photoRealStrength'], []),
]

const isJoined = (field: ShownField) =>
  joined.some(({ fields }) => Object.values(fields).flat().includes(field))

const knows = (fields: readonly string[], field: ShownField) =>
  fields.includes(field) ? [field] : []

/** Everything there is to set besides the model itself, in the order the form reads. */
export const concepts: readonly Concept[] = [
  ...joined,
  ...shownFields
    .filter((field) => field !== 'model' && field !== 'modelId' && !isJoined(field))
    .flatMap((field) =>
      concept(knows(createGenerationFields, field), knows(generateImagesFields, field), field),
    ),
].toSorted((one, other) => shownFields.indexOf(one.name) - shownFields.indexOf(other.name))

/** The concept a field belongs to. */
export const conceptOf = (field: string): Concept | undefined =>
  concepts.find(({ fields }) => Object.values(fields).some((names) => includes(names, field)))

const includes = (names: readonly string[], field: string) => names.includes(field)

/** What is said under these names: null, absent and an empty list say nothing. */
export const pick = (values: FormPatch, names: readonly ShownField[]): FormPatch =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = values[name]
      const says =
        value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0)
      return says ? [[name, value]] : []
    }),
  )

export const isSame = (one: unknown, other: unknown) =>
  JSON.stringify(one) === JSON.stringify(other)
