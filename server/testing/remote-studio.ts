import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { DatabaseSync } from '@photostructure/sqlite'
import type { Generation } from '#contract/studio/generation.ts'
import {
  createFakeRemote,
  type FakeRemote,
  type FakeRemoteOptions,
  fakePrice,
} from './fake-remote.ts'
import { makeTestPicture } from './test-picture.ts'
import { startTestStudio, type TestStudio } from './test-studio.ts'

type StudioOptions = NonNullable<Parameters<typeof startTestStudio>[0]>

export interface RemoteStudio extends TestStudio {
  remote: FakeRemote
  /** Asks for pictures of a model that a service has; answers its id. */
  ask(request?: { num_images?: number; seed?: number }, id?: string): Promise<string>
  get(id: string): Generation
  /** Lets time pass until it is so. */
  until(isSo: () => boolean): Promise<void>
  settled(id: string): Promise<Generation>
}

const tiny = await makeTestPicture({ width: 8, height: 8 })

/** A studio that a service is connected to. */
export async function startRemoteStudio(
  script: Partial<FakeRemoteOptions> = {},
  options: StudioOptions & { remote?: FakeRemote } = {},
): Promise<RemoteStudio> {
  const remote = options.remote ?? createFakeRemote({ picture: tiny.bytes, ...script })
  const studio = await startTestStudio({
    priceBefore: async () => fakePrice,
    remotes: remote,
    ...options,
  })
  const get = (id: string) => {
    const generation = studio.services.getGeneration(id)
    if (!generation) throw new Error('It is not there.')
    return generation
  }

  async function until(isSo: () => boolean): Promise<void> {
    for (let step = 0; !isSo(); step += 1) {
      if (step > 2000) throw new Error('It never came to that.')
      // What reads and decodes files takes time of its own.
      await sleep(1)
      studio.clock.advance(500)
    }
  }

  return {
    ...studio,
    remote,
    get,
    until,
    async ask(request = {}, id = randomUUID()) {
      const body = {
        operation: 'leonardo.createGeneration',
        prompt: 'a fox',
        num_images: 1,
      } as const
      await studio.services.submitWithPictures(id, { ...body, ...request })
      return id
    },
    async settled(id) {
      await until(() => !['queued', 'running'].includes(get(id).status))
      return get(id)
    },
  }
}

export interface LedgerRow {
  generation_id: string
  engine: string
  kind: 'hold' | 'release' | 'settle'
  unit: string | null
  micros: number | null
}

/** All that a library's ledger holds, in order. */
export function readLedger(dataDir: string): LedgerRow[] {
  return withDatabase(dataDir, (db) => db.prepare('select * from ledger_entry order by seq').all())
}

/** Writes caps as settings would. */
export function setCap(
  dataDir: string,
  { engine = '', per = 'day', micros }: { engine?: string; per?: string; micros: number },
): void {
  withDatabase(dataDir, (db) =>
    db.prepare('insert into cap values (?, ?, ?, ?)').run(engine, fakePrice.unit, per, micros),
  )
}

/** What a ledger says was spent, and what it still holds. */
export function sums(rows: readonly LedgerRow[]): { spent: number; held: number } {
  const sum = (kind: LedgerRow['kind']) =>
    rows.filter((row) => row.kind === kind).reduce((total, { micros }) => total + (micros ?? 0), 0)
  return { spent: sum('settle'), held: sum('hold') - sum('release') }
}

function withDatabase<T>(dataDir: string, act: (db: InstanceType<typeof DatabaseSync>) => T): T {
  const db = new DatabaseSync(join(dataDir, 'library.db'), { timeout: 5000 })
  try {
    return act(db)
  } finally {
    db.close()
  }
}
