import { describe, expect, it } from 'vitest'
import { overlays } from '../overlays/catalogue.ts'
import type { PaintTask } from '../task.ts'
import { detail, lightOf, saturation } from '../testing/measures.ts'
import { distance, paintSmall, spread } from '../testing/paint-small.ts'

const side = 160
const base = {
  width: side,
  height: side,
  prompt: 'a red fox in a meadow by a lake',
  alchemy: false,
}

async function paint(change: Partial<PaintTask>): Promise<Uint8ClampedArray> {
  return (await paintSmall({ ...base, ...change })).pixels
}
const fineness = (p: Uint8ClampedArray): number => detail(lightOf(p), side)

/** What a setting must raise from the first value to the second, and by what share at least. */
const rises: readonly [
  string,
  (p: Uint8ClampedArray) => number,
  Partial<PaintTask>,
  Partial<PaintTask>,
  number,
][] = [
  ['contrast spreads the tones', spread, { contrast: 1 }, { contrast: 4.5 }, 1.3],
  [
    'contrast ratio spreads the tones',
    spread,
    { alchemy: true, contrastRatio: 0 },
    { alchemy: true, contrastRatio: 1 },
    1.2,
  ],
  ['steps add strokes', fineness, { steps: 10 }, { steps: 60 }, 1.15],
  ['guidance sharpens', fineness, { guidance: 1 }, { guidance: 20 }, 1.3],
  ['Alchemy adds detail', fineness, {}, { alchemy: true }, 1.03],
  [
    'high resolution makes the brush finer',
    fineness,
    { style: 'GENERAL' },
    { style: 'GENERAL', highResolution: true },
    1.1,
  ],
  [
    'ultra makes it finer still',
    fineness,
    { style: 'GENERAL', highResolution: true },
    { style: 'GENERAL', ultra: true },
    1.03,
  ],
  [
    'expanded domain widens the colours',
    saturation,
    { alchemy: true },
    { alchemy: true, expandedDomain: true },
    1.05,
  ],
  [
    'Prompt Magic 2 raises the colours with its strength',
    saturation,
    { magic: { version: 'v2', strength: 0.1, highContrast: null } },
    { magic: { version: 'v2', strength: 1, highContrast: null } },
    1.1,
  ],
  [
    'Prompt Magic 3 raises the detail with its strength',
    fineness,
    { magic: { version: 'v3', strength: 0.1, highContrast: null } },
    { magic: { version: 'v3', strength: 1, highContrast: null } },
    1.1,
  ],
  [
    'high contrast spreads the tones that raw leaves flat',
    spread,
    { magic: { version: 'v3', strength: 0.5, highContrast: false } },
    { magic: { version: 'v3', strength: 0.5, highContrast: true } },
    1.25,
  ],
]

describe('modes', () => {
  it.each(rises)('%s', async (_, measure, low, high, by) => {
    expect(measure(await paint(high))).toBeGreaterThan(measure(await paint(low)) * by)
  })

  it('blurs what lies behind the subject by the depth of field of PhotoReal', async () => {
    const { alpha } = await paintSmall({ ...base, transparent: true })
    const behind = async (depthOfField: number): Promise<number> => {
      const pixels = await paint({ photoReal: { version: 'v1', depthOfField } })
      return detail(
        lightOf(pixels),
        side,
        (at) => (alpha?.[at] ?? 1) < 0.1 && at < side * side * 0.45,
      )
    }
    expect(await behind(1)).toBeLessThan((await behind(0.4)) * 0.75)
  })

  it('makes a portrait of a character out of a fantasy avatar', async () => {
    const subjectShare = async (fantasyAvatar: boolean): Promise<number> => {
      const task = { ...base, prompt: 'a woman in a garden', transparent: true, fantasyAvatar }
      const { alpha } = await paintSmall(task)
      return (alpha?.reduce((sum, v) => sum + v, 0) ?? 0) / (side * side)
    }
    expect(await subjectShare(true)).toBeGreaterThan((await subjectShare(false)) * 3)
  })

  it('gives each model, and each base version, a hand of its own', async () => {
    const models = ['', 'v1_5', 'v2', 'PHOENIX', 'FLUX_DEV', 'KINO_2_0', 'a-model-of-mine']
    const painted: Uint8ClampedArray[] = []
    for (const model of models) painted.push(await paint({ model, style: 'NONE' }))
    for (const [i, one] of painted.entries()) {
      for (const other of painted.slice(i + 1)) expect(distance(one, other)).toBeGreaterThan(0.8)
    }
  })

  it('takes styles by the ids of newer models', async () => {
    const named = await paint({ style: 'SKETCH_BW' })
    const byId = await paint({ style: 'be8c6b58-739c-4d44-b9c1-b032ed308b61' })
    expect(distance(named, byId)).toBe(0)
    const acrylic = await paint({ style: '3cbb655a-7ca4-463f-b697-8a03ad67327c' })
    const pop = await paint({ style: '2e74ec31-f3a4-4825-b08b-2894f6d13941' })
    expect(distance(acrylic, pop)).toBeGreaterThan(10)
  })
})

describe('elements', () => {
  it('lay each another manner over the picture', async () => {
    const plain = await paint({})
    const painted: [string, Uint8ClampedArray][] = []
    for (const id of Object.keys(overlays))
      painted.push([id, await paint({ elements: [{ id, weight: 1 }] })])
    for (const [i, [a, one]] of painted.entries()) {
      expect(distance(one, plain), a).toBeGreaterThan(3)
      for (const [b, other] of painted.slice(i + 1))
        expect(distance(one, other), `${a} against ${b}`).toBeGreaterThan(3)
    }
  })

  it('go further from the plain picture the higher their weight, and nowhere at 0', async () => {
    const plain = await paint({})
    const away = async (id: string, weight: number): Promise<number> =>
      distance(await paint({ elements: [{ id, weight }] }), plain)
    for (const id of ['mist', 'user-12']) {
      expect(await away(id, 0)).toBe(0)
      expect(await away(id, 0.4)).toBeLessThan(await away(id, 1))
      expect(await away(id, -0.5)).toBeGreaterThan(0.5)
    }
  })
})
