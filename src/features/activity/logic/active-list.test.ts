import { describe, expect, it } from 'vitest'
import type { StudioEvent } from '#contract/studio/events.ts'
import { aGeneration, anImage } from '#src/testing/generations.ts'
import { nextActive, overallProgress } from './active-list.ts'

const first = aGeneration({ id: 'g1', seq: 1, status: 'running', progress: 0.5 })
const second = aGeneration({ id: 'g2', seq: 2 })

describe('nextActive', () => {
  it('keeps the oldest first', () => {
    const list = nextActive([second], { type: 'generation.started', generation: first })
    expect(list.map(({ id }) => id)).toEqual(['g1', 'g2'])
  })

  it.each(['generation.completed', 'generation.failed', 'generation.cancelled'] as const)(
    'drops one on %s, and changes nothing when told again',
    (type) => {
      const event: StudioEvent = { type, generation: { ...first, status: 'complete' } }
      const list = nextActive([first, second], event)
      expect(list).toEqual([second])
      expect(nextActive(list, event)).toBe(list)
    },
  )

  it('is not told of work by pictures of what is over, brought from elsewhere', () => {
    const brought = { ...first, id: 'g3', status: 'complete' as const, images: [anImage(1)] }
    const list = [second]
    expect(nextActive(list, { type: 'image.saved', generation: brought })).toBe(list)
  })

  it('drops one that is deleted whole, and keeps one that lost a picture', () => {
    const event: StudioEvent = { type: 'images.deleted', images: [5], generations: ['g1'] }
    const list = nextActive([first, second], event)
    expect(list).toEqual([second])
    expect(nextActive(list, event)).toBe(list)
    expect(nextActive(list, { ...event, generations: [] })).toBe(list)
  })

  it('takes only progress that goes forward', () => {
    const list = [first]
    const ahead = nextActive(list, { type: 'generation.progressed', id: 'g1', progress: 0.75 })
    expect(ahead[0]?.progress).toBe(0.75)
    expect(nextActive(list, { type: 'generation.progressed', id: 'g1', progress: 0.4 })).toBe(list)
    expect(nextActive(list, { type: 'generation.progressed', id: 'g9', progress: 0.4 })).toBe(list)
  })

  it('does not lose a picture to an event that comes late', () => {
    const two = { ...first, images: [anImage(1), anImage(2)] }
    const list = [two]
    const late: StudioEvent = {
      type: 'image.saved',
      generation: { ...first, images: [anImage(1)] },
    }
    expect(nextActive(list, late)).toBe(list)
  })
})

describe('overallProgress', () => {
  it('weighs each generation by its pictures', () => {
    const one = { ...first, progress: 1, expected: 1 }
    const three = { ...second, progress: 0, expected: 3 }
    expect(overallProgress([one, three])).toBe(0.25)
    expect(overallProgress([])).toBeNull()
  })
})
