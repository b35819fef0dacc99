import { randomInt, randomUUID } from 'node:crypto'
import { checkCreateGeneration } from '#contract/leonardo/check-create-generation.ts'
import { pricingRequestSchema } from '#contract/leonardo/calls/pricing.ts'
import type { CreateGeneration } from '#contract/leonardo/create-generation.ts'
import { answerSdVersion, effective, outputSize } from '#contract/leonardo/effective.ts'
import { platformModels } from '#contract/leonardo/tables/platform-models.ts'
import type { Money } from '#server/domain/remote/money.ts'
import type { PictureHost } from './picture-host.ts'
import { type Till, amountText } from './till.ts'
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

export interface LeonardoJob {
  readonly id: string
  readonly request: CreateGeneration
  readonly seed: number
  readonly createdAt: number
  status: 'PENDING' | 'COMPLETE' | 'FAILED'
  /** Looks that still find it pending. */
  looksLeft: number
  readonly pictureIds: readonly string[]
}

export interface LeonardoDeps {
  readonly key: string
  readonly host: PictureHost
  readonly till: Till
  readonly now: () => number
  /** How often a job is seen pending before it is complete; `never`: until it is told to end. */
  readonly pendingLooks: () => number
  readonly pays: Money['unit']
  /** Changes what a look answers: services lie in more ways than networks do. */
  readonly retouch: (step: Step, answer: Record<string, unknown>) => Record<string, unknown>
}

export interface Leonardo {
  readonly userId: string
  readonly jobs: Map<string, LeonardoJob>
  unfinished(): number
  /** Ends a job at once. A failed one is refunded. */
  end(id: string, status: 'COMPLETE' | 'FAILED'): void
  match(asked: Asked): Match | null
}

export const leonardoBase = '/api/rest/v1'

/** Credits by size and number, the same for the calculator and the till. */
export function creditsFor(pictures: number, width: number, height: number): number {
  return pictures * Math.max(1, Math.ceil((width * height) / 200_000))
}

/** A banned word of the simulated moderation. */
export const moderatedWord = 'forbidden-word'

export function createLeonardo(deps: LeonardoDeps): Leonardo {
  const { host, till, now } = deps
  const userId = randomUUID()
  const jobs = new Map<string, LeonardoJob>()
  const refuse = (words: string, status = 400) => refusalReply('leonardo', status, words)

  function end(job: LeonardoJob, status: 'COMPLETE' | 'FAILED') {
    job.status = status
    if (status === 'FAILED') till.refund(job.id)
  }

  function create(asked: Asked): Reply {
    const body = readObject(asked.body)
    if (body === null) return refuse('expecting a value for non-nullable variable: "prompt"')
    const checked = checkCreateGeneration(body)
    if (!checked.ok) return refuse(checked.issues[0]?.message ?? 'Service Error')
    const { request } = checked
    if (request.prompt.includes(moderatedWord))
      return refuse(`content moderation filter: ${moderatedWord}`, 403)
    if (typeof request.init_image_id === 'string' && !host.has(request.init_image_id))
      return refuse('invalid init image id')
    const { num_images, width, height } = effective(request)
    const job: LeonardoJob = {
      id: randomUUID(),
      request,
      seed: request.seed ?? randomInt(2 ** 31),
      createdAt: now(),
      status: 'PENDING',
      looksLeft: deps.pendingLooks(),
      pictureIds: Array.from({ length: num_images }, () => randomUUID()),
    }
    const credits = creditsFor(num_images, width, height)
    const amount: Money =
      deps.pays === 'credits'
        ? { unit: 'credits', micros: credits * 1_000_000 }
        : { unit: 'dollars', micros: credits * 12_500 }
    jobs.set(job.id, job)
    till.charge('leonardo', job.id, amount, request.prompt)
    return jsonReply(200, {
      sdGenerationJob: {
        generationId: job.id,
        apiCreditCost: deps.pays === 'credits' ? credits : null,
        cost: { amount: amountText(amount), unit: deps.pays.toUpperCase() },
      },
    })
  }

  function told(job: LeonardoJob, single: boolean) {
    const { request } = job
    const settings = effective(request)
    const size = outputSize(request)
    const version = answerSdVersion(request)
    return {
      id: job.id,
      status: job.status,
      createdAt: new Date(job.createdAt).toISOString().slice(0, -1),
      prompt: request.prompt,
      negativePrompt: request.negative_prompt ?? null,
      imageHeight: settings.height,
      imageWidth: settings.width,
      inferenceSteps: settings.num_inference_steps,
      guidanceScale: settings.guidance_scale,
      initStrength: request.init_strength ?? null,
      modelId: request.modelId ?? null,
      seed: job.seed,
      presetStyle: settings.presetStyle,
      scheduler: settings.scheduler,
      ...(version === null ? {} : { sdVersion: version }),
      public: settings.public,
      photoReal: settings.photoReal,
      generated_images:
        job.status === 'COMPLETE'
          ? job.pictureIds.map((id, index) => ({
              id,
              url: host.address('leonardo', { ...size, type: 'jpeg', index }),
              nsfw: false,
              likeCount: 0,
              motionMP4URL: null,
              generated_image_variation_generics: [],
              ...(single ? { fantasyAvatar: null } : {}),
            }))
          : [],
      generation_elements: [],
    }
  }

  function look(id: string): Reply {
    const job = jobs.get(id)
    if (job === undefined) return jsonReply(200, { generations_by_pk: null })
    if (job.status === 'PENDING' && job.looksLeft <= 0) end(job, 'COMPLETE')
    job.looksLeft -= 1
    return jsonReply(200, { generations_by_pk: deps.retouch('look', told(job, true)) })
  }

  function list(asked: Asked): Reply {
    const whole = (name: string, absent: number) => Number(asked.query.get(name) ?? absent)
    const [limit, offset] = [whole('limit', 10), whole('offset', 0)]
    const newest = [...jobs.values()].toReversed().slice(offset, offset + limit)
    return jsonReply(200, { generations: newest.map((job) => told(job, false)) })
  }

  function price(asked: Asked): Reply {
    const parsed = pricingRequestSchema.safeParse(readObject(asked.body))
    if (!parsed.success) return refuse('invalid dimensions')
    const facts = parsed.data.serviceParams?.IMAGE_GENERATION
    const cost = creditsFor(
      facts?.numImages ?? 4,
      facts?.imageWidth ?? 1024,
      facts?.imageHeight ?? 768,
    )
    return jsonReply(200, { calculateProductionApiServiceCost: { cost } })
  }

  function account(): Reply {
    const spent = till.total('leonardo', 'credits') / 1_000_000
    return jsonReply(200, {
      user_details: [
        {
          user: { id: userId, username: 'simulated' },
          tokenRenewalDate: null,
          paidTokens: 0,
          subscriptionTokens: 0,
          subscriptionGptTokens: 0,
          subscriptionModelTokens: 0,
          apiConcurrencySlots: 10,
          apiPaidTokens: null,
          apiSubscriptionTokens: 1_000_000 - spent,
          apiPlanTokenRenewalDate: null,
        },
      ],
    })
  }

  function models(): Reply {
    const custom_models = platformModels.map(({ id, name }) => {
      return { id, name, description: '', featured: false, nsfw: false, generated_image: null }
    })
    return jsonReply(200, { custom_models })
  }

  function remove(id: string): Reply {
    const known = jobs.delete(id)
    return jsonReply(200, { delete_generations_by_pk: known ? { id } : null })
  }

  function reserve(asked: Asked): Reply {
    const extension = readObject(asked.body)?.['extension']
    return typeof extension === 'string' && /^(?:png|jpe?g|webp)$/.test(extension)
      ? jsonReply(200, { uploadInitImage: host.reserve(extension) })
      : refuse('invalid file extension')
  }

  /** What answers a path, once the key has been looked at. */
  function find(asked: Asked): [Step, () => Reply] | null {
    const path = decodeURIComponent(asked.path.slice(leonardoBase.length))
    const id = /^\/generations\/([^/]+)$/.exec(path)?.[1]
    if (id !== undefined && asked.method === 'GET') return ['look', () => look(id)]
    if (id !== undefined && asked.method === 'DELETE') return ['remove', () => remove(id)]
    switch (`${asked.method} ${path}`) {
      case 'POST /generations':
        return ['create', () => create(asked)]
      case `GET /generations/user/${userId}`:
        return ['list', () => list(asked)]
      case 'GET /me':
        return ['account', account]
      case 'GET /platformModels':
        return ['models', models]
      case `GET /models/user/${userId}`:
        return ['models', () => jsonReply(200, { custom_models: [] })]
      case 'POST /pricing-calculator':
        return ['price', () => price(asked)]
      case 'POST /init-image':
        return ['reserve-upload', () => reserve(asked)]
      default:
        return null
    }
  }

  return {
    userId,
    jobs,
    unfinished: () => [...jobs.values()].filter(({ status }) => status === 'PENDING').length,
    end(id, status) {
      const job = jobs.get(id)
      if (job !== undefined) end(job, status)
    },
    match(asked) {
      if (!asked.path.startsWith(`${leonardoBase}/`)) return null
      const found = find(asked)
      if (found === null) return null
      const [step, answer] = found
      const unauthorized = () => refuse('Authentication hook unauthorized this request', 401)
      return {
        service: 'leonardo',
        step,
        answer: keyOf(asked) === deps.key ? answer : unauthorized,
      }
    },
  }
}
