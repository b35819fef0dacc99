import { describe, expect, it } from 'vitest'
import { assert, property, string } from 'fast-check'
import { understand } from './understand.ts'
import { readRefusals, withoutRefused } from './refusals.ts'

describe('understand', () => {
  it('reads subject, place, weather, hour and medium in any order', () => {
    const intent = understand('A lighthouse on a cliff above a stormy sea at sunset, oil painting')
    expect(intent.subjects.map((s) => s.kind)).toEqual(['lighthouse'])
    expect(intent.settings).toEqual(['cliff', 'sea'])
    expect(intent).toMatchObject({ weather: 'storm', time: 'sunset', medium: 'oil' })
    expect(intent.unknown).toEqual([])
  })

  it('counts, colours and sizes the thing that follows', () => {
    const [bird] = understand('three tiny red birds').subjects
    expect(bird).toMatchObject({ kind: 'bird', count: 3, size: 0.5 })
    expect(bird?.colors).toHaveLength(1)
  })

  it('gives stray colours to the palette', () => {
    const intent = understand('a castle, everything in teal and gold')
    expect(intent.subjects[0]?.colors).toEqual([])
    expect(intent.tints).toHaveLength(2)
  })

  it('keeps whole words whole: a knight is not the night, nor a valley an alley', () => {
    const intent = understand('a knight in a valley')
    expect(intent.subjects.map((s) => s.kind)).toEqual(['knight'])
    expect(intent.time).toBeNull()
    expect(intent.settings).toEqual(['meadow'])
  })

  it('prefers the longest reading', () => {
    expect(understand('a sea turtle over a coral reef')).toMatchObject({ settings: ['underwater'] })
    expect(understand('a cup of coffee').subjects).toHaveLength(1)
  })

  it('reads other scripts', () => {
    expect(understand('雪の中の猫')).toMatchObject({
      subjects: [{ kind: 'cat' }],
      settings: ['snow'],
    })
    expect(understand('кошка в лесу, ночь').subjects[0]?.kind).toBe('cat')
  })

  it('hears who rides whom', () => {
    expect(understand('an astronaut riding a horse on mars')).toMatchObject({
      subjects: [{ kind: 'astronaut' }, { kind: 'horse' }],
      links: [{ from: 0, relation: 'riding', to: 1 }],
      settings: ['mars'],
    })
  })

  it('says which words it cannot paint, and leaves filler out', () => {
    expect(understand('a zorble in the forest, highly detailed').unknown).toEqual(['zorble'])
  })

  it('never fails on any text', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(understand(text).subjects.length).toBeLessThan(300)
      }),
      { numRuns: 200 },
    )
  })
})

describe('withoutRefused', () => {
  const refuse = (prompt: string, negative: string) =>
    withoutRefused(understand(prompt), negative, readRefusals(negative))

  it('takes out weather, things and places', () => {
    expect(refuse('a cat in the rain', 'rain').weather).toBe('clear')
    expect(refuse('a cat and a dog', 'dogs').subjects.map((s) => s.kind)).toEqual(['cat'])
    expect(refuse('a woman by a lake', 'people').subjects).toEqual([])
    expect(refuse('a castle at night', 'dark').time).toBe('golden')
  })
})
