import { describe, expect, it } from 'vitest'
import { aGeneration, anImage } from '#src/testing/generations.ts'
import { later } from './generation-order.ts'

describe('later', () => {
  it('goes forward through the stages', () => {
    const queued = aGeneration()
    const running = aGeneration({ status: 'running' })
    expect(later(queued, running)).toBe(running)
  })

  it('never goes back, whichever arrives first', () => {
    const queued = aGeneration()
    const running = aGeneration({ status: 'running' })
    const complete = aGeneration({ status: 'complete' })
    expect(later(running, queued)).toBe(running)
    expect(later(complete, running)).toBe(complete)
  })

  it('keeps what a finished one lost since, when its last event is told again', () => {
    const afterDelete = aGeneration({ status: 'complete', images: [anImage(2)] })
    const toldAgain = aGeneration({ status: 'complete', images: [anImage(1), anImage(2)] })
    expect(later(afterDelete, toldAgain)).toBe(afterDelete)
  })

  it('does not lose pictures or progress to an older sight of the same stage', () => {
    const two = aGeneration({ status: 'running', progress: 0.5, images: [anImage(1), anImage(2)] })
    const one = aGeneration({ status: 'running', progress: 0.3, images: [anImage(1)] })
    expect(later(two, one)).toBe(two)
    const told = aGeneration({
      status: 'running',
      progress: 0.4,
      images: [anImage(1), anImage(2), anImage(3)],
    })
    expect(later(two, told)).toEqual({ ...told, progress: 0.5 })
  })
})
