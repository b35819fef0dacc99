import { describe, expect, it } from 'vitest'
import type { GenerationRequest } from '#contract/studio/generation.ts'
import type { EngineJob } from '#server/domain/engine.ts'
import type { Prepared, RemoteEngine, RemotePicture } from '#server/domain/remote/remote-engine.ts'

/** A service that works as documented, and an engine that is connected to it. */
export interface WorkingService {
  readonly engine: RemoteEngine
  readonly request: GenerationRequest
  /** Lets it finish what it was asked to make, where it does not do so by itself. */
  finish(): Promise<void>
  /** How many creates it has taken. */
  creates(): number
}

const never = new AbortController().signal

export function jobOf(request: GenerationRequest, more: Partial<EngineJob> = {}): EngineJob {
  const readInput = async () => null
  return { generationId: 'g', request, seed: 4711, wanted: [0, 1], readInput, ...more }
}

export async function preparedOf(engine: RemoteEngine, job: EngineJob): Promise<Prepared> {
  const outcome = await engine.prepare(job, never)
  if (outcome.kind !== 'ready') throw new Error(`It is ${outcome.kind}.`)
  return outcome.prepared
}

/** What every engine must do with a service that does what it should. */
export function remoteEngineCases(open: () => Promise<WorkingService>): void {
  describe('a remote engine', () => {
    async function make(service: WorkingService): Promise<readonly RemotePicture[]> {
      const { engine } = service
      const prepared = await preparedOf(engine, jobOf(service.request))
      const sending = engine.send(prepared, never)
      const sent = engine.look === undefined ? (await both(sending, service))[0] : await sending
      if (sent.kind === 'done') return sent.pictures
      if (sent.kind !== 'accepted') throw new Error(`It is ${sent.kind}.`)
      expect(await engine.look?.(sent.upstreamId, never)).toEqual({ kind: 'pending' })
      await service.finish()
      const seen = await engine.look?.(sent.upstreamId, never)
      if (seen?.kind !== 'complete') throw new Error(`It is ${seen?.kind}.`)
      return seen.pictures
    }

    it('sends a create once and brings its pictures', async () => {
      const service = await open()
      const pictures = await make(service)
      expect(pictures.map(({ index }) => index)).toEqual([0, 1])
      for (const picture of pictures) {
        if ('bytes' in picture) continue
        const file = await service.engine.fetch(picture.address, never)
        expect(file.kind).toBe('file')
      }
      expect(service.creates()).toBe(1)
    })

    it('puts our own seed into what is sent', async () => {
      const { engine, request } = await open()
      const prepared = await preparedOf(engine, jobOf(request, { seed: 987_654_321 }))
      expect(prepared.body).toMatchObject({ seed: 987_654_321, prompt: request.prompt })
      expect(prepared.body).not.toHaveProperty('operation')
    })

    it('sends nothing when it is stopped before', async () => {
      const service = await open()
      const prepared = await preparedOf(service.engine, jobOf(service.request))
      const reason = new Error('stopped')
      await expect(service.engine.send(prepared, AbortSignal.abort(reason))).rejects.toBe(reason)
      expect(service.creates()).toBe(0)
    })

    it('refuses, without asking, a request that names a picture which has gone', async () => {
      const service = await open()
      const gone = withPicture(service.request)
      const outcome = await service.engine.prepare(jobOf(gone), never)
      expect(outcome).toMatchObject({ kind: 'refused', refusal: { cause: 'request' } })
      expect(service.creates()).toBe(0)
    })

    it('does not know what it never made', async () => {
      const { engine } = await open()
      const id = '0b7c9a44-52d1-4f6e-8a3f-7d2e91c4b601'
      const looked = engine.look && { kind: 'missing' }
      expect(await engine.look?.(id, never)).toEqual(looked)
      expect(await engine.remove?.(id, never)).toEqual(engine.remove && { kind: 'removed' })
    })
  })
}

async function both<T>(sending: Promise<T>, service: WorkingService): Promise<[T, void]> {
  return Promise.all([sending, service.finish()])
}

function withPicture(request: GenerationRequest): GenerationRequest {
  return request.operation === 'together.generateImages'
    ? { ...request, image_url: 'gesso:upload/gone' }
    : { ...request, init_image_id: 'gone', init_strength: 0.5 }
}
