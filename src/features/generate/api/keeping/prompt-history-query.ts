import { infiniteQueryOptions } from '@tanstack/react-query'
import { type PromptHistory, promptHistorySchema } from '#contract/studio/prompt-history.ts'
import { studioPaths } from '#contract/studio/paths.ts'
import { request } from '#src/lib/http.ts'

const pageSize = 50

/** The start of every key below, for what concerns all of them. */
export const promptHistoryKey = ['generate', 'prompt-history'] as const

/** One page of the prompts that were used and hold these words, last used first. */
export function readPrompts(
  { offset, q = '' }: { offset: number; q?: string },
  signal?: AbortSignal,
): Promise<PromptHistory> {
  const query = new URLSearchParams({ limit: String(pageSize), offset: String(offset), q })
  return request(
    `${studioPaths.promptHistory}?${query}`,
    promptHistorySchema,
    signal === undefined ? {} : { signal },
  )
}

/** The same, page after page. */
export const promptHistoryQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: [...promptHistoryKey, q],
    queryFn: ({ pageParam, signal }) => readPrompts({ offset: pageParam, q }, signal),
    initialPageParam: 0,
    getNextPageParam: ({ total }, pages) => {
      const shown = pages.reduce((sum, { prompts }) => sum + prompts.length, 0)
      return shown < total ? shown : undefined
    },
    staleTime: 0,
  })
