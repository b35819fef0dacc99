import * as z from 'zod/mini'

/** `GET /api/studio/health`: 200 while serving, 503 while stopping. */
export const healthSchema = z.object({
  status: z.enum(['ok', 'stopping']),
  version: z.string(),
  schema: z.int(),
  engines: z.array(
    z.object({ name: z.string(), connected: z.boolean(), running: z.int(), queued: z.int() }),
  ),
})
export type Health = z.infer<typeof healthSchema>
