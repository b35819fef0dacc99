import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { limits } from '#contract/leonardo/limits.ts'
import { builtinModel } from '#contract/leonardo/tables/platform-models.ts'
import { costWords } from './cost.ts'
import { inLabels } from './field-words.ts'
import { choiceOfKey } from '../models/model-choice.ts'
import { customModels, modelOptions } from './model-options.ts'
import { pressWords } from './press-words.ts'
import { nextValue, rangeWords } from './range-words.ts'

describe('cost', () => {
  it('states count and price before the press', () => {
    expect(costWords(4, 'free')).toBe('4 images · free')
    expect(costWords(1, null)).toBe('1 image')
    expect(pressWords(undefined, 1, 'free')).toBe('4 images · free')
    expect(pressWords(2, 3, 'about 24 credits')).toBe('3 requests · 6 images · about 24 credits')
  })
})

describe('messages', () => {
  it('name fields as the screen does', () => {
    expect(inLabels('num_images must be 4')).toBe('Number of images must be 4')
    expect(inLabels('photoRealVersion and photoReal, width too')).toBe(
      'PhotoReal version and PhotoReal, width too',
    )
    expect(inLabels('width must be less')).toBe('Width must be less')
    expect(
      inLabels('BOKEH is not one of the preset styles with Alchemy: ANIME, RENDER_3D and 8 more.'),
    ).toBe('Bokeh is not one of the preset styles with Alchemy: Anime, 3D render and 8 more.')
    expect(inLabels('NONE of these')).toBe('NONE of these')
    expect(inLabels('elements.1.akUUID must be text')).toBe('Element id of element 2 must be text')
  })
})

describe('ranges', () => {
  it('are said briefly', () => {
    expect(rangeWords(limits.width)).toBe('32 to 1,536 in steps of 8')
    expect(rangeWords(limits.guidance_scale)).toBe('1 to 30')
    expect(rangeWords(limits.photoRealStrength)).toBe('0.55, 0.5, 0.45')
  })
})

describe('a slider over a list', () => {
  const list = limits.contrast.values

  it('lands on the nearest value', () => {
    expect(nextValue(1, 3.4, list)).toBe(3.5)
    expect(nextValue(4.5, 1, list)).toBe(1)
  })

  it('always moves on under the arrow keys, whatever the step', () => {
    fc.assert(
      fc.property(fc.constantFrom(...list.slice(0, -1)), (from) => {
        expect(nextValue(from, from + 0.1, list)).toBeGreaterThan(from)
      }),
    )
    expect(nextValue(4.5, 4.6, list)).toBe(4.5)
  })
})

describe('models', () => {
  const operation = 'leonardo.createGeneration'

  it('stand under where they run, the built-in first', () => {
    const options = modelOptions({ operation, id: builtinModel.id })
    expect(options[0]).toMatchObject({ label: builtinModel.name, group: 'Built-in', note: 'free' })
    const groups = options.map(({ group }) => group)
    expect([...new Set(groups)]).toEqual(['Built-in', 'Leonardo', 'Together'])
    expect(new Set(options.map(({ value }) => value)).size).toBe(options.length)
  })

  it('include one that nobody knows, if it is chosen', () => {
    expect(modelOptions({ operation, id: 'of-my-own' }).at(-1)).toMatchObject({
      value: 'of-my-own',
      group: 'Leonardo',
    })
  })

  it('are a connection’s own once it has a list, each server under its name', () => {
    const catalogue = { fetchedAt: 1, problem: null }
    const model = { name: '', description: '', custom: false }
    const server = '3f0d2c1e-3a57-4d0b-9c61-0a4be1b7f3c2'
    const options = modelOptions({ operation, id: builtinModel.id }, [
      {
        ...catalogue,
        engine: 'leonardo',
        kind: 'leonardo',
        name: 'Leonardo',
        models: [{ ...model, id: 'mine', name: 'My faces', custom: true }],
      },
      {
        ...catalogue,
        engine: server,
        kind: 'openai',
        name: 'Workshop',
        models: [{ ...model, id: 'sd:turbo' }],
      },
    ])
    expect(options.filter(({ group }) => group === 'Leonardo')).toMatchObject([
      { value: 'mine', label: 'My faces', detail: 'Your own · mine', note: 'in credits' },
      { label: 'No model' },
    ])
    const own = options.find(({ group }) => group === 'Workshop')
    expect(own).toMatchObject({ label: 'sd:turbo' })
    expect(own && choiceOfKey(own.value)).toEqual({
      operation: 'together.generateImages',
      id: 'sd:turbo',
      engine: server,
    })
    // Together is not connected: what is known of it stays, painted here.
    expect(options.find(({ group }) => group === 'Together')?.note).toBe('free')
  })

  it('can be typed: a UUID for Leonardo, anything else for Together or a server of one’s own', () => {
    const [own] = customModels('sd-cpp-local ')
    expect(own && choiceOfKey(own.value)).toEqual({
      operation: 'together.generateImages',
      id: 'sd-cpp-local',
    })
    const id = '0b7c9a44-52d1-4f6e-8a3f-7d2e91c4b601'
    expect(customModels(id)).toMatchObject([{ value: id, group: 'Leonardo' }])
    expect(customModels('FLUX.2 Dev')).toEqual([])
    expect(customModels('  ')).toEqual([])
  })
})
