import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Generation } from '#contract/studio/generation.ts'
import { connectionPaths } from '#contract/studio/connections.ts'
import { studioPaths } from '#contract/studio/paths.ts'
import { startGesso } from './gesso.ts'
import { type Ordered, type Verdict, judge } from './judge-two.ts'
import { playServices } from './play-services.ts'

export interface TwoGessosOptions {
  readonly kills: number
  /** Share of the requests between the two that go wrong, 0 to 1. */
  readonly faults: number
  readonly random: () => number
  /** A bug put in on purpose, to show that it would be noticed: creates reach the service twice. */
  readonly isDoubled: boolean
  /** Says how far it is. */
  readonly progress: (words: string) => void
}

const key = 'e2e-key-0f3c9a71d2'
const creators = 3
/** Between two orders of one, in ms: together a little less than the services take in a minute. */
const pace = 2_500
const longestLife = 1_500
/** What is still under way is left alone for so long in the end: pauses of services included. */
const patience = 240_000
const leonardoModel = 'b24e16ff-06e3-43eb-8d33-4416c2d75876'
const togetherModel = 'black-forest-labs/FLUX.1-schnell'

/** Uses one Gesso whose engines are another one's doors, and kills them by turns of chance. */
export async function runTwoGessos(options: TwoGessosOptions): Promise<Verdict> {
  const { kills, faults, random, isDoubled, progress } = options
  const home = mkdtempSync(join(tmpdir(), 'gesso-two-'))
  const services = await playServices(faults, random, isDoubled)
  const startPlaying = () => startGesso(join(home, 'playing'), { GESSO_API_TOKEN: key })
  const startUsed = () =>
    startGesso(join(home, 'used'), {
      LEONARDO_API_KEY: key,
      LEONARDO_API_URL: `${services.origin}/api/rest/v1`,
      TOGETHER_API_KEY: key,
      TOGETHER_BASE_URL: `${services.origin}/v1`,
    })
  let playing = await startPlaying()
  await services.behind(playing.url)
  let used = await startUsed()
  const orders = new Map<string, Ordered>()
  const stop = new AbortController()
  const working = Array.from({ length: creators }, () =>
    createForever(() => used.url, orders, random, stop.signal),
  )
  try {
    for (let kill = 1; kill <= kills; kill += 1) {
      await sleep(random() * longestLife)
      if (random() < 0.5) {
        await services.behind(null)
        await playing.kill()
        playing = await startPlaying()
        await services.behind(playing.url)
      } else {
        await used.kill()
        used = await startUsed()
      }
      await testConnections(used.url).catch(() => undefined)
      if (kill % 25 === 0) progress(`${kill} kills, ${orders.size} orders`)
    }
    stop.abort()
    await Promise.all(working)
    services.behave()
    const left = await atRest(used.url, playing.url)
    return judge({
      orders,
      made: await everything(playing.url, key),
      got: await everything(used.url),
      stuck: left,
      faults: services.faultsPlayed,
    })
  } finally {
    stop.abort()
    await Promise.allSettled([used.kill(), playing.kill()])
    await services.close()
    rmSync(home, { recursive: true, force: true })
  }
}

/** Orders pictures as a person does: with a key of the intent, sometimes twice, and again when the line was cut. */
async function createForever(
  url: () => string,
  orders: Map<string, Ordered>,
  random: () => number,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    const id = randomUUID()
    const engine = random() < 0.6 ? 'leonardo' : 'together'
    const pictures = random() < 0.5 ? 1 : 2
    const order: Ordered = { engine, pictures, prompt: `a boat, ${id}`, accepted: false }
    orders.set(id, order)
    const post = () => postOrder(url(), id, order, signal)
    const twice = random() < 0.2
    const answers = await Promise.all(twice ? [post(), post()] : [post()])
    // An intent that got no answer is sent once more, under the same key.
    order.accepted = answers.includes(true) || (await post())
    await sleep(pace * (0.5 + random()), undefined, { signal }).catch(() => undefined)
  }
}

async function postOrder(
  url: string,
  id: string,
  { engine, prompt, pictures }: Ordered,
  signal: AbortSignal,
): Promise<boolean> {
  const request =
    engine === 'leonardo'
      ? {
          operation: 'leonardo.createGeneration',
          modelId: leonardoModel,
          num_images: pictures,
          width: 64,
          height: 64,
        }
      : {
          operation: 'together.generateImages',
          model: togetherModel,
          n: pictures,
          width: 256,
          height: 256,
        }
  try {
    const response = await fetch(url + studioPaths.generations, {
      method: 'POST',
      signal,
      headers: {
        'content-type': 'application/json',
        'idempotency-key': id,
        authorization: 'Bearer anybody',
      },
      body: JSON.stringify({ ...request, prompt }),
    })
    await response.arrayBuffer()
    return response.ok
  } catch {
    return false
  }
}

/** Every generation of a library, page by page. */
async function everything(url: string, token = 'anybody'): Promise<Generation[]> {
  const headers = { authorization: `Bearer ${token}` }
  const all: Generation[] = []
  for (;;) {
    const path = `${studioPaths.generations}?limit=100&offset=${all.length}`
    const page = (await (await fetch(url + path, { headers })).json()) as {
      total: number
      generations: Generation[]
    }
    all.push(...page.generations)
    if (page.generations.length === 0 || all.length >= page.total) return all
  }
}

/** Presses **Test connection**, as one does who is told that a key was refused: then what waits goes on. */
async function testConnections(url: string): Promise<void> {
  for (const id of ['leonardo', 'together']) {
    const headers = { authorization: 'Bearer anybody' }
    const response = await fetch(url + connectionPaths.test(id), { method: 'POST', headers })
    await response.arrayBuffer()
  }
}

const atEnd: ReadonlySet<string> = new Set(['complete', 'failed', 'cancelled', 'unknown'])

/** Waits until nothing moves any more and what can be found is found; answers what still was when patience ran out. */
async function atRest(used: string, playing: string): Promise<string[]> {
  const until = Date.now() + patience
  for (;;) {
    await testConnections(used)
    const all = await everything(used)
    const made = new Set((await everything(playing, key)).map(({ request }) => request.prompt))
    const left = all.filter(
      ({ status, engine, request }) =>
        !atEnd.has(status) ||
        (status === 'unknown' && engine === 'leonardo' && made.has(request.prompt)),
    )
    if (left.length === 0) return []
    if (Date.now() > until) return left.map(({ id, status }) => `${id} is still ${status}`)
    await sleep(1_000)
  }
}
