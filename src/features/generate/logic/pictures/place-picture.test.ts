import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkCreateGeneration } from '#contract/leonardo/check-create-generation.ts'
import { factsOf } from '#contract/leonardo/rules/facts.ts'
import { controlnetChoices, findControlnet } from '#contract/leonardo/tables/controlnets.ts'
import { leonardoModelIds, platformModels } from '#contract/leonardo/tables/platform-models.ts'
import { defaultValues } from '../form/defaults.ts'
import { choicesFor } from './controlnet-choices.ts'
import { asKind, newControlnet, placePicture } from './place-picture.ts'

const kino = { ...defaultValues, modelId: leonardoModelIds.kinoXl }
const made = { kind: 'image', id: 'g' } as const
const sent = { kind: 'upload', id: 'u' } as const

describe('a picture in its place', () => {
  it('is the one init image, with a strength that is sent as it is shown', () => {
    const uploaded = placePicture(kino, 'init_image_id', sent)
    expect(uploaded).toMatchObject({ init_image_id: 'u', init_strength: 0.5 })
    const next = placePicture({ ...uploaded, init_strength: 0.8 }, 'init_image_id', made)
    expect(next).toMatchObject({
      init_image_id: null,
      init_generation_image_id: 'g',
      init_strength: 0.8,
    })
  })

  it('is a new ControlNet, a row’s own, or a new one where the row has gone', () => {
    const one = placePicture(kino, 'controlnets', made)
    expect(one.controlnets).toMatchObject([{ initImageId: 'g', initImageType: 'GENERATED' }])
    const [kept] = one.controlnets ?? []
    const two = placePicture(one, 'controlnets.0', sent).controlnets
    expect(two).toEqual([{ ...kept, initImageId: 'u', initImageType: 'UPLOADED' }])
    expect(placePicture(one, 'controlnets.5', sent).controlnets).toMatchObject([
      kept ?? {},
      { initImageId: 'u' },
    ])
  })

  it('comes after those that are there, in lists', () => {
    const prompts = placePicture(placePicture(kino, 'imagePrompts', made), 'imagePrompts', sent)
    expect(prompts.imagePrompts).toEqual(['g', 'u'])
    const context = placePicture(kino, 'contextImages', sent)
    expect(placePicture(context, 'contextImages', made).contextImages).toEqual([
      { type: 'UPLOADED', id: 'u' },
      { type: 'GENERATED', id: 'g' },
    ])
  })
})

describe('ControlNets', () => {
  it('can be added with every model that takes them, and then be sent', () => {
    fc.assert(
      fc.property(fc.constantFrom(...platformModels), ({ id: modelId }) => {
        const values = { prompt: 'a fox', modelId, num_images: 1 }
        if (choicesFor(factsOf(values)).length === 0) return
        const { controlnets } = placePicture(values, 'controlnets', made)
        expect(checkCreateGeneration({ ...values, controlnets }).ok).toBe(true)
      }),
    )
  })

  it('are of a kind not yet there', () => {
    const first = newControlnet(kino)
    const second = newControlnet({ ...kino, controlnets: [first] })
    expect(findControlnet(second.preprocessorId)?.kind).not.toBe(
      findControlnet(first.preprocessorId)?.kind,
    )
  })

  it('change their kind to one strength of the sort it takes, and keep picture and type', () => {
    const anyId = fc.constantFrom(...controlnetChoices(null)).map((choice) => choice.preprocessorId)
    fc.assert(
      fc.property(fc.array(anyId, { minLength: 1, maxLength: 6 }), (ids) => {
        const start = { initImageId: 'u', initImageType: 'UPLOADED' as const }
        const row = ids.reduce(asKind, start)
        expect(row).toMatchObject({ ...start, preprocessorId: ids.at(-1) })
        const request = { prompt: 'a fox', modelId: 'of-my-own', controlnets: [row] }
        expect(checkCreateGeneration(request)).toMatchObject({ ok: true, warnings: [] })
        const hasWords = (findControlnet(ids.at(-1))?.strengths.length ?? 0) > 0
        expect('strengthType' in row).toBe(hasWords)
        expect('weight' in row).toBe(!hasWords)
      }),
    )
  })
})
