import { mutationOptions } from '@tanstack/react-query'
import { studioPaths } from '#contract/studio/paths.ts'
import { writtenPromptSchema } from '#contract/studio/prompts.ts'
import { request } from '#src/lib/http.ts'

/** Asks for a prompt with what it leaves open. */
export const improvePrompt = mutationOptions({
  mutationKey: ['generate', 'improve-prompt'],
  networkMode: 'always',
  mutationFn: (prompt: string) =>
    request(studioPaths.improvedPrompt, writtenPromptSchema, { method: 'POST', body: { prompt } }),
})
