import type { Clock } from '#server/domain/clock.ts'
import type { Connection, ConnectionKind } from '#server/domain/remote/connection.ts'
import type { RemoteEngines } from '#server/domain/remote/engines.ts'
import type { Money } from '#server/domain/remote/money.ts'
import type {
  FetchOutcome,
  FindOutcome,
  LookOutcome,
  Prepared,
  PrepareOutcome,
  RemoteEngine,
  RemoteLimits,
  RemoveOutcome,
  SendOutcome,
} from '#server/domain/remote/remote-engine.ts'

/** What a service does at one of its calls instead of what it should. */
type Script<Outcome> = (call: number) => Promise<Outcome | null> | Outcome | null

export interface FakeRemoteOptions {
  id?: string
  kind?: ConnectionKind
  limits?: Partial<RemoteLimits>
  price?: Money
  /** The picture it makes of everything. */
  picture: Uint8Array
  /** Polls before a job is complete. */
  looks?: number
  /** By this clock a job takes so many ms instead. */
  takes?: { ms: number; clock: Clock }
  /** Null: as it should. `call` counts the calls of that kind, from 0. */
  prepare?: Script<PrepareOutcome>
  /** After the charge, so that what is answered is all that went wrong. */
  answer?: Script<SendOutcome>
  /** Before the charge. */
  send?: Script<SendOutcome>
  look?: Script<LookOutcome>
  fetch?: Script<FetchOutcome>
  find?: Script<FindOutcome> | null
  remove?: Script<RemoveOutcome>
}

interface FakeJob {
  body: Prepared['body']
  doneAt: number
  looksLeft: number
  removed: boolean
}

/** A service in memory that makes pictures, charges for them, and does wrong what a test says. It outlives restarts. */
export interface FakeRemote extends RemoteEngines {
  readonly connection: Connection
  readonly jobs: ReadonlyMap<string, FakeJob>
  /** Creates that were charged, in order, by the seed they carried. */
  readonly charges: readonly number[]
  readonly calls: Readonly<
    Record<'prepare' | 'send' | 'look' | 'fetch' | 'find' | 'remove', number>
  >
  /** Seeds of creates that it has begun to read and not yet answered. */
  readonly reading: ReadonlySet<number>
  /** The most jobs it ever had at once. */
  readonly mostAtOnce: number
  connect(on: boolean): void
  /** As when another key was given. */
  changed(): void
  script: Omit<FakeRemoteOptions, 'picture' | 'id' | 'kind'>
}

export const fakePrice: Money = { unit: 'credits', micros: 24_000_000 }

export function createFakeRemote(options: FakeRemoteOptions): FakeRemote {
  const { id = 'leonardo', kind = 'leonardo', picture } = options
  const script = { ...options }
  const jobs = new Map<string, FakeJob>()
  const charges: number[] = []
  const calls = { prepare: 0, send: 0, look: 0, fetch: 0, find: 0, remove: 0 }
  const reading = new Set<number>()
  const listeners = new Set<(id: string) => void>()
  const price = options.price ?? fakePrice
  let connected = true
  let mostAtOnce = 0

  const pictures = (upstreamId: string, { num_images: n = 1 }: Record<string, unknown>) =>
    Array.from({ length: Number(n) }, (_, index) => ({
      index,
      id: `${upstreamId}-${index}`,
      address: `https://cdn.gesso.dev/${upstreamId}/${index}.png`,
    }))

  function count(call: keyof typeof calls): number {
    calls[call] += 1
    return calls[call] - 1
  }

  const isDone = ({ doneAt, looksLeft }: FakeJob) =>
    script.takes ? script.takes.clock.now() >= doneAt : looksLeft <= 0

  async function create({ body }: Prepared): Promise<SendOutcome> {
    const call = count('send')
    const refused = await script.send?.(call)
    if (refused) return refused
    const upstreamId = `job-${charges.length}`
    charges.push(Number(body['seed']))
    const { ms = 0, clock = { now: () => 0 } } = script.takes ?? {}
    jobs.set(upstreamId, {
      body,
      doneAt: clock.now() + ms,
      looksLeft: script.looks ?? 1,
      removed: false,
    })
    const busy = [...jobs.values()].filter((job) => !isDone(job)).length
    mostAtOnce = Math.max(mostAtOnce, busy)
    return (await script.answer?.(call)) ?? { kind: 'accepted', upstreamId, charge: price }
  }

  const engine: RemoteEngine = {
    name: 'Fake service',
    get limits() {
      return { concurrency: 10, createsPerMinute: 100, requestsPerMinute: 2000, ...script.limits }
    },
    async prepare({ request, seed }, signal) {
      const call = count('prepare')
      const odd = await script.prepare?.(call)
      signal.throwIfAborted()
      const { operation: _tag, ...body } = request
      return odd ?? { kind: 'ready', prepared: { body: { num_images: 1, ...body, seed } } }
    },
    async send(prepared, signal) {
      signal.throwIfAborted()
      const seed = Number(prepared.body['seed'])
      reading.add(seed)
      let stop = () => {}
      const cut = new Promise<SendOutcome>((resolve) => {
        const outcome: SendOutcome = { kind: 'unknown', words: 'There was no time for an answer.' }
        stop = () => resolve(outcome)
      })
      signal.addEventListener('abort', stop, { once: true })
      // It goes on at the service whether or not anybody waits.
      const made = create(prepared).finally(() => reading.delete(seed))
      return Promise.race([made, cut]).finally(() => signal.removeEventListener('abort', stop))
    },
    async fetch(_address, signal) {
      const call = count('fetch')
      const odd = await script.fetch?.(call)
      signal.throwIfAborted()
      return odd ?? { kind: 'file', bytes: picture }
    },
    async look(upstreamId, signal) {
      const call = count('look')
      const odd = await script.look?.(call)
      signal.throwIfAborted()
      if (odd) return odd
      const job = jobs.get(upstreamId)
      if (!job || job.removed) return { kind: 'missing' }
      job.looksLeft -= 1
      if (!isDone(job)) return { kind: 'pending' }
      return { kind: 'complete', pictures: pictures(upstreamId, job.body), charge: price }
    },
    async remove(upstreamId, signal) {
      const call = count('remove')
      const odd = await script.remove?.(call)
      signal.throwIfAborted()
      const job = jobs.get(upstreamId)
      if (job && !odd) job.removed = true
      return odd ?? { kind: 'removed' }
    },
    ...(options.find !== null && {
      async find({ seed, prompt, isTaken }, signal) {
        const call = count('find')
        const odd = await script.find?.(call)
        signal.throwIfAborted()
        if (odd) return odd
        const found = [...jobs].find(
          ([upstreamId, { body }]) =>
            body['seed'] === seed && body['prompt'] === prompt && isTaken?.(upstreamId) !== true,
        )
        return found ? { kind: 'found', upstreamId: found[0] } : { kind: 'absent' }
      },
    }),
  }

  const connection: Connection = {
    id,
    kind,
    name: 'Fake service',
    baseUrl: 'https://api.gesso.dev',
    source: 'settings',
    hasKey: true,
  }

  const tell = () => listeners.forEach((listener) => listener(id))

  return {
    connection,
    jobs,
    charges,
    calls,
    reading,
    script,
    get mostAtOnce() {
      return mostAtOnce
    },
    get: (asked) => (connected && asked === id ? engine : null),
    list: () => (connected ? [connection] : []),
    onChange(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    connect(on) {
      connected = on
      tell()
    },
    changed: tell,
  }
}
