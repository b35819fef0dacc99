import * as z from 'zod/mini'

/**
 * Answer of `POST /images/generations`. The guide's own sample leaves out `object` and `type`, so a reader must
 * do without them; a server sends them all. `b64_json` is bare base64, without a `data:` prefix.
 */
export const generateImagesAnswerSchema = z.object({
  id: z.string(),
  model: z.string(),
  object: z.literal('list'),
  data: z.array(
    z.discriminatedUnion('type', [
      z.object({ index: z.int(), type: z.literal('url'), url: z.string() }),
      z.object({ index: z.int(), type: z.literal('b64_json'), b64_json: z.string() }),
    ]),
  ),
})
export type GenerateImagesAnswer = z.infer<typeof generateImagesAnswerSchema>
