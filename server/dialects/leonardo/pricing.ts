import { describeIssue } from '#contract/leonardo/describe-issue.ts'
import { type PricingAnswer, pricingRequestSchema } from '#contract/leonardo/calls/pricing.ts'
import type { Handler } from '#server/http/router.ts'
import { answer } from './answer.ts'
import { readVariables } from './refusals/read-variables.ts'
import { shapeRefusal, unexpected } from './refusals/shape-refusal.ts'

const call = 'calculateProductionApiServiceCost'
const valueCodes: ReadonlySet<string> = new Set(['too_big', 'too_small', 'not_multiple_of'])

/**
 * `POST /pricing-calculator`: what a job costs on this server. Whatever is asked for, the engine on this machine
 * makes it, for nothing.
 */
export function priceJob(): Handler {
  return async (c) => {
    refuseMisshapen(await readVariables(c, 'service'))
    return answer(c, { [call]: { cost: 0 } } satisfies PricingAnswer)
  }
}

function refuseMisshapen(body: Record<string, unknown>): void {
  const parsed = pricingRequestSchema.safeParse(body, { reportInput: true })
  if (parsed.success) return
  const { issues } = parsed.error
  const shape = issues.some(({ code }) => !valueCodes.has(code)) ? shapeRefusal(issues, call) : null
  const words = issues.map((issue) => describeIssue(issue).message)
  throw shape ?? unexpected(words[0] ?? 'Service Error')
}
