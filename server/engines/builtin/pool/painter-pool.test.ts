import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EngineError } from '#server/domain/errors.ts'
import { paintPicture } from '../paint-picture.ts'
import { digest, task } from '../testing/paint-small.ts'
import { PainterPool } from './painter-pool.ts'

let folder = ''
let workerUrl: URL
const never = new AbortController().signal

beforeAll(async () => {
  // Inside the project, so that the bundle finds sharp.
  folder = await mkdtemp(path.resolve('node_modules/.painter-pool-'))
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: path.resolve(import.meta.dirname, '../worker.ts'),
      outDir: folder,
      copyPublicDir: false,
      rolldownOptions: { output: { entryFileNames: 'worker.mjs' } },
    },
  })
  workerUrl = pathToFileURL(path.join(folder, 'worker.mjs'))
}, 60_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('PainterPool', () => {
  it('paints on its workers and reports progress', async () => {
    const pool = new PainterPool(workerUrl, 2)
    const seen: number[] = []
    const pictures = await Promise.all(
      [1, 2, 3].map((seed) =>
        pool.paint(
          task({ prompt: 'a cat', seed, width: 128, height: 128 }),
          (f) => seen.push(f),
          never,
        ),
      ),
    )
    expect(pictures.map((p) => p.type)).toEqual(['image/jpeg', 'image/jpeg', 'image/jpeg'])
    for (const fraction of seen) expect(fraction).toBeLessThanOrEqual(1)
    await pool.close()
  }, 60_000)

  it('paints the same file on a worker as here, again and among others', async () => {
    const pool = new PainterPool(workerUrl, 2)
    const asked = [
      task({ prompt: 'an astronaut riding a horse at dusk', seed: 3 }),
      task({ prompt: 'a cat by a lake', seed: 4, width: 96, style: 'WATERCOLOR', tiling: true }),
      task({ prompt: 'a glass owl', seed: 5, transparent: true, outputWidth: 128 }),
    ]
    const there = Promise.all(
      [...asked, ...asked].map((one) => pool.paint(one, () => undefined, never)),
    )
    const here = []
    for (const one of asked) here.push(await paintPicture(one))
    const bytes = (await there).map((picture) => digest(Uint8ClampedArray.from(picture.bytes)))
    const own = here.map((picture) => digest(Uint8ClampedArray.from(picture.bytes)))
    expect(bytes).toEqual([...own, ...own])
    await pool.close()
  }, 60_000)

  it('rejects with the reason when cancelled, and paints on', async () => {
    const pool = new PainterPool(workerUrl, 1)
    const stop = new AbortController()
    const reason = new Error('enough')
    const long = pool.paint(
      task({ prompt: 'a forest', width: 1024, height: 1024 }),
      () => stop.abort(reason),
      stop.signal,
    )
    const stopped = long.catch((error: unknown) => error)
    const waiting = pool.paint(task({ prompt: 'a cat' }), () => undefined, never)
    const queued = new AbortController()
    const dropped = pool
      .paint(task({ prompt: 'a dog' }), () => undefined, queued.signal)
      .catch((error: unknown) => error)
    queued.abort(reason)
    expect(await stopped).toBe(reason)
    expect(await dropped).toBe(reason)
    await expect(waiting).resolves.toMatchObject({ type: 'image/jpeg' })
    await pool.close()
  }, 60_000)

  it('replaces a worker that dies, retries once, then says so', async () => {
    const script = path.join(folder, 'mortal.mjs')
    await writeFile(
      script,
      `
      import { parentPort } from 'node:worker_threads'
      import { existsSync, writeFileSync } from 'node:fs'
      parentPort.on('message', (order) => {
        const marker = new URL('./died-' + order.task.prompt, import.meta.url)
        if (order.task.prompt === 'always' || !existsSync(marker)) {
          writeFileSync(marker, '')
          process.exit(1)
        }
        parentPort.postMessage({ kind: 'done', id: order.id, picture: { bytes: new Uint8Array(1), type: 'image/jpeg', width: 1, height: 1 } })
      })`,
    )
    const pool = new PainterPool(pathToFileURL(script), 1)
    await expect(
      pool.paint(task({ prompt: 'once' }), () => undefined, never),
    ).resolves.toMatchObject({ width: 1 })
    await expect(pool.paint(task({ prompt: 'always' }), () => undefined, never)).rejects.toThrow(
      EngineError,
    )
    await expect(
      pool.paint(task({ prompt: 'once' }), () => undefined, never),
    ).resolves.toMatchObject({ width: 1 })
    await pool.close()
  }, 60_000)

  it('rejects what is running and what comes after when closed', async () => {
    const pool = new PainterPool(workerUrl, 1)
    const running = pool.paint(
      task({ prompt: 'a forest', width: 512, height: 512 }),
      () => undefined,
      never,
    )
    const closed = running.catch((error: unknown) => error)
    await pool.close()
    expect(await closed).toBeInstanceOf(EngineError)
    await expect(pool.paint(task({ prompt: 'a cat' }), () => undefined, never)).rejects.toThrow(
      'closed',
    )
  }, 60_000)
})
