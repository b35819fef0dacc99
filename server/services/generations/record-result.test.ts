import { describe, expect, it } from 'vitest'
import { GessoError } from '#server/domain/errors.ts'
import type { GenerationState } from '#server/domain/generation-state.ts'
import type { Library } from '#server/domain/library.ts'
import { startTestStudio } from '#server/testing/test-studio.ts'

/** A library that has no room to record the given state until told otherwise. */
function fullFor(status: GenerationState['status']) {
  const disk = { full: true }
  const wrap = (library: Library): Library => ({
    ...library,
    generations: {
      ...library.generations,
      setState(id, state, at) {
        if (disk.full && state.status === status) throw new GessoError('storage_full', 'No room.')
        return library.generations.setState(id, state, at)
      },
    },
  })
  return { disk, wrap }
}

describe('while the disk is full', () => {
  it('an ending waits, and is told when it has been saved', async () => {
    const { disk, wrap } = fullFor('complete')
    const studio = await startTestStudio({ wrap })
    const id = studio.submit({ num_images: 1 })
    const next = studio.submit()
    const run = await studio.engine.begun(0)
    await run.deliver(0)
    run.finish()
    // The engine is free for the next one meanwhile.
    expect((await studio.engine.begun(1)).job.generationId).toBe(next)
    studio.clock.advance(20_000)
    expect(studio.services.getGeneration(id)?.status).toBe('running')
    expect(studio.events.map((event) => event.type)).not.toContain('generation.completed')

    disk.full = false
    studio.clock.advance(5_000)
    expect(studio.services.getGeneration(id)?.status).toBe('complete')
    expect((await studio.announced('generation.completed')).generation.id).toBe(id)
  })

  it('what waits keeps its place in the queue and starts when there is room', async () => {
    const { disk, wrap } = fullFor('running')
    const studio = await startTestStudio({ wrap })
    const ids = [studio.submit(), studio.submit()]
    expect(studio.engine.runs).toEqual([])
    expect(studio.services.queueState()).toEqual([{ engine: 'builtin', running: 0, queued: 2 }])
    disk.full = false
    studio.clock.advance(5_000)
    expect((await studio.engine.begun(0)).job.generationId).toBe(ids[0])
  })

  it('a cancel is refused in words, but carried out once there is room', async () => {
    const { disk, wrap } = fullFor('cancelled')
    const studio = await startTestStudio({ wrap })
    const id = studio.submit()
    const run = await studio.engine.begun(0)
    await expect(studio.services.cancelGeneration(id)).rejects.toMatchObject({
      code: 'storage_full',
    })
    expect(run.signal.aborted).toBe(true)
    disk.full = false
    studio.clock.advance(5_000)
    expect(studio.services.getGeneration(id)?.status).toBe('cancelled')
  })
})
