import type { CreateGenerationAnswer } from '#contract/leonardo/calls/generations.ts'
import { checkCreateGeneration } from '#contract/leonardo/check-create-generation.ts'
import {
  type CreateGeneration,
  createGenerationSchema,
} from '#contract/leonardo/create-generation.ts'
import type { Generation } from '#contract/studio/generation.ts'
import { microsPerUnit } from '#contract/studio/money.ts'
import { pictureCount } from '#contract/studio/request-facts.ts'
import { actorOf } from '#server/http/context.ts'
import type { Issue } from '#server/domain/errors.ts'
import { decimalText } from '#server/domain/remote/money.ts'
import type { Handler } from '#server/http/router.ts'
import { answer } from './answer.ts'
import type { LeonardoDeps } from './deps.ts'
import { readVariables } from './refusals/read-variables.ts'
import type { LeonardoRefusal } from './refusals/refusal.ts'
import { shapeRefusal, unexpected } from './refusals/shape-refusal.ts'

/** `POST /generations`: answers at once with the id to poll. */
export function createGeneration({ services, access, newId }: LeonardoDeps): Handler {
  return async (c) => {
    const request = parseRequest(await readVariables(c, 'prompt'))
    const tagged = { operation: 'leonardo.createGeneration', ...request } as const
    const giveBack = access.charge(actorOf(c), pictureCount(tagged))
    const { generation } = await undoing(giveBack, () =>
      services.submitWithPictures(newId(), tagged, c.req.raw.signal, { queue: 'leonardo' }),
    )
    return answer(c, {
      sdGenerationJob: {
        generationId: generation.id,
        ...costOf(generation),
      },
    } satisfies CreateGenerationAnswer)
  }
}

/** What is set aside for a job, in this API's words; nothing where nobody can say before it is made. */
function costOf({ charge }: Generation) {
  if (charge === undefined)
    return { apiCreditCost: 0, cost: { amount: '0', unit: 'DOLLARS' } } as const
  const { unit, micros } = charge
  if (unit === null || micros === null) return {}
  const amount = decimalText({ micros })
  if (unit === 'dollars') return { cost: { amount, unit: 'DOLLARS' } } as const
  return {
    apiCreditCost: Math.ceil(micros / microsPerUnit),
    cost: { amount, unit: 'CREDITS' },
  } as const
}

/** What was counted for a request that is refused does not count. */
async function undoing<T>(undo: () => void, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    undo()
    throw error
  }
}

function parseRequest(body: Record<string, unknown>): CreateGeneration {
  const checked = checkCreateGeneration(body)
  if (checked.ok) return checked.request
  const shape = createGenerationSchema.safeParse(body, { reportInput: true })
  const known = shape.success ? null : shapeRefusal(shape.error.issues)
  throw known ?? ruleRefusal(checked.issues[0])
}

/** The service publishes no texts for these: ours say what is wrong, with the wire names it concerns. */
function ruleRefusal(issue: Issue | undefined): LeonardoRefusal {
  if (issue === undefined) return unexpected('Service Error')
  const { message, fields } = issue
  const unnamed = fields.filter((field) => !message.includes(field))
  return unexpected(unnamed.length === 0 ? message : `${fields.join(', ')}: ${message}`)
}
