import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { GenerationRequest } from '#contract/studio/generation.ts'
import { startTestStudio } from '#server/testing/test-studio.ts'

const request: GenerationRequest = {
  operation: 'leonardo.createGeneration',
  prompt: 'a paper boat',
  num_images: 2,
}

describe('submitting', () => {
  it('stores the request as it came, draws a seed, then announces and works', async () => {
    const studio = await startTestStudio()
    const id = randomUUID()
    const { generation, replayed } = studio.services.submitGeneration(id, request)

    expect(replayed).toBe(false)
    expect(generation.request).toEqual(request)
    expect(generation).toMatchObject({ id, status: 'queued', expected: 2, progress: 0, images: [] })
    expect(generation.seed).toBeGreaterThanOrEqual(0)
    expect(generation.seed).toBeLessThanOrEqual(2_147_483_637)
    expect(studio.events.map((event) => event.type)).toEqual([
      'generation.created',
      'generation.started',
    ])
    const run = await studio.engine.begun(0)
    expect(run.job).toMatchObject({ generationId: id, seed: generation.seed, wanted: [0, 1] })
  })

  it('keeps the seed of the request, and counts four pictures when it does not say', async () => {
    const studio = await startTestStudio()
    const { num_images: _, ...rest } = request
    const { generation } = studio.services.submitGeneration(randomUUID(), {
      ...rest,
      seed: 9_999_999_998,
    })
    expect(generation).toMatchObject({ seed: 9_999_999_998, expected: 4 })
  })

  it('answers the same generation to the same id and request, whatever the order of its keys', async () => {
    const studio = await startTestStudio()
    const id = randomUUID()
    const first = studio.services.submitGeneration(id, request)
    const { operation, prompt, num_images } = request
    const turned: GenerationRequest = { num_images, prompt, operation }
    const second = studio.services.submitGeneration(id, turned)
    expect(second.replayed).toBe(true)
    expect(second.generation).toMatchObject({
      id,
      seq: first.generation.seq,
      seed: first.generation.seed,
    })
    expect(studio.engine.runs).toHaveLength(1)
  })

  it('names the first field that differs when an id is used for another request', async () => {
    const studio = await startTestStudio()
    const id = randomUUID()
    studio.services.submitGeneration(id, request)
    expect(() =>
      studio.services.submitGeneration(id, { ...request, prompt: 'another', width: 512 }),
    ).toThrow(
      expect.objectContaining({
        code: 'idempotency_key_reused',
        issues: [expect.objectContaining({ fields: ['prompt'] })],
      }),
    )
  })

  it('says gone for an id whose generation was deleted, also after a restart', async () => {
    const studio = await startTestStudio()
    const id = studio.submit()
    await studio.services.deleteGeneration(id)
    expect(() => studio.services.submitGeneration(id, request)).toThrow(
      expect.objectContaining({ code: 'gone' }),
    )
    await studio.close()
    const again = await startTestStudio({ dataDir: studio.dataDir })
    expect(() => again.services.submitGeneration(id, request)).toThrow(
      expect.objectContaining({ code: 'gone' }),
    )
  })

  it.each([
    ['init_image_id', { init_image_id: randomUUID() }],
    ['init_generation_image_id', { init_generation_image_id: randomUUID() }],
    [
      'controlnets.0.initImageId',
      { controlnets: [{ initImageId: '../../etc/passwd', initImageType: 'UPLOADED' }] },
    ],
    ['imagePrompts.1', { imagePrompts: [null, randomUUID()] }],
  ] satisfies [string, Partial<GenerationRequest>][])(
    'refuses a picture that does not exist, naming %s',
    async (field, extra) => {
      const studio = await startTestStudio()
      const sent: GenerationRequest = { ...request, ...extra }
      expect(() => studio.services.submitGeneration(randomUUID(), sent)).toThrow(
        expect.objectContaining({
          code: 'invalid_request',
          issues: [expect.objectContaining({ fields: [field] })],
        }),
      )
      expect(studio.services.listGenerations({ limit: 1, offset: 0 }).total).toBe(0)
    },
  )

  it('refuses what breaks the rules of the API, and an id that is no UUID', async () => {
    const studio = await startTestStudio()
    const wide = { ...request, width: 1024, num_images: 8 }
    const refusal = expect.objectContaining({ code: 'invalid_request' })
    expect(() => studio.services.submitGeneration(randomUUID(), wide)).toThrow(refusal)
    expect(() => studio.services.submitGeneration('../x', request)).toThrow(refusal)
  })

  it('refuses when the disk is nearly full, and when stopping', async () => {
    const full = await startTestStudio({ reserve: Number.MAX_SAFE_INTEGER })
    expect(() => full.services.submitGeneration(randomUUID(), request)).toThrow(
      expect.objectContaining({ code: 'storage_full' }),
    )
    const stopping = await startTestStudio()
    const closing = stopping.close()
    expect(() => stopping.services.submitGeneration(randomUUID(), request)).toThrow(
      expect.objectContaining({ code: 'stopping' }),
    )
    await closing
    // Its body came in only now.
    expect(() => stopping.services.submitGeneration(randomUUID(), request)).toThrow(
      expect.objectContaining({ code: 'stopping' }),
    )
  })
})
