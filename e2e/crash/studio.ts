import { randomUUID } from 'node:crypto'
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises'
import type { StudioEvent } from '#contract/studio/events.ts'
import { undoWindow } from '#contract/studio/library.ts'
import type { CanvasEngine } from '#server/domain/canvas-engine.ts'
import type { Clock } from '#server/domain/clock.ts'
import type { Engine } from '#server/domain/engine.ts'
import type { GenerationRecord, Library } from '#server/domain/library.ts'
import { noRemoteEngines, type RemoteEngines } from '#server/domain/remote/engines.ts'
import { builtinPromptWriter } from '#server/engines/builtin/prompts/prompt-writer.ts'
import { createForeignPictures } from '#server/outbound/create-foreign-pictures.ts'
import { type RunningServices, createServices } from '#server/services/create-services.ts'
import { pictureFiles } from '#server/store/picture-files/picture-files.ts'
import { createFakeClock } from '#server/testing/fake-clock.ts'
import { makeTestPicture } from '#server/testing/test-picture.ts'
import { servicePrice } from './file-service.ts'

/** An engine without an engine's cost: the same small picture each time, after `delay` ms. */
export async function createQuickEngine(delay: number): Promise<Engine & CanvasEngine> {
  const picture = await makeTestPicture()
  return {
    name: 'builtin',
    concurrency: 2,
    async run(job, on) {
      for (const index of job.wanted) {
        await sleep(delay)
        await on.picture(index, picture)
      }
      return { words: null }
    },
    paintCanvas: async () => picture,
    async close() {},
  }
}

const realClock: Clock = {
  now: () => Date.now(),
  setTimer(ms, fn) {
    const timer = setTimeout(fn, ms)
    return () => clearTimeout(timer)
  },
}

/** The real services over a library, with a quick engine; not started. */
export async function createStudio(
  library: Library,
  announce: (event: StudioEvent) => void,
  clock: Clock = realClock,
  remotes: RemoteEngines = noRemoteEngines,
): Promise<RunningServices> {
  const engine = await createQuickEngine(0)
  return createServices({
    library,
    remotes,
    priceBefore: async () => servicePrice,
    engines: { builtin: engine },
    canvas: engine,
    prompts: builtinPromptWriter,
    foreign: createForeignPictures(),
    pictureFiles,
    version: 'crash',
    announce,
    clock,
    newId: randomUUID,
    random: Math.random,
    report: (error) => {
      process.stderr.write(`${String(error)}\n`)
    },
  })
}

/** Fifty times as quick as the real one: nothing waits a second to look at a job. */
export const quickClock: Clock = {
  now: () => Date.now() * 50,
  setTimer: (ms, fn) => realClock.setTimer(ms / 50, fn),
}

/** Resolves when no deletion is open any more. */
export async function purged(library: Library): Promise<void> {
  while (library.deletions.nextDue() !== null) await nextTurn()
}

/** Makes final every deletion that a crash left open, as if its window had closed meanwhile; then closes. */
export async function finishDeletions(library: Library): Promise<void> {
  const clock = createFakeClock(Date.now() + undoWindow)
  const services = await createStudio(library, () => {}, clock)
  services.start()
  clock.advance(0)
  await purged(library)
  const closed = services.close(0)
  clock.advance(0)
  await closed
}

/** Takes up what a crash left, until nothing is unfinished that does not wait for a person; then closes. */
export async function finishWork(
  library: Library,
  remotes?: RemoteEngines,
  waits: (record: GenerationRecord) => boolean = () => false,
): Promise<void> {
  let settle = () => {}
  const settled = new Promise<void>((resolve) => (settle = resolve))
  const look = () => {
    if (library.generations.unfinished().every(waits)) settle()
  }
  const clock = remotes && quickClock
  const services = await createStudio(library, look, clock, remotes)
  services.start()
  look()
  await settled
  await services.close(5_000)
}
