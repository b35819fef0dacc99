import { describe, expect, it } from 'vitest'
import type { Generation } from '#contract/studio/generation.ts'
import type { Grid } from '#contract/studio/grids.ts'
import { aGeneration, anImage } from '#src/testing/generations.ts'
import { cellsOf, countWords, progressOf, sharedPrompt } from './cells.ts'

const at = (x: number, y: number, parts: Partial<Generation> = {}) =>
  aGeneration({ id: `${x}${y}`, expected: 1, grid: { id: 'g', x, y }, ...parts })

const grid: Grid = {
  id: 'g',
  createdAt: 1,
  x: { field: 'seed', name: 'Seed', values: ['1', '2', '3', '4'] },
  y: { field: 'presetStyle', name: 'Preset style', values: ['Anime', 'Film'] },
  generations: [
    at(0, 0, { status: 'complete', images: [anImage(1)] }),
    at(1, 0, { status: 'running', progress: 0.5 }),
    at(2, 0),
    at(3, 0, { status: 'failed', error: 'The engine broke.' }),
    at(0, 1, { status: 'cancelled' }),
    at(1, 1, { status: 'complete' }),
    at(2, 1, { status: 'running', progress: 0.5, images: [anImage(2)], expected: 2 }),
  ],
}

describe('a grid', () => {
  it('has a cell for each pair of values, filled or not', () => {
    const kinds = cellsOf(grid).map((row) => row.map(({ kind }) => kind))
    expect(kinds).toEqual([
      ['pictures', 'running', 'waiting', 'failed'],
      ['cancelled', 'deleted', 'pictures', 'empty'],
    ])
    expect(cellsOf(grid)[0]?.[3]).toMatchObject({ reason: 'The engine broke.' })
  })

  it('says how far it is', () => {
    expect(progressOf(grid)).toBeCloseTo(5 / 7)
    expect(countWords(grid)).toBe('2 of 8 pictures')
    const done = { ...grid, generations: grid.generations.slice(0, 1) }
    expect(progressOf(done)).toBeNull()
    expect(countWords(done)).toBe('1 picture')
  })

  it('has one prompt, unless an axis varies it', () => {
    expect(sharedPrompt(grid)).toBe('a red boat')
    expect(sharedPrompt({ ...grid, y: { ...grid.y, field: 'prompt' } })).toBeNull()
  })
})
