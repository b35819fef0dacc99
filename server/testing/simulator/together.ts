import { randomUUID } from 'node:crypto'
import { checkGenerateImages } from '#contract/together/check-generate-images.ts'
import { togetherModels } from '#contract/together/models.ts'
import type { Money } from '#server/domain/remote/money.ts'
import type { PictureHost } from './picture-host.ts'
import type { Till } from './till.ts'
import {
  type Asked,
  type Match,
  type Reply,
  type Step,
  jsonReply,
  keyOf,
  readObject,
  refusalReply,
} from './wire.ts'

export interface TogetherDeps {
  readonly key: string
  readonly host: PictureHost
  readonly till: Till
  readonly now: () => number
  readonly pricePerPicture: Money
  /** Changes what a create answers. */
  readonly retouch: (step: Step, answer: Record<string, unknown>) => Record<string, unknown>
}

export interface Together {
  /** Creates that are being answered. */
  unfinished(): number
  match(asked: Asked): Match | null
}

export const togetherBase = '/v1'

/** The image call and the list of models of Together: synchronous, and nothing can be looked at afterwards. */
export function createTogether(deps: TogetherDeps): Together {
  let running = 0
  const refuse = (status: number, words: string) => refusalReply('together', status, words)

  async function create(asked: Asked): Promise<Reply> {
    const body = readObject(asked.body)
    if (body === null) return refuse(400, 'The body must be a JSON object.')
    const checked = checkGenerateImages(body)
    if (!checked.ok) return refuse(400, checked.issues[0]?.message ?? 'Invalid request')
    const { request } = checked
    const pictures = request.n ?? 1
    const id = `sim-${randomUUID()}`
    const { unit, micros } = deps.pricePerPicture
    deps.till.charge('together', id, { unit, micros: micros * pictures }, request.prompt)
    const { width = 1024, height = 1024 } = request
    const type = request.output_format ?? 'jpeg'
    const inside = (request.response_format ?? 'url') !== 'url'
    const data = await Promise.all(
      Array.from({ length: pictures }, async (_, index) => {
        const facts = { width, height, type, index }
        if (!inside) return { index, type: 'url', url: deps.host.address('together', facts) }
        const b64_json = (await deps.host.bytes(facts)).toString('base64')
        return { index, type: 'b64_json', b64_json }
      }),
    )
    const answer = { id, model: request.model, object: 'list', data }
    return jsonReply(200, deps.retouch('create', answer))
  }

  async function counted(asked: Asked): Promise<Reply> {
    running += 1
    try {
      return await create(asked)
    } finally {
      running -= 1
    }
  }

  const models = () =>
    jsonReply(
      200,
      togetherModels.map(({ id, name }) => ({
        id,
        object: 'model',
        created: Math.floor(deps.now() / 1000),
        type: 'image',
        display_name: name,
      })),
    )

  return {
    unfinished: () => running,
    match(asked) {
      const allowed = keyOf(asked) === deps.key
      const unauthorized = () => refuse(401, 'Invalid API key provided')
      if (asked.path === `${togetherBase}/images/generations` && asked.method === 'POST')
        return {
          service: 'together',
          step: 'create',
          answer: allowed ? () => counted(asked) : unauthorized,
        }
      if (asked.path === `${togetherBase}/models` && asked.method === 'GET')
        return { service: 'together', step: 'models', answer: allowed ? models : unauthorized }
      return null
    },
  }
}
