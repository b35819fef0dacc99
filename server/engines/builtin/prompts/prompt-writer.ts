import type { PromptWriter } from '#server/domain/prompt-writer.ts'
import { improvePrompt } from './improve-prompt.ts'
import { randomPrompt } from './random-prompt.ts'

/** Writes in words that the built-in painter is known to paint. */
export const builtinPromptWriter: PromptWriter = { random: randomPrompt, improve: improvePrompt }
