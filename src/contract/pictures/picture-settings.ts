import * as z from 'zod/mini'
import { generationRequestSchema } from '#contract/studio/generation.ts'

/**
 * How a picture came to be, as its file carries it: the request as it was sent, the seed in force (drawn by us when
 * the request had none), the picture's place among those of its request, the engine with its
 * version (null where that is not known), and when the request was made (ms since the epoch). `gesso` is the version
 * of this form, `writtenBy` that of the Gesso which wrote it.
 */
export const pictureSettingsSchema = z.object({
  gesso: z.literal(1),
  request: generationRequestSchema,
  seed: z.int(),
  index: z.int(),
  engine: z.string(),
  engineVersion: z.nullable(z.int()),
  createdAt: z.int(),
  writtenBy: z.string(),
})
export type PictureSettings = z.infer<typeof pictureSettingsSchema>

/**
 * JSON in plain ASCII, so that no carrier has to agree on an encoding; what ASCII lacks is escaped, lone surrogates
 * included, and comes back as it was.
 */
export function asciiJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    /[\u007F-\uFFFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
