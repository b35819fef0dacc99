import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { limits } from '#contract/leonardo/limits.ts'
import { understand } from '../understand/understand.ts'
import { Random } from '../core/random.ts'
import { compositions, hours, lights, mediums, moods, scenes, weathers } from './phrases.ts'
import { builtinPromptWriter as writer } from './prompt-writer.ts'

const draw = (seed: number) => {
  const random = new Random(seed)
  return () => random.next()
}

describe('phrases', () => {
  it.each([
    ...scenes.flatMap(({ subjects, places }) => [...subjects, ...places]),
    ...hours,
    ...weathers,
    ...moods,
    ...mediums,
    ...lights,
    ...compositions,
  ])('%s is painted to the last word', (phrase) => {
    expect(understand(phrase).unknown).toEqual([])
  })

  it.each([
    ['time', hours],
    ['time', lights],
    ['mood', moods],
    ['medium', mediums],
    ['shot', compositions],
    ['weather', weathers.filter((phrase) => phrase !== '')],
  ] as const)('for %s say just that', (aspect, phrases) => {
    for (const phrase of phrases) expect(understand(phrase)[aspect], phrase).not.toBeNull()
  })

  it('of things name things, and of places places', () => {
    for (const { subjects, places } of scenes) {
      for (const subject of subjects) expect(understand(subject).subjects, subject).not.toEqual([])
      for (const place of places) expect(understand(place).settings, place).not.toEqual([])
    }
  })
})

describe('random', () => {
  it('paints every word, and says what, where and how', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const prompt = writer.random(draw(seed))
        const intent = understand(prompt)
        expect(intent.unknown, prompt).toEqual([])
        expect(intent.subjects, prompt).not.toEqual([])
        expect(intent.settings, prompt).not.toEqual([])
        expect(intent.medium, prompt).not.toBeNull()
      }),
      { numRuns: 500 },
    )
  })

  it('is chance’s doing alone', () => {
    expect(writer.random(draw(7))).toBe(writer.random(draw(7)))
    const prompts = Array.from({ length: 100 }, (_, seed) => writer.random(draw(seed)))
    expect(new Set(prompts).size).toBeGreaterThan(90)
  })

  it('is complete at both ends of chance', () => {
    for (const end of [0, 1 - 2 ** -53]) expect(writer.random(() => end)).toMatch(/^\p{Lu}.+, \w+/u)
  })
})

describe('improve', () => {
  it('adds light, mood, composition and medium where none is named', () => {
    const improved = writer.improve('a fox in a forest', '')
    expect(improved).toMatch(/^a fox in a forest, /)
    const intent = understand(improved)
    for (const said of [intent.time, intent.mood, intent.shot, intent.medium]) {
      expect(said).not.toBeNull()
    }
    expect(intent.unknown).toEqual([])
  })

  it('leaves alone what is said', () => {
    const intent = understand(writer.improve('a serene harbor at dusk, watercolor', ''))
    expect(intent).toMatchObject({ time: 'dusk', mood: 'calm', medium: 'watercolor' })
    const complete = 'A castle at night, dramatic wide view, oil painting'
    expect(writer.improve(complete, '')).toBe(complete)
  })

  it('brings no sun where there is none', () => {
    expect(understand(writer.improve('a turtle over a coral reef', '')).time).toBeNull()
  })

  it('does as instructed where it can', () => {
    for (const [instructions, medium] of [
      ['make it a watercolour', 'watercolor'],
      ['like an old photo', 'photo'],
    ] as const) {
      expect(understand(writer.improve('a fox', instructions)).medium).toBe(medium)
    }
  })

  it('keeps every word, stays within bounds, is steady, and has nothing to add the second time', () => {
    const words = fc.array(
      fc.constantFrom('oil', 'golden', 'wide', 'close', 'a fox', 'warm', 'blue'),
    )
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 1500 }),
      words.map((w) => w.join(' ')),
    )
    fc.assert(
      fc.property(text, (prompt) => {
        const improved = writer.improve(prompt, '')
        expect(improved.startsWith(prompt.trim())).toBe(true)
        expect(improved.length).toBeLessThanOrEqual(Math.max(limits.prompt.max, prompt.length))
        expect(writer.improve(prompt, '')).toBe(improved)
        expect(writer.improve(improved, '')).toBe(improved)
      }),
      { numRuns: 300 },
    )
  })
})
