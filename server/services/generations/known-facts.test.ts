import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import type { GenerationRequest } from '#contract/studio/generation.ts'
import { leonardoModelIds } from '#contract/leonardo/tables/platform-models.ts'
import { makeTestPicture } from '#server/testing/test-picture.ts'
import { startTestStudio } from '#server/testing/test-studio.ts'

it('holds base and mask of a canvas job to the same size', async () => {
  const studio = await startTestStudio()
  const upload = async (width: number, height: number) => {
    const { id } = studio.services.reserveUpload('jpg')
    await studio.services.saveUpload(id, (await makeTestPicture({ width, height })).bytes)
    return id
  }
  const [base, mask, other] = [await upload(64, 48), await upload(64, 48), await upload(48, 64)]
  const job = (canvasMaskId: string): GenerationRequest => ({
    operation: 'leonardo.createGeneration',
    prompt: 'a paper boat',
    modelId: leonardoModelIds.diffusionXl,
    num_images: 1,
    canvasRequest: true,
    canvasRequestType: 'INPAINT',
    canvasInitId: base,
    canvasMaskId,
  })
  expect(() => studio.services.submitGeneration(randomUUID(), job(other))).toThrow(
    expect.objectContaining({
      code: 'invalid_request',
      issues: [expect.objectContaining({ code: 'R14', fields: ['canvasInitId', 'canvasMaskId'] })],
    }),
  )
  expect(studio.services.submitGeneration(randomUUID(), job(mask)).replayed).toBe(false)
})
