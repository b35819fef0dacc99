import { randomUUID } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import { effective } from '#contract/leonardo/effective.ts'
import type { Generation, GenerationRequest } from '#contract/studio/generation.ts'
import type { Library } from '#server/domain/library.ts'
import type { Connection } from '#server/domain/remote/connection.ts'
import type { RemoteEngines } from '#server/domain/remote/engines.ts'
import type { RemoteEngine } from '#server/domain/remote/remote-engine.ts'
import { type FakeClock, createFakeClock } from '#server/testing/fake-clock.ts'
import { type TestStudio, startTestStudio } from '#server/testing/test-studio.ts'
import { connectTo } from '../faults/connected.ts'
import { creditsFor } from '../leonardo.ts'
import { type Simulator, type SimulatorOptions, startSimulator } from '../start-simulator.ts'
import type { Service } from '../wire.ts'
import { type LedgerEntry, openLedger } from './read-ledger.ts'

/** The real services, store and clients, on a clock of their own, with both simulated services connected. */
export interface SimulatedStudio {
  readonly studio: TestStudio
  readonly simulator: Simulator
  readonly clock: FakeClock
  /** Orders pictures under an id, as a route does. */
  submit(request: GenerationRequest, id?: string): Promise<string>
  get(id: string): Generation | null
  /** Lets time pass, as fast as the work allows, until something is so or `ms` have gone by; answers which. */
  passUntil(isSo: () => boolean, ms: number): Promise<boolean>
  /** Ends the server as kill -9 would, and starts another one over what is left on its disk. */
  kill(): Promise<void>
  ledger(): LedgerEntry[]
  /** Says that a connection is good again. */
  reopen(service: Service): void
  /** Done once, just before the next create leaves. */
  beforeNextSend(act: () => Promise<void>): void
  /** How many creates were tried, whatever came of them. */
  readonly sends: number
}

export interface SimulatedStudioOptions extends SimulatorOptions {
  /** Puts something between the studio and its clients: a seeded bug, or a listener. */
  wrapEngine?: (engine: RemoteEngine, simulator: Simulator) => RemoteEngine
  /** How often nobody can say a price before; then somebody can. */
  priceless?: number
}

export async function startSimulatedStudio(
  options: SimulatedStudioOptions = {},
): Promise<SimulatedStudio> {
  const clock = createFakeClock()
  const simulator = await startSimulator({ now: clock.now, ...options })
  onTestFinished(simulator.close)
  const { wrapEngine = (engine) => engine } = options
  const busy = countBusy()
  let { priceless = 0 } = options
  let before: (() => Promise<void>) | null = null
  let sends = 0
  const heeding = (engine: RemoteEngine): RemoteEngine => ({
    ...engine,
    async send(prepared, signal) {
      const act = before
      before = null
      await act?.()
      const outcome = await engine.send(prepared, signal)
      sends += 1
      return outcome
    },
  })
  const connected = {
    leonardo: connectTo(simulator, 'leonardo', clock),
    together: connectTo(simulator, 'together', clock),
  }

  /** One life of the server over a data folder. */
  async function live(dataDir: string) {
    const death = new AbortController()
    const engineOf = (service: Service) =>
      mortal(wrapEngine(busy.watch(heeding(connected[service].engine)), simulator), death.signal)
    const engines: Record<string, RemoteEngine> = {
      leonardo: engineOf('leonardo'),
      together: engineOf('together'),
    }
    const remotes: RemoteEngines = {
      get: (id) => engines[id] ?? null,
      list: () => (['leonardo', 'together'] as const).map((id) => connection(id, simulator)),
      onChange: () => () => undefined,
    }
    const studio = await startTestStudio({
      dataDir,
      clock,
      remotes,
      // What a calculator would say, which is asked well before: a fault meant for a create must not fall on it.
      async priceBefore(_engine, request) {
        priceless -= 1
        if (priceless >= 0) return null
        if (request.operation === 'together.generateImages')
          return { unit: 'dollars', micros: 3_000 * (request.n ?? 1) }
        const { num_images, width, height } = effective(request)
        return { unit: 'credits', micros: creditsFor(num_images, width, height) * 1_000_000 }
      },
      wrap: (library) => busy.watchLibrary(library),
    })
    const ledger = openLedger(dataDir)
    onTestFinished(ledger.close)
    return { dataDir, studio, ledger, death }
  }
  let life = await live(makeMemoryFolder())

  return {
    simulator,
    clock,
    get studio() {
      return life.studio
    },
    async submit(request, id = randomUUID()) {
      await life.studio.services.submitWithPictures(id, request)
      return id
    },
    get: (id) => life.studio.services.getGeneration(id),
    async passUntil(isSo, ms) {
      const end = clock.now() + ms
      for (;;) {
        await busy.rest()
        if (isSo()) return true
        const next = Math.min(clock.due ?? end, end) - clock.now()
        if (clock.now() >= end) return false
        clock.advance(Math.max(1, next))
      }
    },
    async kill() {
      const folder = makeMemoryFolder()
      const { dataDir, death, studio } = life
      // Nothing of it is written and nothing heard of its services from here on.
      cpSync(dataDir, folder, { recursive: true, filter: (path) => !path.includes('gesso.lock') })
      death.abort(new Error('It was killed.'))
      await studio.close()
      life = await live(folder)
    },
    ledger: () => life.ledger.read(),
    reopen: (service) => life.studio.services.reopenRemote(service),
    beforeNextSend: (act) => void (before = act),
    get sends() {
      return sends
    },
  }
}

/** An engine whose owner can die: what it is asked from then on, and what it was still asked, gets no answer. */
function mortal(engine: RemoteEngine, death: AbortSignal): RemoteEngine {
  const died = new Promise<null>((resolve) => {
    death.addEventListener('abort', () => resolve(null))
  })
  const orDie =
    <Args extends unknown[], Result>(fn: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      if (!death.aborted) {
        const result = await Promise.race([fn(...args).then((value) => ({ value })), died])
        if (result !== null && !death.aborted) return result.value
      }
      return cutOff(args.at(-1) as AbortSignal)
    }
  const { look, find, remove } = engine
  return {
    ...engine,
    prepare: orDie(engine.prepare),
    send: orDie(engine.send),
    fetch: orDie(engine.fetch),
    ...(look ? { look: orDie(look) } : {}),
    ...(find ? { find: orDie(find) } : {}),
    ...(remove ? { remove: orDie(remove) } : {}),
  }
}

/** Never comes to anything; rejects with the signal's reason. */
function cutOff(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const end = () => reject(signal.reason as Error)
    if (signal.aborted) end()
    else signal.addEventListener('abort', end, { once: true })
  })
}

/** In memory where there is such a place: nothing here is about a disk, and syncing is most of what a case costs. */
function makeMemoryFolder(): string {
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'gesso-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

function connection(id: Service, simulator: Simulator): Connection {
  return {
    id,
    kind: id,
    name: id,
    baseUrl: simulator.urls[id],
    source: 'settings',
    hasKey: true,
  }
}

/** Knows when nothing is going on but the waiting for a time to come. */
function countBusy() {
  let running = 0

  function counted<Args extends unknown[], Result>(
    fn: (...args: Args) => Promise<Result>,
  ): (...args: Args) => Promise<Result> {
    return async (...args) => {
      running += 1
      try {
        return await fn(...args)
      } finally {
        running -= 1
      }
    }
  }

  return {
    watch(engine: RemoteEngine): RemoteEngine {
      const { look, find, remove } = engine
      return {
        ...engine,
        prepare: counted(engine.prepare),
        send: counted(engine.send),
        fetch: counted(engine.fetch),
        ...(look ? { look: counted(look) } : {}),
        ...(find ? { find: counted(find) } : {}),
        ...(remove ? { remove: counted(remove) } : {}),
      }
    },
    watchLibrary: (library: Library): Library => ({
      ...library,
      media: { ...library.media, inspect: counted(library.media.inspect) },
      generations: { ...library.generations, addImage: counted(library.generations.addImage) },
    }),
    async rest() {
      for (let calm = 0; calm < 4; calm += 1) {
        await nextTurn()
        if (running > 0) calm = 0
      }
    },
  }
}
