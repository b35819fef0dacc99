import { families } from '../../models/families.ts'
import { describe, expect, it } from 'vitest'
import { presetStyles } from '../enums.ts'
import { modelWords } from '../words/model-words.ts'
import { presetStyleWords } from '../words/preset-style-words.ts'
import { controlnets, findControlnet } from './controlnets.ts'
import type { ModelInfo } from './platform-models.ts'
import { builtinModel, platformModels } from './platform-models.ts'
import { presetStylesByMode } from './preset-styles.ts'
import { fluxStyleUuids, styleUuids } from './style-uuids.ts'

const idsIn = (column: 'sd15' | 'sd21' | 'sdxl' | 'phoenix' | 'lucid') =>
  controlnets.flatMap(({ ids }) => ids[column] ?? []).toSorted((a, b) => a - b)

const named = (test: (model: ModelInfo) => boolean) =>
  platformModels.flatMap((model) => (test(model) ? [model.name.replace('Leonardo ', '')] : []))

describe('tables', () => {
  it('hold the ControlNet ids of each family, each id once', () => {
    expect(idsIn('sd15')).toEqual([1, 3, 5, 6, 7, 8, 9, 10, 11])
    expect(idsIn('sd21')).toEqual([12, 13, 15, 16, 17, 18])
    expect(idsIn('sdxl')).toEqual([19, 20, 21, 22, 67, 100, 133])
    expect(idsIn('phoenix')).toEqual([166, 364, 397])
    expect(idsIn('lucid')).toEqual([430, 431])
    const all = controlnets.flatMap(({ ids }) => Object.values(ids))
    expect(new Set(all).size).toBe(all.length)
    expect(findControlnet(67)?.kind).toBe('style')
    expect(findControlnet(undefined)).toBeNull()
  })

  it('have words for every model and every preset style', () => {
    const ids = [builtinModel, ...platformModels].map(({ id }) => id)
    expect(Object.keys(modelWords).toSorted()).toEqual(ids.toSorted())
    const labels = presetStyles.map((style) => presetStyleWords[style].label)
    expect(new Set(labels).size).toBe(31)
  })

  it('list the styles of each mode and of styleUUID', () => {
    const counts = Object.values(presetStylesByMode).map((styles) => styles.length)
    expect(counts).toEqual([2, 12, 4, 19])
    const uuids = [...Object.values(styleUuids), ...Object.values(fluxStyleUuids)]
    expect(new Set(uuids).size).toBe(26)
  })

  it('mark which models do what', () => {
    expect(named(({ photoRealV2 }) => photoRealV2)).toEqual([
      'Kino XL',
      'Vision XL',
      'Diffusion XL',
    ])
    expect(named(({ ultra }) => ultra)).toEqual(['Phoenix 1.0', 'Phoenix 0.9'])
    expect(named(({ canvas }) => canvas === false)).toEqual([
      'Lightning XL',
      'Anime XL',
      'Phoenix 1.0',
      'Phoenix 0.9',
    ])
    expect(named(({ family }) => families[family].alchemy === null)).toHaveLength(5)
  })
})
