import { mutationOptions } from '@tanstack/react-query'
import { type Generation, generationSchema } from '#contract/studio/generation.ts'
import { studioPaths } from '#contract/studio/paths.ts'
import type { Resolution } from '#contract/studio/resolution.ts'
import { request } from '#src/lib/http.ts'

type Asked = { id: string } & Resolution

/** What a person says of a generation that may have been made. The event that follows updates every page. */
export const resolveGeneration = mutationOptions({
  mutationFn: ({ id, decision }: Asked): Promise<Generation> =>
    request(studioPaths.resolution(id), generationSchema, { method: 'POST', body: { decision } }),
})
