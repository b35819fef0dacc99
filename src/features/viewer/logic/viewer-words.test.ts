import { describe, expect, it } from 'vitest'
import { durationWords } from '#src/lib/duration-words.ts'
import { byteWords } from './measures.ts'
import { besideIn, seqsBeside } from './neighbours.ts'
import { parametersOf, requestAsJson } from './parameters.ts'

describe('details', () => {
  const request = {
    operation: 'leonardo.createGeneration',
    prompt: 'a boat',
    width: 512,
    alchemy: null,
    negative_prompt: 'fog',
    imagePrompts: ['a', 'b'],
  } as const

  it('name every field that says something as it was sent', () => {
    const sent = { ...request, imagePrompts: [...request.imagePrompts] }
    const parameters = Object.fromEntries(
      parametersOf(sent).map(({ name, value }) => [name, value]),
    )
    expect(Object.keys(parameters)).toEqual(['width', 'negative_prompt', 'imagePrompts'])
    expect(parameters).toMatchObject({ width: '512', negative_prompt: 'fog' })
    expect(JSON.parse(parameters['imagePrompts'] ?? '')).toEqual(['a', 'b'])
    expect(JSON.parse(requestAsJson(sent))).toEqual({ ...sent, operation: undefined })
  })

  it('say sizes and times with their units', () => {
    expect([byteWords(640), byteWords(182_400), byteWords(2_440_000)]).toEqual([
      '640 B',
      '182 kB',
      '2.4 MB',
    ])
    expect([durationWords(840), durationWords(12_400), durationWords(80_000)]).toEqual([
      '0.8 s',
      '12 s',
      '1 min 20 s',
    ])
  })
})

it('knows who stands beside a picture', () => {
  const [c, b, a] = [
    { id: 'c', seq: 3 },
    { id: 'b', seq: 2 },
    { id: 'a', seq: 1 },
  ] as const
  const images = [c, b, a]
  expect(besideIn(images, 'b')).toEqual({ newer: c, older: a })
  expect(besideIn(images, 'c')).toEqual({ newer: null, older: b })
  expect(besideIn(images, 'x')).toBeNull()
})

describe('a list that is looked through', () => {
  it('has neighbours in its own order', () => {
    expect(seqsBeside([9, 5, 2], 5)).toEqual([9, 2])
    expect(seqsBeside([9, 5, 2], 9)).toEqual([null, 5])
    expect(seqsBeside([3, 7, 1], 1)).toEqual([7, null])
  })

  it('keeps the place of a picture that has left it', () => {
    expect(seqsBeside([9, 5, 2], 6)).toEqual([9, 5])
    expect(seqsBeside([9, 5, 2], 1)).toEqual([2, null])
    expect(seqsBeside([], 1)).toEqual([null, null])
  })
})
