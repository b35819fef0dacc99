import { describe, expect, it } from 'vitest'
import { createGenerationFields } from '../leonardo/create-generation.ts'
import { takes } from '../leonardo/rules/takes.ts'
import { generateImagesFields } from '../together/generate-images.ts'
import { families, generalFamilies } from './families.ts'
import { findModelOf, models } from './models.ts'

const fieldsOf = {
  'leonardo.createGeneration': createGenerationFields,
  'together.generateImages': generateImagesFields,
} as const

const takenBy = (id: string) => {
  const { family } = models.find((model) => model.id.endsWith(id)) ?? {}
  return [...((family && families[family].takes) ?? [])]
}

describe('the table of models', () => {
  it('names each model once for its operation, with a family that speaks it', () => {
    expect(new Set(models.map(({ operation, id }) => `${operation} ${id}`)).size).toBe(
      models.length,
    )
    for (const { family, operation } of models) {
      expect(families[family].operation).toBe(operation)
    }
  })

  it('lists fields of its own operation only, and every field is some model’s', () => {
    for (const operation of ['leonardo.createGeneration', 'together.generateImages'] as const) {
      const known: readonly string[] = fieldsOf[operation]
      const ours = Object.values(families).filter((family) => family.operation === operation)
      for (const { takes: taken } of ours) {
        expect([...(taken ?? [])].filter((field) => !known.includes(field))).toEqual([])
      }
      // The general form has them all.
      expect(generalFamilies[operation].takes).toBeNull()
    }
  })

  it('knows what each of Together’s models is documented to take', () => {
    expect(takenBy('FLUX.1-schnell')).toContain('aspect_ratio')
    expect(takenBy('FLUX.1-schnell')).not.toContain('width')
    expect(takenBy('FLUX.1-kontext-pro')).toContain('image_url')
    expect(takenBy('FLUX.2-dev')).toEqual(
      expect.arrayContaining(['steps', 'guidance_scale', 'image_loras', 'reference_images']),
    )
    expect(takenBy('FLUX.2-dev')).not.toContain('image_url')
    expect(takenBy('FLUX.2-pro')).toEqual(
      expect.arrayContaining(['image_url', 'reference_images', 'width']),
    )
    expect(takenBy('FLUX.2-pro')).not.toContain('steps')
    for (const { id, operation } of models) {
      if (operation === 'together.generateImages') {
        expect(takenBy(id)).toEqual(
          expect.arrayContaining(['prompt', 'n', 'seed', 'negative_prompt', 'output_format']),
        )
      }
    }
  })

  it('finds a model by what its operation calls it', () => {
    const id = 'black-forest-labs/FLUX.2-dev'
    expect(findModelOf('together.generateImages', id)?.name).toBe('FLUX.2 Dev')
    expect(findModelOf('leonardo.createGeneration', id)).toBeNull()
    expect(findModelOf('together.generateImages', 'my-server/my-model')).toBeNull()
  })

  it('drives what a form shows', () => {
    const taken = (modelId: string) =>
      createGenerationFields.filter((field) => takes({ modelId }, field))
    for (const { id, family, operation } of models) {
      if (operation !== 'leonardo.createGeneration' || family === 'phoenix') continue
      const known = families[family].takes
      const left = taken(id).filter((field) => known !== null && !known.has(field))
      expect(left).toEqual([])
    }
    expect(taken('of-my-own')).toHaveLength(createGenerationFields.length - 1)
  })
})
