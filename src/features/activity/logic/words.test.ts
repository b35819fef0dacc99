import { describe, expect, it } from 'vitest'
import { aGeneration, anImage } from '#src/testing/generations.ts'
import { countWords, endedWords, excerpt } from './words.ts'

describe('words', () => {
  it('cuts a long prompt between words', () => {
    const prompt = 'a lighthouse on a cliff in a storm, painted with thick oil on rough canvas'
    expect(excerpt(prompt)).toBe('a lighthouse on a cliff in a storm, painted with thick oil…')
    expect(excerpt('  two\n lines ')).toBe('two lines')
  })

  it('cuts inside a word that has no end', () => {
    expect(excerpt('x'.repeat(200))).toHaveLength(61)
  })

  it('counts what is there', () => {
    expect(countWords(aGeneration())).toBe('Waiting')
    expect(countWords(aGeneration({ status: 'running', images: [anImage(1), anImage(2)] }))).toBe(
      '2 of 4',
    )
  })

  it('says how a generation ended, and nothing before', () => {
    const images = [1, 2, 3, 4].map((seq) => anImage(seq))
    const completed = aGeneration({ status: 'complete', images })
    expect(endedWords({ type: 'generation.completed', generation: completed })).toBe(
      '4 pictures finished',
    )
    const one = aGeneration({ images: [anImage(1)] })
    expect(endedWords({ type: 'generation.completed', generation: one })).toBe('1 picture finished')
    expect(endedWords({ type: 'generation.cancelled', generation: one })).toBe(
      'Generation cancelled, 1 picture kept',
    )
    expect(
      endedWords({
        type: 'generation.failed',
        generation: aGeneration({ error: 'The disk is full.' }),
      }),
    ).toContain('The disk is full. Nothing was charged.')
    expect(endedWords({ type: 'generation.started', generation: one })).toBeNull()
  })
})
