// One Gesso's doors in the parts of Leonardo and Together: prices and faults are put in on the way, the rest is its own.
import { mediaPaths } from '#contract/studio/paths.ts'
import { faultKinds, faultNames } from '#server/testing/simulator/faults/kinds.ts'
import { type FaultyFront, openFaultyFront } from '#server/testing/simulator/faults/faulty-front.ts'
import { type Fault, type Moment, createFaultPlan } from '#server/testing/simulator/faults/plan.ts'
import {
  type Asked,
  type Match,
  type Reply,
  type Service,
  type Step,
  readObject,
} from '#server/testing/simulator/wire.ts'

export const creditsPerPicture = 2

export interface PlayedServices extends FaultyFront {
  /** Where the Gesso behind it answers just now; null while it is dead, which refuses whoever comes. */
  behind(url: string | null): Promise<void>
  /** From now on nothing goes wrong any more. */
  behave(): void
  /** How many faults have come about. */
  readonly faultsPlayed: number
}

/** Those that keep nobody waiting for longer than a kill comes. */
const quick = faultNames.filter((name) => !('isSlow' in faultKinds[name]))
const moments: readonly Moment[] = ['before', 'after', 'after']

/** @param isDoubled a bug put in on purpose: of every create there are two */
export async function playServices(
  share: number,
  random: () => number,
  isDoubled: boolean,
): Promise<PlayedServices> {
  let url: string | null = null
  let odds = share
  let played = 0
  let isOpen = false
  const pick = <Item>(list: readonly Item[]): Item =>
    list[Math.floor(random() * list.length)] as Item

  function draw(moment: 'connect' | 'request'): Fault | null {
    if (random() >= (moment === 'connect' ? odds / 10 : odds)) return null
    played += 1
    const kind = pick(quick)
    // A refusal that nobody can take back here would be a lie; what waits for thirty years ends no run.
    const { means } = faultKinds[kind]
    if (kind === '429 for thirty years') return null
    const isNo = means === 'refusal' || means === 'later'
    if (moment === 'connect') return { kind, moment: 'connect' }
    return { kind, moment: isNo ? 'before' : pick(moments) }
  }

  async function ask(asked: Asked, step: Step): Promise<Reply> {
    const at = url
    if (at === null) throw new Error('It is dead.')
    const query = asked.query.size > 0 ? `?${asked.query}` : ''
    const headers = pickHeaders(asked, ['authorization', 'content-type', 'accept', 'user-agent'])
    const response = await fetch(at + asked.path + query, {
      method: asked.method,
      headers,
      redirect: 'manual',
      ...(asked.body.byteLength > 0 ? { body: new Uint8Array(asked.body) } : {}),
    })
    const body = Buffer.from(await response.arrayBuffer())
    const type = response.headers.get('content-type') ?? ''
    const reply = { status: response.status, headers: { 'content-type': type }, body }
    if (!type.includes('json')) return reply
    const text = body.toString('utf8').replaceAll(at, front.origin)
    return { ...reply, body: Buffer.from(priced(text, step, asked)) }
  }

  function match(asked: Asked): Match | null {
    const found = stepOf(asked)
    if (found === null) return null
    const [service, step] = found
    return {
      service,
      step,
      async answer() {
        if (isDoubled && step === 'create') await ask(asked, step)
        return ask(asked, step)
      },
    }
  }

  const front = await openFaultyFront({ faults: createFaultPlan(draw), match })
  return {
    ...front,
    async behind(at) {
      if (at === null && url !== null) await front.shut()
      if (at !== null && url === null && isOpen) await front.reopen()
      isOpen = true
      url = at
    },
    behave: () => void (odds = 0),
    get faultsPlayed() {
      return played
    },
  }
}

function pickHeaders(asked: Asked, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = asked.headers[name]
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

function stepOf({ method, path }: Asked): [Service, Step] | null {
  if (path.startsWith(mediaPaths.image('').replace(/\/$/, ''))) return ['leonardo', 'download']
  if (path === '/v1/images/generations') return ['together', 'create']
  if (path === '/v1/models') return ['together', 'models']
  const rest = /^\/api\/rest\/v1(\/.*)$/.exec(path)?.[1]
  if (rest === undefined) return null
  if (rest === '/generations') return ['leonardo', 'create']
  if (rest.startsWith('/generations/user/')) return ['leonardo', 'list']
  if (rest.startsWith('/generations/')) return ['leonardo', method === 'DELETE' ? 'remove' : 'look']
  if (rest === '/pricing-calculator') return ['leonardo', 'price']
  return ['leonardo', rest === '/me' ? 'account' : 'models']
}

/** The painter is free: here everything has its price. */
function priced(text: string, step: Step, asked: Asked): string {
  if (step !== 'create' && step !== 'price') return text
  const answer = readObject(Buffer.from(text))
  const body = readObject(asked.body)
  if (answer === null || body === null) return text
  const job = answer['sdGenerationJob']
  if (typeof job === 'object' && job !== null) {
    const credits = creditsPerPicture * Number(body['num_images'] ?? 4)
    const cost = { amount: String(credits), unit: 'CREDITS' }
    return JSON.stringify({ sdGenerationJob: { ...job, apiCreditCost: credits, cost } })
  }
  if (answer['calculateProductionApiServiceCost'] === undefined) return text
  const facts = (body['serviceParams'] as { IMAGE_GENERATION?: { numImages?: number } } | undefined)
    ?.IMAGE_GENERATION
  const cost = creditsPerPicture * (facts?.numImages ?? 4)
  return JSON.stringify({ calculateProductionApiServiceCost: { cost } })
}
