import { expect, it } from 'vitest'
import { aGeneration, anImage } from '#src/testing/generations.ts'
import { tookLong, wordsFor } from './words-for.ts'

const done = aGeneration({
  status: 'complete',
  createdAt: 1_000,
  finishedAt: 30_000,
  images: [anImage(1), anImage(2)],
})

it('says how many pictures there are, and of what', () => {
  expect(wordsFor(done)).toEqual({ title: 'Your 2 pictures are ready', body: 'a red boat' })
  expect(wordsFor({ ...done, images: [anImage(1)] }).title).toBe('Your picture is ready')
  expect(wordsFor({ ...done, status: 'failed' }).title).toBe('A generation failed')
})

it('counts from when it was asked for', () => {
  expect(tookLong(done)).toBe(true)
  expect(tookLong({ ...done, finishedAt: 20_999 })).toBe(false)
  expect(tookLong({ ...done, finishedAt: null })).toBe(false)
})
