import { describe, expect, it } from 'vitest'
import { fakePrice } from '#server/testing/fake-remote.ts'
import { readLedger, startRemoteStudio, sums } from '#server/testing/remote-studio.ts'

const price = fakePrice.micros
const kinds = (dataDir: string) => readLedger(dataDir).map(({ kind }) => kind)

describe('work at a service', () => {
  it('is made there once, brought here and paid', async () => {
    const studio = await startRemoteStudio({ looks: 3 })
    const id = await studio.ask({ num_images: 3 })
    expect(kinds(studio.dataDir)).toEqual(['hold'])
    const made = await studio.settled(id)
    expect(made).toMatchObject({ status: 'complete', engine: 'leonardo', error: null })
    expect(made.images).toHaveLength(3)
    expect(studio.remote.charges).toEqual([made.seed])
    expect(kinds(studio.dataDir)).toEqual(['hold', 'release', 'settle'])
    expect(sums(readLedger(studio.dataDir))).toEqual({ spent: price, held: 0 })
    expect(studio.reports).toEqual([])
  })

  it('goes by the model: what is painted here stays here, and the engine can be named', async () => {
    const studio = await startRemoteStudio()
    const request = { operation: 'leonardo.createGeneration', prompt: 'a fox' } as const
    const { services } = studio
    const own = crypto.randomUUID()
    await services.submitWithPictures(own, { ...request, modelId: 'gesso-painter' })
    expect(studio.get(own).engine).toBe('builtin')
    const named = crypto.randomUUID()
    await services.submitWithPictures(named, request, undefined, { engine: 'builtin' })
    expect(studio.get(named).engine).toBe('builtin')
    const other = services.submitWithPictures(named, request, undefined, { engine: 'leonardo' })
    await expect(other).rejects.toMatchObject({ code: 'idempotency_key_reused' })
    const gone = services.submitWithPictures(crypto.randomUUID(), request, undefined, {
      engine: 'nowhere',
    })
    await expect(gone).rejects.toMatchObject({
      code: 'invalid_request',
      issues: [{ fields: ['engine'] }],
    })
    expect(studio.remote.charges).toEqual([])
    expect(readLedger(studio.dataDir)).toEqual([])
  })

  it('is not made when the service refuses it, and costs nothing', async () => {
    const refusal = { cause: 'moderation', words: 'The service does not make this.' } as const
    const studio = await startRemoteStudio({ send: () => ({ kind: 'refused', refusal }) })
    const id = await studio.ask()
    expect(await studio.settled(id)).toMatchObject({ status: 'failed', error: refusal.words })
    expect(sums(readLedger(studio.dataDir))).toEqual({ spent: 0, held: 0 })
  })

  it('is never sent again once something has left without an answer; it is found by its seed', async () => {
    const studio = await startRemoteStudio({
      answer: () => ({ kind: 'unknown', words: 'The connection broke.' }),
    })
    const id = await studio.ask({ num_images: 2 })
    await studio.until(() => studio.get(id).status === 'unknown')
    expect(studio.get(id).error).toBe('The connection broke.')
    expect(sums(readLedger(studio.dataDir))).toEqual({ spent: 0, held: price })
    const made = await studio.settled(id).then(() => {
      return studio.until(() => studio.get(id).status === 'complete')
    })
    expect(made).toBeUndefined()
    expect(studio.remote.charges).toHaveLength(1)
    expect(sums(readLedger(studio.dataDir))).toEqual({ spent: price, held: 0 })
  })

  it('waits for a person where the service cannot be asked, who may free the money', async () => {
    const studio = await startRemoteStudio({
      find: null,
      send: () => ({ kind: 'unknown', words: 'No answer came.' }),
    })
    const id = await studio.ask()
    await studio.until(() => studio.get(id).status === 'unknown')
    await studio.services.waitForEnd(id)
    const { services } = studio
    await expect(services.cancelGeneration(id)).rejects.toMatchObject({ code: 'conflict' })
    const again = services.resolveGeneration(id, 'check-again')
    await expect(again).rejects.toMatchObject({ code: 'conflict' })
    expect(sums(readLedger(studio.dataDir)).held).toBe(price)
    expect((await services.resolveGeneration(id, 'not-made')).status).toBe('failed')
    expect(sums(readLedger(studio.dataDir))).toEqual({ spent: 0, held: 0 })
    const late = services.resolveGeneration(id, 'not-made')
    await expect(late).rejects.toMatchObject({ code: 'conflict' })
  })

  it('keeps what there is of it when a picture cannot be had', async () => {
    const studio = await startRemoteStudio({
      fetch: (call) => (call % 3 === 0 ? { kind: 'broken', words: 'It is torn.' } : null),
    })
    const id = await studio.ask({ num_images: 1 })
    expect(await studio.settled(id)).toMatchObject({ status: 'complete', error: null })
    studio.remote.script.fetch = () => ({ kind: 'file', bytes: new Uint8Array([1, 2]) })
    const lost = await studio.ask()
    expect(await studio.settled(lost)).toMatchObject({ status: 'failed' })
    // The service made both.
    expect(sums(readLedger(studio.dataDir))).toEqual({ spent: 2 * price, held: 0 })
  })

  it('counts what left before a restart within the minute', async () => {
    const limits = { createsPerMinute: 2 }
    const studio = await startRemoteStudio({ limits })
    const ids = [await studio.ask(), await studio.ask()]
    await Promise.all(ids.map(studio.settled))
    await studio.close()
    const { remote, clock, dataDir } = studio
    const again = await startRemoteStudio({}, { remote, clock, dataDir })
    const left = clock.now()
    const id = await again.ask()
    await again.until(() => again.get(id).stage !== undefined)
    expect(clock.now() - left).toBeGreaterThan(30_000)
    expect((await again.settled(id)).status).toBe('complete')
  })

  it('stops sending when the key is refused, until there is another', async () => {
    const refusal = { cause: 'key', words: 'Leonardo does not take this key.' } as const
    const studio = await startRemoteStudio({
      limits: { concurrency: 1 },
      send: (call) => (call === 0 ? { kind: 'refused', refusal } : null),
    })
    const [first, second] = [await studio.ask(), await studio.ask()]
    await studio.settled(first)
    expect(studio.get(first)).toMatchObject({ status: 'failed', error: refusal.words })
    studio.clock.advance(3_600_000)
    expect(studio.get(second).status).toBe('queued')
    expect(studio.services.remoteProblem('leonardo')).toEqual(refusal)
    studio.remote.changed()
    expect(studio.services.remoteProblem('leonardo')).toBeNull()
    expect((await studio.settled(second)).status).toBe('complete')
  })
})
