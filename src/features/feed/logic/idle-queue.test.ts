import { describe, expect, it } from 'vitest'
import { createIdleQueue } from './idle-queue.ts'

function setUp() {
  const breaths: (() => void)[] = []
  const queue = createIdleQueue((then) => breaths.push(then))
  return { queue, breathe: () => breaths.shift()?.() }
}

describe('createIdleQueue', () => {
  it('runs one task a breath, in order', () => {
    const { queue, breathe } = setUp()
    const done: string[] = []
    queue(() => done.push('first'))
    queue(() => done.push('second'))
    expect(done).toEqual([])
    breathe()
    expect(done).toEqual(['first'])
    breathe()
    expect(done).toEqual(['first', 'second'])
  })

  it('leaves out what was taken back', () => {
    const { queue, breathe } = setUp()
    const done: string[] = []
    queue(() => done.push('first'))
    const takeBack = queue(() => done.push('second'))
    queue(() => done.push('third'))
    takeBack()
    breathe()
    breathe()
    expect(done).toEqual(['first', 'third'])
  })

  it('starts again after it ran dry', () => {
    const { queue, breathe } = setUp()
    const done: string[] = []
    queue(() => done.push('first'))
    breathe()
    breathe()
    queue(() => done.push('second'))
    breathe()
    expect(done).toEqual(['first', 'second'])
  })
})
