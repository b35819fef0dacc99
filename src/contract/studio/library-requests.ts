// Apart from what the library answers: the app begins without the checks that only the server makes.
import * as z from 'zod/mini'
import { presetStyles } from '#contract/leonardo/enums.ts'
import { maxIdLength } from '#contract/leonardo/limits.ts'
import { queryCount } from '../query-count.ts'
import { maxDeletion, maxSearchText } from './library.ts'

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
