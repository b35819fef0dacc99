import * as z from 'zod/mini'
import { presetStyles } from '#contract/leonardo/enums.ts'
import { maxIdLength } from '#contract/leonardo/limits.ts'
import { queryCount } from '../query-count.ts'
import { generationSchema, imageSchema } from './generation.ts'

/** Query of every paged list: `limit` rows from the `offset`-th newest. Text in, numbers out. */
export const pageQuerySchema = z.object({
  limit: queryCount({ min: 1, max: 200, step: 1, default: 50, unit: 'rows', whole: true }),
  offset: queryCount({
    min: 0,
    max: 2_147_483_647,
    step: 1,
    default: 0,
    unit: 'rows',
    whole: true,
  }),
})

/** `GET /api/studio/generations`: newest first, with how many there are in all. */
export const generationPageSchema = z.object({
  total: z.int(),
  generations: z.array(generationSchema),
})

/** A gallery tile's details: the picture, and what its caption and alternative text need. */
export const galleryImageSchema = z.extend(imageSchema, {
  createdAt: z.int(),
  prompt: z.string(),
})
export type GalleryImage = z.infer<typeof galleryImageSchema>

/** `GET /api/studio/images`: a window of the gallery, newest first. */
export const imagePageSchema = z.object({
  total: z.int(),
  images: z.array(galleryImageSchema),
})

/**
 * `GET /api/studio/images/{id}`: one picture with the generation that made it. `offset` is its place
 * in the gallery now, so that its neighbours are a page of the list.
 */
export const imageViewSchema = z.object({
  image: galleryImageSchema,
  generation: generationSchema,
  offset: z.int(),
})
export type ImageView = z.infer<typeof imageViewSchema>

/** `GET /api/studio/generations/active`: what is queued or running, oldest first. */
export const activeGenerationsSchema = z.object({ generations: z.array(generationSchema) })

/**
 * `GET /api/studio/images/index`: place, size and time of every picture, newest first, in columns so that
 * 100,000 of them stay under 1 MB. `seq` holds the first sequence number, then the (negative)
 * differences; `size` holds indexes into `sizes`; `time` seconds since the epoch, first absolute, then differences.
 */
export const imageIndexSchema = z.object({
  version: z.string(),
  seq: z.array(z.int()),
  sizes: z.array(z.tuple([z.int(), z.int()])),
  size: z.array(z.int()),
  time: z.array(z.int()),
})
export type ImageIndex = z.infer<typeof imageIndexSchema>

/** Longest `q` of a search, in UTF-16 code units. */
export const maxSearchText = 400

/** Query of `GET /api/studio/images`: a page of every picture or, with a `q` as in a search, of those it finds. */
export const imagePageQuerySchema = z.extend(pageQuerySchema, {
  q: z.optional(z.string().check(z.maxLength(maxSearchText))),
})
export type ImagePageQuery = z.infer<typeof imagePageQuerySchema>

const momentSchema = z.coerce.number().check(z.int(), z.gte(0))

/**
 * Query of `GET /api/studio/images/search`; what is left out is not asked for. Every word of `q` must occur in the
 * prompt, as a whole word or a part of one, in capitals or not; a word after a minus must not. `model` is a model's
 * id, `style` a preset style, `collection` a collection's id, `from` and `to` (exclusive) are ms since the epoch.
 */
export const imageSearchQuerySchema = z.strictObject({
  q: z.optional(z.string().check(z.maxLength(maxSearchText))),
  model: z.optional(z.string().check(z.minLength(1), z.maxLength(maxIdLength))),
  style: z.optional(z.enum(presetStyles)),
  favourite: z.optional(z.literal('true')),
  collection: z.optional(z.guid()),
  from: z.optional(momentSchema),
  to: z.optional(momentSchema),
})
export type ImageSearchQuery = z.infer<typeof imageSearchQuerySchema>

/** The pictures found, newest first: `seq` as in the index whose `version` this is. */
export const imageSearchSchema = z.object({ version: z.string(), seq: z.array(z.int()) })
export type ImageSearch = z.infer<typeof imageSearchSchema>

/** `DELETE /api/studio/generations/{id}`: gone for good, with whatever it had. */
export const deletedGenerationSchema = z.object({ id: z.string() })

/** At most this many pictures in one deletion, or marked at once. */
export const maxDeletion = 100_000

// Messages say what is allowed; whoever refuses adds the field's name and what came.
const imageNumber = 'the seq of a picture: a whole number, 0 or more'
const imageList = `a list of 1 to ${maxDeletion} picture numbers (seq)`

/** Pictures by their `seq`. */
export const somePicturesSchema = z
  .array(z.int(imageNumber).check(z.gte(0, imageNumber)), imageList)
  .check(z.minLength(1, imageList), z.maxLength(maxDeletion, imageList))

/** `POST /api/studio/deletions`: takes pictures out of sight at once; they are gone for good at `finalAt`. */
export const createDeletionSchema = z.strictObject(
  { images: somePicturesSchema },
  `an object with images, ${imageList}`,
)

/** `POST /api/studio/downloads`: the pictures a zip is to hold. */
export const createDownloadSchema = z.strictObject(
  { images: somePicturesSchema },
  `an object with images, ${imageList}`,
)

/** `PUT /api/studio/images/favourites`: marks pictures, or takes their mark away. Answered by those still there. */
export const setFavouritesSchema = z.strictObject(
  { images: somePicturesSchema, favourite: z.boolean('true or false') },
  `an object with images, ${imageList}, and favourite, true or false`,
)
export const favouritesSchema = z.object({ images: z.array(z.int()), favourite: z.boolean() })
export type Favourites = z.infer<typeof favouritesSchema>

/** A deletion that can still be undone (`DELETE /api/studio/deletions/{id}`) until `finalAt` (ms since the epoch). */
export const deletionSchema = z.object({
  id: z.string(),
  images: z.array(z.int()),
  finalAt: z.int(),
})
export type Deletion = z.infer<typeof deletionSchema>

/** How long a deletion can be undone, in milliseconds. */
export const undoWindow = 10_000
