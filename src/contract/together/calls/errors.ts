import * as z from 'zod/mini'

/**
 * Body of every refusal. The official SDK builds its message from the `message` at the top, the published form
 * has it inside `error`: both are sent. `param` is the wire name of the field at fault.
 */
export const togetherErrorSchema = z.object({
  message: z.string(),
  error: z.object({
    message: z.string(),
    type: z.string(),
    param: z.nullable(z.string()),
    code: z.nullable(z.string()),
  }),
})
export type TogetherError = z.infer<typeof togetherErrorSchema>
