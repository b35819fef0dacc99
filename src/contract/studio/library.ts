import * as z from 'zod/mini'
import { generationSchema, imageSchema } from './generation.ts'

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

/** The pictures found, newest first: `seq` as in the index whose `version` this is. */
export const imageSearchSchema = z.object({ version: z.string(), seq: z.array(z.int()) })
export type ImageSearch = z.infer<typeof imageSearchSchema>

/** `DELETE /api/studio/generations/{id}`: gone for good, with whatever it had. */
export const deletedGenerationSchema = z.object({ id: z.string() })

/** At most this many pictures in one deletion, or marked at once. */
export const maxDeletion = 100_000

/** Pictures that were marked, or are no longer. */
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
