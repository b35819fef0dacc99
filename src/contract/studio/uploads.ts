import * as z from 'zod/mini'
import { limits } from '../leonardo/limits.ts'

/**
 * What an upload may be: checked while the bytes arrive, then by decoding them. The app makes a longer picture
 * `side` pixels long before it sends it: twice what can be asked for, so that nothing is lost by it.
 */
export const uploadLimits = {
  bytes: 25 * 1024 * 1024,
  pixels: 50_000_000,
  side: 2 * limits.width.max,
  types: ['image/png', 'image/jpeg', 'image/webp', 'image/gif'],
} as const

/** `POST /api/studio/uploads` (the body is the picture): kept as pixels only, without metadata. */
export const uploadSchema = z.object({
  id: z.string(),
  width: z.int(),
  height: z.int(),
  bytes: z.int(),
})
export type Upload = z.infer<typeof uploadSchema>

/** `DELETE /api/studio/uploads/{id}`: gone for good, with its file. Work that still waits for it will fail. */
export const deletedUploadSchema = z.object({ id: z.string() })
export type DeletedUpload = z.infer<typeof deletedUploadSchema>
