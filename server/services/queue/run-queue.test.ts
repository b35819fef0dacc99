import { describe, expect, it } from 'vitest'
import { EngineError, GessoError } from '#server/domain/errors.ts'
import type { Library } from '#server/domain/library.ts'
import { auditLibrary } from '#server/store/audit-library.ts'
import { makeTestPicture } from '#server/testing/test-picture.ts'
import { startTestStudio } from '#server/testing/test-studio.ts'

describe('running a generation', () => {
  it('tells of its start, its pictures and its end, each after it was saved', async () => {
    const studio = await startTestStudio()
    const id = studio.submit()
    const run = await studio.engine.begun(0)
    await run.deliver(1)
    await run.deliver(0)
    const words = { painted: ['lighthouse'], unpainted: ['fog'] }
    run.finish({ words })
    const { generation } = await studio.announced('generation.completed')

    expect(studio.events.map((event) => event.type)).toEqual([
      'generation.created',
      'generation.started',
      'image.saved',
      'image.saved',
      'generation.completed',
    ])
    expect(generation).toMatchObject({ id, status: 'complete', progress: 1, words, error: null })
    expect(generation.images.map((image) => image.index)).toEqual([0, 1])
    expect(generation).toEqual(studio.services.getGeneration(id))
    expect(auditLibrary(studio.dataDir)).toEqual([])
  })

  it('notes the version of the engine that takes it up', async () => {
    const studio = await startTestStudio()
    const first = studio.submit({ num_images: 1 })
    const waiting = studio.submit()
    const run = await studio.engine.begun(0)
    expect(studio.services.getGeneration(waiting)?.engineVersion).toBeNull()
    await run.deliver(0)
    run.finish()
    const { generation } = await studio.announced('generation.completed')
    expect(generation).toMatchObject({ id: first, engineVersion: 7 })
  })

  it('keeps the order of submission and the number of jobs an engine takes at once', async () => {
    const studio = await startTestStudio({ concurrency: 2 })
    const ids = [1, 2, 3, 4].map(() => studio.submit({ num_images: 1 }))
    expect(studio.services.queueState()).toEqual([{ engine: 'builtin', running: 2, queued: 2 }])
    expect(studio.services.listActive().map(({ id, status }) => [id, status])).toEqual(
      ids.map((id, index) => [id, index < 2 ? 'running' : 'queued']),
    )

    const second = await studio.engine.begun(1)
    await second.deliver(0)
    second.finish()
    const third = await studio.engine.begun(2)
    expect(third.job.generationId).toBe(ids[2])
    expect(studio.services.queueState()).toEqual([{ engine: 'builtin', running: 2, queued: 1 }])
  })

  it('fails with the words of the engine, keeps what was saved, and goes on with the next', async () => {
    const studio = await startTestStudio()
    const id = studio.submit()
    const next = studio.submit()
    const run = await studio.engine.begun(0)
    await run.deliver(0)
    run.fail(new EngineError('The painter ran out of paint.'))
    const { generation } = await studio.announced('generation.failed')
    expect(generation).toMatchObject({
      id,
      status: 'failed',
      error: 'The painter ran out of paint.',
      progress: 0.5,
    })
    expect(generation.images).toHaveLength(1)
    expect((await studio.engine.begun(1)).job.generationId).toBe(next)
    expect(studio.reports).toEqual([])
  })

  it('says that it failed only when the pictures under way are saved', async () => {
    const studio = await startTestStudio()
    studio.submit()
    const run = await studio.engine.begun(0)
    const underWay = run.deliver(0)
    run.fail(new EngineError('The painter fell asleep.'))
    const { generation } = await studio.announced('generation.failed')
    expect(generation.images).toHaveLength(1)
    await underWay
    expect(studio.events.at(-1)?.type).toBe('generation.failed')
  })

  it('does not show the words of an unforeseen error, but reports it', async () => {
    const studio = await startTestStudio()
    studio.submit()
    const error = new Error('ENOENT: /home/someone/secret')
    ;(await studio.engine.begun(0)).fail(error)
    const { generation } = await studio.announced('generation.failed')
    expect(generation.error).toMatch(/something went wrong/i)
    expect(generation.error).not.toContain('secret')
    expect(studio.reports).toEqual([error])
  })

  it('fails when the engine ends without every picture, or sends one twice or unasked', async () => {
    const studio = await startTestStudio()
    studio.submit()
    const run = await studio.engine.begun(0)
    await run.deliver(0)
    await expect(run.deliver(0)).rejects.toThrow(/nobody asked for/)
    await expect(run.deliver(7)).rejects.toThrow(/nobody asked for/)
    run.finish()
    const { generation } = await studio.announced('generation.failed')
    expect(generation.images).toHaveLength(1)
    expect(auditLibrary(studio.dataDir)).toEqual([])
  })

  it('refuses bytes that are no picture', async () => {
    const studio = await startTestStudio()
    studio.submit({ num_images: 1 })
    const run = await studio.engine.begun(0)
    const broken = { ...studio.picture, bytes: new Uint8Array([1, 2, 3]) }
    await expect(run.deliver(0, broken)).rejects.toThrow(/unsupported image format/)
    run.fail(new EngineError('stopped'))
    await studio.announced('generation.failed')
    expect(auditLibrary(studio.dataDir)).toEqual([])
  })

  it('records what a picture is, not what the engine says it is', async () => {
    const studio = await startTestStudio()
    const id = studio.submit({ num_images: 1 })
    const png = await makeTestPicture({ width: 700, height: 350, type: 'image/png' })
    const run = await studio.engine.begun(0)
    await run.deliver(0, { ...png, width: 1, height: 1 })
    const image = studio.services.getGeneration(id)?.images[0]
    expect(image).toMatchObject({
      width: 700,
      height: 350,
      type: 'image/png',
      bytes: png.bytes.byteLength,
      index: 0,
      generationId: id,
    })
    expect(Buffer.from(image?.placeholder ?? '', 'base64').byteLength).toBeLessThan(50)
  })
})

describe('a generation that cannot be begun', () => {
  /** Of the generation with this prompt, the row cannot be read for the first `times`. */
  function unreadable(prompt: string, times: number) {
    let left = times
    return (library: Library): Library => ({
      ...library,
      generations: {
        ...library.generations,
        get(id) {
          const record = library.generations.get(id)
          if (record?.request.prompt !== prompt || left === 0) return record
          left -= 1
          throw new SyntaxError('Unexpected end of JSON input')
        },
      },
    })
  }

  it.each([1, 2])(
    'fails by itself, and what waits behind it is made (%d bad reads)',
    async (times) => {
      const studio = await startTestStudio({ wrap: unreadable('broken', times) })
      studio.submit()
      const first = await studio.engine.begun(0)
      expect(() => studio.submit({ prompt: 'broken' })).not.toThrow()
      const broken = studio.services.listActive()[1]?.id ?? ''
      const next = studio.submit()
      first.fail(new EngineError('enough'))
      expect((await studio.engine.begun(1)).job.generationId).toBe(next)
      expect(studio.services.queueState()).toEqual([{ engine: 'builtin', running: 1, queued: 0 }])
      studio.clock.advance(5_000)
      expect(studio.services.getGeneration(broken)).toMatchObject({
        status: 'failed',
        error: expect.stringMatching(/went wrong inside the server/),
      })
      expect(studio.reports).toContainEqual(expect.any(SyntaxError))
    },
  )

  it('keeps its place while the disk is full', async () => {
    let full = true
    const wrap = (library: Library): Library => ({
      ...library,
      generations: {
        ...library.generations,
        setState(...args) {
          if (full) throw new GessoError('storage_full', 'There is no room.')
          return library.generations.setState(...args)
        },
      },
    })
    const studio = await startTestStudio({ wrap })
    const id = studio.submit()
    expect(studio.services.queueState()).toEqual([{ engine: 'builtin', running: 0, queued: 1 }])
    full = false
    studio.clock.advance(5_000)
    expect((await studio.engine.begun(0)).job.generationId).toBe(id)
    expect(studio.reports).toEqual([])
  })
})

describe('progress', () => {
  it('is announced at most ten times a second, and the last of it is not lost', async () => {
    const studio = await startTestStudio()
    const id = studio.submit()
    const run = await studio.engine.begun(0)
    const told = () =>
      studio.events.flatMap((event) =>
        event.type === 'generation.progressed' ? [event.progress] : [],
      )
    for (let step = 1; step <= 50; step += 1) run.progress(step / 100)
    expect(told()).toEqual([0.01])
    expect(studio.services.getGeneration(id)?.progress).toBe(0.5)
    studio.clock.advance(100)
    expect(told()).toEqual([0.01, 0.5])
    studio.clock.advance(1000)
    expect(told()).toEqual([0.01, 0.5])
  })

  it('never goes back, over 1, or anywhere by a value that is no number', async () => {
    const studio = await startTestStudio()
    const id = studio.submit()
    const run = await studio.engine.begun(0)
    const progress = () => studio.services.getGeneration(id)?.progress
    for (const [said, held] of [
      [0.4, 0.4],
      [0.2, 0.4],
      [Number.NaN, 0.4],
      [-1, 0.4],
      [7, 1],
    ] as const) {
      run.progress(said)
      expect(progress()).toBe(held)
    }
  })

  it('is not told any more once the generation is over', async () => {
    const studio = await startTestStudio()
    const id = studio.submit()
    const run = await studio.engine.begun(0)
    run.progress(0.1)
    run.progress(0.2)
    await studio.services.cancelGeneration(id)
    run.progress(0.9)
    studio.clock.advance(1000)
    expect(studio.events.filter((event) => event.type === 'generation.progressed')).toHaveLength(1)
  })
})
