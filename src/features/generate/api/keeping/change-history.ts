import { type QueryClient, mutationOptions } from '@tanstack/react-query'
import { studioPaths } from '#contract/studio/paths.ts'
import {
  forgottenPromptsSchema,
  type RememberedPrompt,
  rememberedPromptSchema,
} from '#contract/studio/prompt-history.ts'
import { request } from '#src/lib/http.ts'
import { promptHistoryKey } from './prompt-history-query.ts'

type Written = Pick<RememberedPrompt, 'prompt' | 'negativePrompt'> &
  Partial<Pick<RememberedPrompt, 'usedAt'>>

/** Remembers a prompt as it was written; with a time, where it was before. */
export const rememberPrompt = (client: QueryClient) =>
  mutationOptions({
    mutationKey: ['generate', 'remember-prompt'],
    networkMode: 'always',
    mutationFn: (written: Written) =>
      request(studioPaths.promptHistory, rememberedPromptSchema, { method: 'POST', body: written }),
    retry: 3,
    onSettled: () => client.invalidateQueries({ queryKey: promptHistoryKey }),
  })

/** Forgets one prompt, or all of them when none is named. */
export const forgetPrompts = (client: QueryClient) =>
  mutationOptions({
    mutationKey: ['generate', 'forget-prompts'],
    networkMode: 'always',
    mutationFn: (prompt: RememberedPrompt | null) =>
      request(
        prompt === null ? studioPaths.promptHistory : studioPaths.rememberedPrompt(prompt.id),
        forgottenPromptsSchema,
        { method: 'DELETE' },
      ),
    onSettled: () => client.invalidateQueries({ queryKey: promptHistoryKey }),
  })
