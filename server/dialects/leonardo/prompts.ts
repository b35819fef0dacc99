import {
  type ImprovePrompt,
  improvePromptSchema,
  maxImprovable,
  type PromptGenerationAnswer,
} from '#contract/leonardo/calls/prompts.ts'
import type { AppContext } from '#server/http/context.ts'
import type { Handler } from '#server/http/router.ts'
import { answer } from './answer.ts'
import type { LeonardoDeps } from './deps.ts'
import { readVariables } from './refusals/read-variables.ts'
import { shapeRefusal, unexpected } from './refusals/shape-refusal.ts'

/** `POST /prompt/random`. The SDK sends neither a body nor a content type, so none is read. */
export function randomPrompt({ services }: LeonardoDeps): Handler {
  return (c) => answerPrompt(c, services.randomPrompt())
}

/** `POST /prompt/improve`. Words for a video differ in nothing from words for a picture here. */
export function improvePrompt({ services }: LeonardoDeps): Handler {
  return async (c) => {
    const { prompt, promptInstructions } = parse(await readVariables(c, 'prompt'))
    return answerPrompt(c, services.improvePrompt(prompt, promptInstructions ?? ''))
  }
}

function answerPrompt(c: AppContext, prompt: string): Promise<Response> {
  return answer(c, {
    promptGeneration: { prompt, apiCreditCost: 0, cost: { amount: '0', unit: 'DOLLARS' } },
  } satisfies PromptGenerationAnswer)
}

const valueCodes: ReadonlySet<string> = new Set(['too_big', 'too_small', 'invalid_format'])

function parse(body: Record<string, unknown>): ImprovePrompt {
  const result = improvePromptSchema.safeParse(body, { reportInput: true })
  if (result.success) return result.data
  const { issues } = result.error
  if (!issues.every(({ code }) => valueCodes.has(code))) {
    throw shapeRefusal(issues, 'promptGeneration') ?? unexpected('Service Error')
  }
  throw unexpected(
    issues.some(({ code }) => code === 'too_big')
      ? `Prompt is too long, please keep it under ${maxImprovable} characters`
      : 'prompt must not be empty',
  )
}
