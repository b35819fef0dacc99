import { expect, it } from 'vitest'
import { aGeneration } from '#src/testing/generations.ts'
import { feedEntries, inGridOrder } from './feed-entries.ts'

const at = (id: string, x: number, y = 0) => aGeneration({ id, grid: { id: 'g', x, y } })

it('keeps a grid together where its first generation stands', () => {
  const alone = aGeneration({ id: 'alone' })
  const last = aGeneration({ id: 'last' })
  const [b, a] = [at('b', 1), at('a', 0)]
  const other = aGeneration({ id: 'o', grid: { id: 'h', x: 0, y: 0 } })
  expect(feedEntries([alone, b, other, a, last])).toEqual([
    { kind: 'generation', generation: alone },
    { kind: 'grid', id: 'g', generations: [b, a] },
    { kind: 'grid', id: 'h', generations: [other] },
    { kind: 'generation', generation: last },
  ])
})

it('shows the cells as they lie', () => {
  const cells = [at('d', 1, 1), at('b', 1), at('c', 0, 1), at('a', 0)]
  expect(inGridOrder(cells).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd'])
})
