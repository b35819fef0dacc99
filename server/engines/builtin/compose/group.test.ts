import { describe, expect, it } from 'vitest'
import { Random } from '../core/random.ts'
import { Mesh } from '../mesh/mesh.ts'
import { Pen } from '../mesh/pen.ts'
import { understand } from '../understand/understand.ts'
import { buildGroup } from './group.ts'

function groupOf(prompt: string, seed = 3) {
  const group = buildGroup(new Pen(new Mesh()), understand(prompt), new Random(seed))
  if (!group) throw new Error('Nothing was built.')
  return group
}

describe('a pair that a relation joins', () => {
  it.each([
    ['a cat on a table', 'a table'],
    ['a frog riding a bicycle', 'a bicycle'],
    ['a bird on an elephant', 'an elephant'],
  ])('%s stands no wider than %s, and higher', (both, below) => {
    const pair = groupOf(both)
    const alone = groupOf(below)
    expect(pair.width).toBeLessThan(alone.width * 1.25)
    expect(pair.height).toBeGreaterThan(alone.height * 1.02)
  })

  it('has what is held before the holder, not beside it', () => {
    const apart = groupOf('a man and a lamp')
    const held = groupOf('a man holding a lamp')
    expect(held.width).toBeLessThan(apart.width * 0.9)
    expect(held.height).toBeLessThan(2.2)
  })

  it('has what is worn on the head', () => {
    const man = groupOf('a knight')
    const crowned = groupOf('a knight wearing a crown')
    expect(crowned.height).toBeGreaterThan(man.height)
    expect(crowned.height).toBeLessThan(man.height * 1.25)
    expect(crowned.width).toBeLessThan(man.width * 1.3)
  })

  it('stands one before the other, not beside it', () => {
    const apart = groupOf('a man and a car')
    const before = groupOf('a man in front of a car')
    expect(before.width).toBeLessThan(apart.width * 0.95)
    expect(before.depth).toBeGreaterThan(1.5)
  })

  it('still has beside it what else is named', () => {
    expect(groupOf('a man riding a horse and a dog').width).toBeGreaterThan(
      groupOf('a man riding a horse').width * 1.15,
    )
  })
})
