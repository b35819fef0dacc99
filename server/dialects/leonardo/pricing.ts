import { describeIssue } from '#contract/leonardo/describe-issue.ts'
import { type PricingAnswer, pricingRequestSchema } from '#contract/leonardo/calls/pricing.ts'
import type { Handler } from '#server/http/router.ts'
import { answer } from './answer.ts'
import type { LeonardoDeps } from './deps.ts'
import { readVariables } from './refusals/read-variables.ts'
import { shapeRefusal, unexpected } from './refusals/shape-refusal.ts'

const call = 'calculateProductionApiServiceCost'
const valueCodes: ReadonlySet<string> = new Set(['too_big', 'too_small', 'not_multiple_of'])

/**
 * `POST /pricing-calculator`: what a job costs on this server. While Leonardo is connected it is asked; otherwise the
 * engine on this machine makes whatever is asked for, for nothing.
 */
export function priceJob({ money }: Pick<LeonardoDeps, 'money'>): Handler {
  return async (c) => {
    const question = await readVariables(c, 'service')
    refuseMisshapen(question)
    const cost = await money.calculate(question, c.req.raw.signal)
    return answer(c, { [call]: { cost } } satisfies PricingAnswer)
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
