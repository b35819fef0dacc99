import * as z from 'zod/mini'

/** What an upload may be: checked while the bytes arrive, then by decoding them. */
export const uploadLimits = {
  bytes: 25 * 1024 * 1024,
  pixels: 50_000_000,
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
