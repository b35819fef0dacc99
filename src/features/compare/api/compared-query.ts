import { queryOptions } from '@tanstack/react-query'
import { type Generation, generationSchema } from '#contract/studio/generation.ts'
import { studioPaths } from '#contract/studio/paths.ts'
import { HttpError, request } from '#src/lib/http.ts'

export const comparedKey = ['compare'] as const

/** One of those compared; null while it has not arrived, and when it was refused or deleted. */
export const comparedQuery = (id: string) =>
  queryOptions({
    queryKey: [...comparedKey, id],
    async queryFn({ signal }): Promise<Generation | null> {
      try {
        return await request(studioPaths.generation(id), generationSchema, { signal })
      } catch (error) {
        const isAbsent =
          error instanceof HttpError && (error.code === 'not_found' || error.code === 'gone')
        if (isAbsent) return null
        throw error
      }
    },
  })
