import { mutationOptions } from '@tanstack/react-query'
import { studioPaths } from '#contract/studio/paths.ts'
import { writtenPromptSchema } from '#contract/studio/prompts.ts'
import { request } from '#src/lib/http.ts'

/** Asks for a prompt out of nothing. */
export const inventPrompt = mutationOptions({
  mutationKey: ['generate', 'invent-prompt'],
  networkMode: 'always',
  mutationFn: () => request(studioPaths.randomPrompt, writtenPromptSchema, { method: 'POST' }),
})
