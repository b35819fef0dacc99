import { describe, expect, it } from 'vitest'
import { aGeneration, anImage } from '#src/testing/generations.ts'
import { laterGeneration } from './later-generation.ts'

describe('laterGeneration', () => {
  it('goes forward through the stages', () => {
    const queued = aGeneration()
    const running = aGeneration({ status: 'running' })
    expect(laterGeneration(queued, running)).toBe(running)
  })

  it('never goes back, whichever arrives first', () => {
    const queued = aGeneration()
    const running = aGeneration({ status: 'running' })
    const complete = aGeneration({ status: 'complete' })
    expect(laterGeneration(running, queued)).toBe(running)
    expect(laterGeneration(complete, running)).toBe(complete)
  })

  it('keeps what a finished one lost since, when its last event is told again', () => {
    const afterDelete = aGeneration({ status: 'complete', images: [anImage(2)] })
    const toldAgain = aGeneration({ status: 'complete', images: [anImage(1), anImage(2)] })
    expect(laterGeneration(afterDelete, toldAgain)).toBe(afterDelete)
  })

  it('does not lose pictures or progress to an older sight of the same stage', () => {
    const two = aGeneration({ status: 'running', progress: 0.5, images: [anImage(1), anImage(2)] })
    const one = aGeneration({ status: 'running', progress: 0.3, images: [anImage(1)] })
    expect(laterGeneration(two, one)).toBe(two)
    const told = aGeneration({
      status: 'running',
      progress: 0.4,
      images: [anImage(1), anImage(2), anImage(3)],
    })
    expect(laterGeneration(two, told)).toEqual({ ...told, progress: 0.5 })
  })

  it('lets what is sent come back and wait, and what is unknown only be found, or end', () => {
    const queued = aGeneration()
    const sending = aGeneration({ status: 'running', stage: 'sending' })
    const accepted = aGeneration({ status: 'running', stage: 'accepted' })
    const unknown = aGeneration({ status: 'unknown' })
    const failed = aGeneration({ status: 'failed' })
    expect(laterGeneration(sending, queued)).toBe(queued)
    expect(laterGeneration(sending, unknown)).toBe(unknown)
    expect(laterGeneration(unknown, sending)).toBe(unknown)
    expect(laterGeneration(unknown, accepted)).toBe(accepted)
    expect(laterGeneration(accepted, unknown)).toBe(accepted)
    expect(laterGeneration(unknown, failed)).toBe(failed)
  })
})
