import * as z from 'zod/mini'
import { somePicturesSchema } from './library-requests.ts'

/** Most collections; longest name in UTF-16 code units. */
export const collectionLimits = { collections: 500, name: 80 } as const

/** Addresses of collections, apart from the others because a first visit does without them. */
export const collectionPaths = {
  all: '/api/studio/collections',
  one: (id: string) => `/api/studio/collections/${encodeURIComponent(id)}`,
  pictures: (id: string) => `/api/studio/collections/${encodeURIComponent(id)}/pictures`,
  holding: '/api/studio/collections/holding',
} as const

const name = `text of 1 to ${collectionLimits.name} characters, not only white space`

/**
 * `PUT /api/studio/collections/{id}`: makes it, or changes what is there. With `gathers`, whatever is asked for from
 * then on goes into it as its pictures come; no other one gathers at the same time.
 */
export const putCollectionSchema = z.strictObject(
  {
    name: z
      .string(name)
      .check(z.minLength(1, name), z.maxLength(collectionLimits.name, name), z.regex(/\S/, name)),
    gathers: z.boolean('true or false'),
  },
  'an object with name and gathers, true or false',
)
export type CollectionDraft = z.infer<typeof putCollectionSchema>

/** `count` is of the pictures that can be seen, `cover` the newest of them. Times in ms since the epoch. */
export const collectionSchema = z.object({
  id: z.string(),
  name: z.string(),
  gathers: z.boolean(),
  createdAt: z.int(),
  count: z.int(),
  cover: z.nullable(
    z.object({ id: z.string(), width: z.int(), height: z.int(), placeholder: z.string() }),
  ),
})
export type Collection = z.infer<typeof collectionSchema>

/** `GET /api/studio/collections`: all of them, by name. */
export const collectionsSchema = z.object({ collections: z.array(collectionSchema) })

/** `DELETE /api/studio/collections/{id}`: its pictures stay in the library. */
export const deletedCollectionSchema = z.object({ id: z.string() })

/**
 * `PUT /api/studio/collections/{id}/pictures`: puts pictures in, or takes them out. Answered by those for which that
 * changed something, so that it can be undone to the letter.
 */
export const collectPicturesSchema = z.strictObject(
  { images: somePicturesSchema, included: z.boolean('true or false') },
  'an object with images, a list of picture numbers (seq), and included, true or false',
)
export const collectedSchema = z.object({
  id: z.string(),
  images: z.array(z.int()),
  included: z.boolean(),
})
export type Collected = z.infer<typeof collectedSchema>

/** `POST /api/studio/collections/holding`: how many of these pictures each collection holds, if any. */
export const holdingQuerySchema = z.strictObject(
  { images: somePicturesSchema },
  'an object with images, a list of picture numbers (seq)',
)
export const holdingSchema = z.object({
  holding: z.array(z.object({ id: z.string(), count: z.int() })),
})
