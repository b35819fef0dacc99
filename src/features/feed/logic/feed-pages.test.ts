import { describe, expect, it } from 'vitest'
import type { StudioEvent } from '#contract/studio/events.ts'
import type { Generation } from '#contract/studio/generation.ts'
import { aGeneration, anImage } from '#src/testing/generations.ts'
import { listed, nextPages } from './feed-pages.ts'

const done = (seq: number, parts: Partial<Generation> = {}) =>
  aGeneration({ id: `g${seq}`, seq, status: 'complete', ...parts })

const twoPages = () => [
  { total: 4, generations: [done(4), done(3)] },
  { total: 4, generations: [done(2), done(1, { images: [anImage(10), anImage(11)] })] },
]

const ids = (pages: ReturnType<typeof twoPages>) => listed(pages).map(({ id }) => id)

describe('nextPages', () => {
  it('puts a new generation on top and counts it', () => {
    const pages = nextPages(twoPages(), {
      type: 'generation.created',
      generation: aGeneration({ id: 'g5', seq: 5 }),
    })
    expect(ids(pages)).toEqual(['g5', 'g4', 'g3', 'g2', 'g1'])
    expect(pages.map(({ total }) => total)).toEqual([5, 5])
  })

  it('changes nothing when told twice', () => {
    const created: StudioEvent = {
      type: 'generation.created',
      generation: aGeneration({ id: 'g5', seq: 5 }),
    }
    const deleted: StudioEvent = { type: 'images.deleted', images: [10], generations: ['g4'] }
    const once = nextPages(nextPages(twoPages(), created), deleted)
    expect(nextPages(once, deleted)).toBe(once)
    expect(ids(nextPages(once, created))).toEqual(ids(once))
  })

  it('does not bring back what is not listed', () => {
    const pages = twoPages()
    expect(nextPages(pages, { type: 'generation.completed', generation: done(9) })).toBe(pages)
    expect(nextPages(pages, { type: 'generation.progressed', id: 'g9', progress: 0.5 })).toBe(pages)
  })

  it('replaces one generation and leaves the other pages alone', () => {
    const pages = [{ total: 1, generations: [aGeneration({ id: 'g2' })] }, twoPages()[1]].flatMap(
      (page) => (page === undefined ? [] : [page]),
    )
    const next = nextPages(pages, {
      type: 'generation.started',
      generation: aGeneration({ id: 'g2', status: 'running' }),
    })
    expect(next[0]?.generations[0]?.status).toBe('running')
    const moved = nextPages(next, { type: 'generation.progressed', id: 'g2', progress: 0.25 })
    expect(moved[0]?.generations[0]?.progress).toBe(0.25)
    expect(nextPages(moved, { type: 'generation.progressed', id: 'g2', progress: 0.2 })).toBe(moved)
  })

  it('takes out pictures by seq and whole generations by id', () => {
    const pages = nextPages(twoPages(), {
      type: 'images.deleted',
      images: [10],
      generations: ['g3'],
    })
    expect(ids(pages)).toEqual(['g4', 'g2', 'g1'])
    expect(
      listed(pages)
        .at(-1)
        ?.images.map(({ seq }) => seq),
    ).toEqual([11])
    expect(pages[0]?.total).toBe(3)
  })
})

describe('listed', () => {
  it('has running ones first and each once, though paging by offset repeats some', () => {
    const running = aGeneration({ id: 'g2', seq: 2, status: 'running' })
    const pages = [
      { total: 4, generations: [done(4), done(3)] },
      { total: 4, generations: [done(3), running, done(1)] },
    ]
    expect(ids(pages)).toEqual(['g2', 'g4', 'g3', 'g1'])
  })
})
