import type { ImportState } from '#contract/studio/imports.ts'
import { GessoError, stoppingError } from '#server/domain/errors.ts'
import type { RemoteService } from '#server/domain/remote/service-account.ts'
import type { ServiceDeps } from '../deps.ts'
import type { Lane } from '../remote/lane/lane.ts'
import { Held } from './ask-in-turn.ts'
import type { ImportServices } from './import-services.ts'
import { createSleeper, waitAfter, waits } from './waits.ts'
import { createWalk, type WalkDeps } from './walk-page.ts'

export interface Imports extends ImportServices {
  /** Goes on with what was going on when the server stopped. */
  start(): void
  /** Something may be new there. */
  hint(engine: string): void
  close(): Promise<void>
}

interface ImportDeps extends Omit<WalkDeps, 'lane'>, Pick<ServiceDeps, 'random' | 'report'> {
  serviceOf: (engine: string) => RemoteService | null
  /** What is asked here counts to what its key may ask for, like everything else. */
  laneOf: (engine: string) => Lane
  /** Calls back with the id when a connection came, went or changed. Answers how to stop that. */
  onChange: (listener: (engine: string) => void) => () => void
}

/** The one service that keeps what it made; another would be one more name here. */
const engines: readonly string[] = ['leonardo']

export function createImports(deps: ImportDeps): Imports {
  const { library, clock, random, report, serviceOf } = deps
  const { imports } = library
  const running = new Map<
    string,
    { stop: AbortController; wake: () => void; over: Promise<void> }
  >()
  const words = new Map<string, string>()
  let isClosed = false

  async function run(engine: string, sleeper: ReturnType<typeof createSleeper>, to: AbortSignal) {
    const walk = createWalk(engine, { ...deps, lane: deps.laneOf(engine) })
    for (let failures = 0; ;) {
      let ms: number
      try {
        const service = serviceOf(engine)
        if (service === null) throw new Held('It is not connected.', waits.person)
        ms = await walk(service, to)
        words.delete(engine)
        failures = 0
      } catch (error) {
        to.throwIfAborted()
        if (!(error instanceof Held)) report(error)
        words.set(engine, error instanceof Held ? error.message : 'Something went wrong here.')
        const told = error instanceof Held ? error.ms : null
        ms = told ?? waitAfter(failures, random)
        failures += 1
      }
      await sleeper.sleep(Math.min(ms, waits.most), to)
    }
  }

  function begin(engine: string): void {
    if (isClosed || running.has(engine)) return
    const stop = new AbortController()
    const sleeper = createSleeper(clock)
    const over = run(engine, sleeper, stop.signal).catch((error: unknown) => {
      if (!stop.signal.aborted) report(error)
    })
    running.set(engine, { stop, wake: sleeper.wake, over })
  }

  function leaveOff(engine: string): Promise<void> {
    const one = running.get(engine)
    running.delete(engine)
    words.delete(engine)
    one?.stop.abort(stoppingError())
    return one?.over ?? Promise.resolve()
  }

  const stopListening = deps.onChange((engine) => running.get(engine)?.wake())

  function importState(engine: string): ImportState {
    if (!engines.includes(engine)) throw new GessoError('not_found', 'There is no such history.')
    const { on, isThrough, generations, pictures, lost, backTo, lookedAt } =
      imports.progress(engine)
    const held = words.get(engine) ?? null
    const going = isThrough ? 'in-step' : 'bringing'
    return {
      available: serviceOf(engine)?.history !== undefined,
      phase: !on ? 'off' : held === null ? going : 'waiting',
      generations,
      pictures,
      lost,
      backTo,
      lookedAt,
      words: on ? held : null,
    }
  }

  return {
    importState,
    setImport(engine, on) {
      const { available } = importState(engine)
      if (on && !available) {
        throw new GessoError('conflict', 'Connect the account first, then bring its history.')
      }
      imports.setProgress(engine, { ...imports.progress(engine), on })
      if (on) begin(engine)
      else void leaveOff(engine)
      return importState(engine)
    },
    start() {
      for (const engine of engines) if (imports.progress(engine).on) begin(engine)
    },
    hint(engine) {
      if (imports.progress(engine).isThrough) running.get(engine)?.wake()
    },
    async close() {
      isClosed = true
      stopListening()
      await Promise.all([...running.keys()].map(leaveOff))
    },
  }
}
