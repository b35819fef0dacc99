import type { ServiceDeps } from '../deps.ts'
import type { Services } from '../services.ts'

type PromptServices = Pick<Services, 'randomPrompt' | 'improvePrompt'>

export function createPromptServices({
  prompts,
  random,
}: Pick<ServiceDeps, 'prompts' | 'random'>): PromptServices {
  return {
    randomPrompt: () => prompts.random(random),
    improvePrompt: (prompt, instructions = '') => prompts.improve(prompt, instructions),
  }
}
