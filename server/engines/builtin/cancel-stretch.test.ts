import type { Profiler } from 'node:inspector'
import { Session } from 'node:inspector'
import { expect, it } from 'vitest'
import { overlays } from './overlays/catalogue.ts'
import { Easel, paintPicture } from './paint-picture.ts'
import type { PaintTask } from './task.ts'
import { drawn } from './testing/measures.ts'
import { task } from './testing/paint-small.ts'

const side = 256
/**
 * The most that may be done between two looks at whether a picture is still wanted, in blocks of code run: about
 * eight simple passes over all pixels of this size. Counted, not timed, so that it is the same on any machine.
 */
const mostBlocks = 6_000_000

const guideKinds = ['depth', 'edge', 'lineArt', 'content', 'style', 'character', 'normal', 'qrCode']

/** All that is ever done with given pictures, and every overlay, in few pictures. */
const laborious: Readonly<Record<string, () => Promise<Partial<PaintTask>>>> = {
  'with every guide and overlay': async () => {
    const bytes = await photo()
    return {
      tiling: true,
      init: { bytes, strength: 0.4 },
      guides: guideKinds.map((kind) => ({ kind, bytes, weight: 1 }) as PaintTask['guides'][number]),
      imagePrompts: { pictures: [bytes], weight: 0.6 },
      elements: Object.keys(overlays).map((id) => ({ id, weight: 1 })),
    }
  },
  'with a part filled in': async () => ({
    canvas: { type: 'INPAINT', base: await photo(), mask: await hole(), kept: 0.2 },
    outputWidth: side * 3,
    outputHeight: side * 3,
  }),
}

const photo = () =>
  drawn(side, (u, v) =>
    Math.hypot(u - 0.4, v - 0.6) < 0.2 ? [0.8, 0.3, 0.2] : [0.5 * v, 0.5 + 0.2 * u, 0.9 - 0.7 * v],
  )
const hole = () =>
  drawn(side, (u, v) => (Math.hypot(u - 0.5, v - 0.5) < 0.3 ? [1, 1, 1] : [0, 0, 0]))

/** Counts the blocks of the painter's code that are run from one call to the next. */
function blockCounter(): { take: () => number; stop: () => void } {
  const session = new Session()
  session.connect()
  session.post('Profiler.enable')
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  const take = (): number => {
    let sum = 0
    const add = (_: Error | null, found: Profiler.TakePreciseCoverageReturnType): void => {
      for (const { url, functions } of found.result) {
        if (!url.includes('/engines/builtin/')) continue
        for (const { ranges } of functions) for (const { count } of ranges) sum += count
      }
    }
    session.post('Profiler.takePreciseCoverage', add)
    return sum
  }
  return { take, stop: () => session.disconnect() }
}

it.each(Object.entries(laborious))(
  'never works for long without looking up: a picture %s',
  async (_, mode) => {
    const asked = task({ prompt: 'a red fox by a lake', width: side, height: side })
    const change = await mode()
    const counter = blockCounter()
    let most = { blocks: 0, before: '' }
    let looked = 0
    const check = (): void => {
      // Counting takes long. Looks that follow each other this closely are counted as one, which can only be stricter.
      if (performance.now() - looked < 4) return
      const blocks = counter.take()
      looked = performance.now()
      if (blocks > most.blocks) most = { blocks, before: new Error('here').stack ?? '' }
    }
    counter.take()
    await paintPicture({ ...asked, ...change }, new Easel(), { progress: () => undefined, check })
    counter.stop()
    expect(most.blocks).toBeGreaterThan(1000)
    expect(most.blocks, most.before).toBeLessThan(mostBlocks)
  },
  120_000,
)
