import * as z from 'zod/mini'
import { mediaTypes } from '#contract/studio/generation.ts'

/** What a picture can be downloaded as. `original` is the stored file, untouched; the others carry the settings. */
export const downloadFormats = ['png', 'jpeg', 'webp', 'original'] as const
export type DownloadFormat = (typeof downloadFormats)[number]

/**
 * `GET /api/studio/images/{id}/file`: what is stored. A `signed` file holds content credentials, which any change
 * to it would break: asked for in its own format it comes as it is, its settings beside it.
 */
export const storedFileSchema = z.object({ type: z.enum(mediaTypes), signed: z.boolean() })
export type StoredFileFacts = z.infer<typeof storedFileSchema>

/** `POST /api/studio/downloads`: a zip to be fetched, within ten minutes, at `mediaPaths.zip(id)`. */
export const zipTicketSchema = z.object({ id: z.string(), pictures: z.int() })
export type ZipTicket = z.infer<typeof zipTicketSchema>
