import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { tmpdir } from 'node:os'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CreateGeneration } from '#contract/leonardo/create-generation.ts'
import type { EngineJob, Picture } from '#server/domain/engine.ts'
import { createBuiltinEngine } from './create-builtin-engine.ts'

let folder = ''
let workerUrl: URL

// Stands in for the painter: answers with the task it was given, or fails on command.
const echo = `
import { parentPort } from 'node:worker_threads'
parentPort.on('message', ({ id, task }) => {
  if (task.prompt.includes('fail')) parentPort.postMessage({ kind: 'failed', id, message: 'No paint left.' })
  else {
    parentPort.postMessage({ kind: 'progress', id, fraction: 0.5 })
    parentPort.postMessage({ kind: 'done', id, picture: { bytes: new TextEncoder().encode(JSON.stringify(task)), type: 'image/jpeg', width: task.outputWidth, height: task.outputHeight,
      words: task.seed === 5 ? { painted: ['cat'], unpainted: ['dog', 'zorble'] } : { painted: ['dog'], unpainted: ['cat', 'zorble'] } } })
  }
})`

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gesso-engine-'))
  await writeFile(path.join(folder, 'echo.mjs'), echo)
  workerUrl = pathToFileURL(path.join(folder, 'echo.mjs'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

function job(request: Partial<CreateGeneration>, rest: Partial<EngineJob> = {}): EngineJob {
  return {
    generationId: 'g',
    request: { operation: 'leonardo.createGeneration', prompt: 'a cat and a zorble', ...request },
    seed: 5,
    wanted: [0, 1, 2],
    readInput: () => Promise.resolve(null),
    ...rest,
  }
}

async function run(asked: EngineJob, signal = new AbortController().signal) {
  const engine = createBuiltinEngine({ workers: 2, workerUrl })
  const pictures = new Map<number, Picture>()
  const progress: number[] = []
  const callbacks = {
    progress: (fraction: number) => void progress.push(fraction),
    picture: (index: number, picture: Picture) => {
      pictures.set(index, picture)
      return Promise.resolve()
    },
  }
  try {
    return { report: await engine.run(asked, callbacks, signal), pictures, progress }
  } finally {
    await engine.close()
  }
}

describe('createBuiltinEngine', () => {
  it('delivers each wanted picture once, with its own seed, and says which words it painted', async () => {
    const { report, pictures, progress } = await run(
      job({ width: 512, height: 256 }, { wanted: [0, 2] }),
    )
    expect([...pictures.keys()].toSorted((a, b) => a - b)).toEqual([0, 2])
    // Pictures arrive in the order in which the workers finish them.
    const tasks = [...pictures.entries()]
      .toSorted(([a], [b]) => a - b)
      .map(
        ([, p]) => JSON.parse(new TextDecoder().decode(p.bytes)) as { seed: number; width: number },
      )
    expect(new Set(tasks.map((t) => t.seed)).size).toBe(2)
    expect(tasks[0]).toMatchObject({ seed: 5, width: 512, height: 256, style: 'NONE' })
    expect(report.words).toEqual({ painted: ['cat', 'dog'], unpainted: ['zorble'] })
    expect(progress.at(-1)).toBe(1)
    expect(progress.toSorted((a, b) => a - b)).toEqual(progress)
  })

  it('reads the init image, and refuses when it has gone', async () => {
    const asked = { init_image_id: 'u1', init_strength: 0.7 }
    const { pictures } = await run(
      job(asked, {
        wanted: [0],
        readInput: (ref) => Promise.resolve(ref.kind === 'upload' ? new Uint8Array([7]) : null),
      }),
    )
    const told = JSON.parse(new TextDecoder().decode(pictures.get(0)?.bytes)) as {
      init: { strength: number }
    }
    expect(told.init.strength).toBe(0.7)
    await expect(run(job(asked))).rejects.toThrow('not there any more')
  })

  it('rejects with the painter’s words, or with the signal’s reason', async () => {
    await expect(run(job({ prompt: 'fail' }))).rejects.toThrow('No paint left.')
    const reason = new Error('cancelled by hand')
    await expect(run(job({}), AbortSignal.abort(reason))).rejects.toBe(reason)
  })
})
