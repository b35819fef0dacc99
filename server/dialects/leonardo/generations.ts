import {
  type DeleteGenerationByIdAnswer,
  type GetGenerationByIdAnswer,
  type GetGenerationsByUserIdAnswer,
  type GetGenerationsByUserIdQuery,
  generationPageLimits,
  getGenerationsByUserIdQuerySchema,
} from '#contract/leonardo/calls/generations.ts'
import { pictureUrl } from '#server/http/picture-url.ts'
import type { AppContext } from '#server/http/context.ts'
import type { Handler } from '#server/http/router.ts'
import { parseUuid } from '#server/http/uuid.ts'
import { answer } from './answer.ts'
import type { LeonardoDeps } from './deps.ts'
import { generationAnswer } from './generation-answer.ts'
import { LeonardoRefusal } from './refusals/refusal.ts'
import { unexpected } from './refusals/shape-refusal.ts'

/** `GET /generations/{id}`: an unknown id is null with 200, as a by-primary-key query answers. */
export function getGeneration({ services, access }: LeonardoDeps): Handler {
  return (c) => {
    const id = parseUuid(c.req.param('id'))
    const generation = id === null ? null : services.getGeneration(id)
    const absolute = (path: string) => pictureUrl(c, access, path)
    return answer(c, {
      generations_by_pk:
        generation === null ? null : generationAnswer(generation, { absolute, single: true }),
    } satisfies GetGenerationByIdAnswer)
  }
}

/** `GET /generations/user/{userId}`: newest first; somebody else has none. */
export function listGenerations({ services, access }: LeonardoDeps): Handler {
  return (c) => {
    const page = parsePage(c)
    const isOwner = c.req.param('userId') === services.account().userId
    const generations = isOwner ? services.listGenerations(page).generations : []
    const absolute = (path: string) => pictureUrl(c, access, path)
    return answer(c, {
      generations: generations.map((generation) =>
        generationAnswer(generation, { absolute, single: false }),
      ),
    } satisfies GetGenerationsByUserIdAnswer)
  }
}

/** `DELETE /generations/{id}`: for good, at once. Null says that there was nothing to delete. */
export function deleteGeneration({ services }: LeonardoDeps): Handler {
  return async (c) => {
    const id = parseUuid(c.req.param('id'))
    const deleted = id !== null && (await services.deleteGeneration(id))
    return answer(c, {
      delete_generations_by_pk: deleted ? { id } : null,
    } satisfies DeleteGenerationByIdAnswer)
  }
}

function parsePage(c: AppContext): GetGenerationsByUserIdQuery {
  const result = getGenerationsByUserIdQuerySchema.safeParse(c.req.query())
  if (result.success) return result.data
  const [issue] = result.error.issues
  const name = issue?.path[0] === 'offset' ? 'offset' : 'limit'
  if (issue?.code === 'too_big' || issue?.code === 'too_small') {
    const { min, max } = generationPageLimits[name]
    throw unexpected(`${name} must be ${min} to ${max}`)
  }
  throw new LeonardoRefusal(
    400,
    'validation-failed',
    "expected a 32-bit integer for type 'Int', but found a string",
    `$.selectionSet.generations.args.${name}`,
  )
}
