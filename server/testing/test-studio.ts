import { randomUUID } from 'node:crypto'
import { onTestFinished } from 'vitest'
import type { StudioEvent, StudioEventType } from '#contract/studio/events.ts'
import type { CreateGeneration } from '#contract/leonardo/create-generation.ts'
import type { Picture } from '#server/domain/engine.ts'
import { ForeignPictureError, type ForeignPictures } from '#server/domain/foreign-pictures.ts'
import type { Library } from '#server/domain/library.ts'
import { noRemoteEngines, type RemoteEngines } from '#server/domain/remote/engines.ts'
import type { PriceBefore } from '#server/domain/remote/price-before.ts'
import { builtinPromptWriter } from '#server/engines/builtin/prompts/prompt-writer.ts'
import { createServices, type RunningServices } from '#server/services/create-services.ts'
import type { Disk } from '#server/store/media/disk.ts'
import { openLibrary } from '#server/store/open-library.ts'
import { pictureFiles } from '#server/store/picture-files/picture-files.ts'
import { createFakeClock, type FakeClock } from './fake-clock.ts'
import { createFakeEngine, type FakeEngine } from './fake-engine.ts'
import { makeTestFolder } from './test-library.ts'
import { makeTestPicture } from './test-picture.ts'

export interface TestStudio {
  dataDir: string
  services: RunningServices
  engine: FakeEngine
  clock: FakeClock
  picture: Picture
  events: readonly StudioEvent[]
  /** Failures nobody asked for; a test that expects some empties the list. */
  reports: unknown[]
  /** The first event of a type, from the `skip`-th on, that has been or will be announced. */
  announced<Type extends StudioEventType>(
    type: Type,
    skip?: number,
  ): Promise<Extract<StudioEvent, { type: Type }>>
  /** Submits a request with defaults and answers its id. */
  submit(request?: Partial<CreateGeneration>): string
  close(): Promise<void>
}

interface TestStudioOptions {
  dataDir?: string
  clock?: FakeClock
  automatic?: boolean
  concurrency?: number
  heedsAbort?: boolean
  reserve?: number
  disk?: Disk
  /** What web addresses lead to; nothing unless a test says so. */
  foreign?: ForeignPictures
  /** Services that are connected; none unless a test says so. */
  remotes?: RemoteEngines
  priceBefore?: PriceBefore
  /** Stands between the services and the library, to make calls fail. */
  wrap?: (library: Library) => Library
}

/** Library, services and fake engine over a real database in a folder of the test's own; already started. */
export async function startTestStudio(options: TestStudioOptions = {}): Promise<TestStudio> {
  const dataDir = options.dataDir ?? makeTestFolder()
  const clock = options.clock ?? createFakeClock()
  const picture = await makeTestPicture()
  const engine = createFakeEngine({ picture, ...options })
  const events: StudioEvent[] = []
  const listeners = new Set<() => void>()
  const reports: unknown[] = []
  const library = openLibrary({ dataDir, reserve: options.reserve ?? 0, ...pick(options.disk) })
  const services = createServices({
    library: options.wrap?.(library) ?? library,
    engines: { builtin: engine },
    remotes: options.remotes ?? noRemoteEngines,
    priceBefore: options.priceBefore ?? (async () => null),
    canvas: engine,
    prompts: builtinPromptWriter,
    foreign: options.foreign ?? noNetwork,
    pictureFiles,
    version: '0.0.0-test',
    announce(event) {
      events.push(event)
      for (const listener of listeners) listener()
    },
    clock,
    newId: randomUUID,
    random: Math.random,
    report: (error) => reports.push(error),
  })
  const close = () => endWithin(services, clock)
  onTestFinished(close)
  services.start()

  return {
    dataDir,
    services,
    engine,
    clock,
    picture,
    events,
    reports,
    async announced(type, skip = 0) {
      for (;;) {
        const found = events.filter((event) => isOf(event, type))[skip]
        if (found) return found
        await new Promise<void>((resolve) => {
          const listener = () => {
            listeners.delete(listener)
            resolve()
          }
          listeners.add(listener)
        })
      }
    },
    submit(request = {}) {
      const id = randomUUID()
      services.submitGeneration(id, {
        operation: 'leonardo.createGeneration',
        prompt: 'a lighthouse in the fog',
        num_images: 2,
        ...request,
      })
      return id
    },
    close,
  }
}

const noNetwork: ForeignPictures = {
  fetch: async () => {
    throw new ForeignPictureError('address_unreachable', 'cannot be reached')
  },
}

function isOf<Type extends StudioEventType>(
  event: StudioEvent,
  type: Type,
): event is Extract<StudioEvent, { type: Type }> {
  return event.type === type
}

async function endWithin(services: RunningServices, clock: FakeClock): Promise<void> {
  const closed = services.close(0)
  clock.advance(0)
  await closed
}

const pick = (disk: Disk | undefined) => (disk ? { disk } : {})
