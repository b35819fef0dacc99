import { expect, it } from 'vitest'
import { Cancelled } from './core/interrupt.ts'
import { Easel, paintPicture } from './paint-picture.ts'
import type { PaintTask } from './task.ts'
import { drawn } from './testing/measures.ts'
import { task } from './testing/paint-small.ts'

const side = 96
const land = () => drawn(side, (u, v) => (v < 0.5 ? [0.5, 0.7, 0.95] : [0.3, 0.5 + 0.2 * u, 0.2]))
const hole = () =>
  drawn(side, (u, v) => (Math.hypot(u - 0.5, v - 0.5) < 0.2 ? [1, 1, 1] : [0, 0, 0]))

const modes: Readonly<Record<string, () => Promise<Partial<PaintTask>>>> = {
  painting: () => Promise.resolve({}),
  drawing: () => Promise.resolve({ style: 'SKETCH_BW' }),
  'a tile': () => Promise.resolve({ tiling: true }),
  'an element': () => Promise.resolve({ elements: [{ id: 'stained-glass', weight: 1 }] }),
  'an init image': async () => ({ init: { bytes: await land(), strength: 0.5 } }),
  inpainting: async () => ({
    canvas: { type: 'INPAINT', base: await land(), mask: await hole(), kept: 0 },
  }),
  'line art': async () => ({ guides: [{ kind: 'lineArt', bytes: await land(), weight: 1 }] }),
  unzoom: async () => ({ unzoom: { bytes: await land(), amount: 1.6 } }),
}

/** How often a picture asks whether it is still wanted, and how it ends when it is told so at one of these. */
async function asked(change: Partial<PaintTask>, stopAt: number): Promise<number> {
  let count = 0
  const check = (): void => {
    if (++count === stopAt) throw new Cancelled()
  }
  await paintPicture(
    task({ width: side, height: side, prompt: 'a red fox by a lake', ...change }),
    new Easel(),
    {
      progress: () => undefined,
      check,
    },
  )
  return count
}

it.each(Object.entries(modes))(
  'can be stopped at every part of %s',
  async (_, mode) => {
    const change = await mode()
    const times = await asked(change, -1)
    expect(times).toBeGreaterThan(25)
    for (const share of [0.1, 0.5, 0.95])
      await expect(asked(change, Math.ceil(times * share))).rejects.toThrow(Cancelled)
  },
  60_000,
)
