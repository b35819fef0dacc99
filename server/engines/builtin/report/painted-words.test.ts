import { describe, expect, it } from 'vitest'
import { quietPulse } from '../core/interrupt.ts'
import { Easel, paintCanvas } from '../paint-picture.ts'
import type { PaintTask } from '../task.ts'
import { task } from '../testing/paint-small.ts'

const easel = new Easel()

async function wordsOf(prompt: string, change: Partial<PaintTask> = {}) {
  const asked = task({ prompt, width: 128, height: 128, seed: 4, ...change })
  return (await paintCanvas(asked, easel, quietPulse)).words
}

describe('the words that were painted', () => {
  it('are those whose things, colours and numbers can be seen', async () => {
    const { painted, unpainted } = await wordsOf(
      'three red birds and a zorble over a lake at sunset',
    )
    expect(painted).toEqual(expect.arrayContaining(['three', 'red', 'birds', 'lake', 'sunset']))
    expect(unpainted).toEqual(['zorble'])
  })

  it('are not those of a place that gave way to another', async () => {
    const { painted, unpainted } = await wordsOf('a cat in a library in the desert')
    expect(painted).toContain('library')
    expect(unpainted).toContain('desert')
  })

  it('are not weather where there is none', async () => {
    expect((await wordsOf('a fox in the rain')).painted).toContain('rain')
    expect((await wordsOf('a cat in a library in the rain')).unpainted).toContain('rain')
  })

  it('are not what a given preset overrules', async () => {
    expect((await wordsOf('a fox, watercolor')).painted).toContain('watercolor')
    const overruled = await wordsOf('a fox, watercolor', { style: 'PHOTOGRAPHY' })
    expect(overruled.unpainted).toContain('watercolor')
  })

  it('are not what the negative prompt took out', async () => {
    const { painted } = await wordsOf('a cat and a dog', { negative: 'dogs' })
    expect(painted).toContain('cat')
    expect(painted).not.toContain('dog')
  })

  it('hold a relation only where both of its sides are', async () => {
    expect((await wordsOf('a cat on a table')).painted).toEqual(
      expect.arrayContaining(['cat', 'on', 'table']),
    )
    expect((await wordsOf('a cat on a zorble')).painted).not.toContain('on')
  })

  it('hold what is said of a thing only where its model heeds it', async () => {
    const { painted, unpainted } = await wordsOf('a golden tent, sleek')
    expect(painted).toContain('golden')
    expect(unpainted).toContain('sleek')
  })
})
