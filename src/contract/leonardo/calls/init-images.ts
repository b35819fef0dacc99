import * as z from 'zod/mini'
import { initImageExtensions } from '../enums.ts'

const maybe = <Schema extends z.core.$ZodType>(schema: Schema) => z.optional(z.nullable(schema))

/** Body of `POST /init-image`: the bare extension of the file to come. */
export const uploadInitImageSchema = z.strictObject({ extension: z.enum(initImageExtensions) })
export type UploadInitImage = z.infer<typeof uploadInitImageSchema>

/**
 * Answer of `POST /init-image`: where to send the file, as multipart form data with the parts of
 * `fields` first and `file` last. `fields` is JSON text in a string; an object is refused.
 */
export const uploadInitImageAnswerSchema = z.object({
  uploadInitImage: maybe(
    z.object({
      id: maybe(z.string()),
      url: maybe(z.string()),
      key: maybe(z.string()),
      fields: maybe(z.string()),
    }),
  ),
})
export type UploadInitImageAnswer = z.infer<typeof uploadInitImageAnswerSchema>

/** Answer of `GET /init-image/{id}`; null means there is no such upload. */
export const getInitImageByIdAnswerSchema = z.object({
  init_images_by_pk: maybe(
    z.object({
      id: maybe(z.string()),
      url: z.optional(z.string()),
      createdAt: z.optional(z.string()),
    }),
  ),
})
export type GetInitImageByIdAnswer = z.infer<typeof getInitImageByIdAnswerSchema>

/** Answer of `DELETE /init-image/{id}`; null means nothing was deleted. */
export const deleteInitImageByIdAnswerSchema = z.object({
  delete_init_images_by_pk: maybe(z.object({ id: maybe(z.string()) })),
})
export type DeleteInitImageByIdAnswer = z.infer<typeof deleteInitImageByIdAnswerSchema>

/** Body of `POST /canvas-init-image`. */
export const uploadCanvasInitImageSchema = z.strictObject({
  initExtension: z.enum(initImageExtensions),
  maskExtension: z.enum(initImageExtensions),
})

/** Its answer: what `POST /init-image` answers, for the base of a canvas and for its mask. */
export const uploadCanvasInitImageAnswerSchema = z.object({
  uploadCanvasInitImage: maybe(
    z.object({
      initImageId: maybe(z.string()),
      initUrl: maybe(z.string()),
      initKey: maybe(z.string()),
      initFields: maybe(z.string()),
      maskImageId: maybe(z.string()),
      maskUrl: maybe(z.string()),
      maskKey: maybe(z.string()),
      maskFields: maybe(z.string()),
    }),
  ),
})
export type UploadCanvasInitImageAnswer = z.infer<typeof uploadCanvasInitImageAnswerSchema>
