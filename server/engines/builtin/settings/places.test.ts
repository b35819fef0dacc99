import { beforeAll, describe, expect, it } from 'vitest'
import { choosePlace } from '../compose/choose-place.ts'
import { Random } from '../core/random.ts'
import { distance, paintSmall, spread } from '../testing/paint-small.ts'
import { understand } from '../understand/understand.ts'
import type { SettingKind } from '../understand/place-words.ts'
import { settingWords } from '../understand/setting-words.ts'
import { places } from './catalogue.ts'

const kinds = Object.keys(places) as SettingKind[]
/** Those that are a place to stand in. */
const scenes = kinds.filter((kind) => kind !== 'pattern' && kind !== 'logo')
const heroes = ['a fox', 'a knight', 'a red teapot'] as const

/** The first phrase of a place, as somebody would write it. */
function nameOf(kind: SettingKind): string {
  return (settingWords[kind].split(' ')[0] ?? kind).replaceAll('_', ' ')
}

const luminance = (pixels: Uint8ClampedArray): number =>
  pixels.reduce((sum, v) => sum + v, 0) / pixels.length

describe('places', () => {
  const painted = new Map<SettingKind, { pixels: Uint8ClampedArray; share: number }>()

  beforeAll(async () => {
    for (const [k, kind] of scenes.entries()) {
      const prompt = `${heroes[k % heroes.length] ?? ''} in the ${nameOf(kind)}`
      const { pixels, alpha } = await paintSmall({ prompt, seed: 3, transparent: true })
      let share = 0
      for (const v of alpha ?? []) share += v / (pixels.length / 3)
      painted.set(kind, { pixels, share })
    }
  }, 180_000)

  it('are at least sixty', () => {
    expect(kinds.length).toBeGreaterThanOrEqual(60)
  })

  it.each(scenes)('%s is found by each of its words', (kind) => {
    // In scripts without spaces a word may hold another; what only a still life is, is the thing itself.
    for (const entry of settingWords[kind].split(' ').filter((w) => /^[a-z_]+$/.test(w))) {
      if (entry === 'still_life') continue
      const intent = understand(`a fox inside a ${entry.replaceAll('_', ' ')}`)
      expect(intent.settings, entry).toContain(kind)
      expect(choosePlace({ ...intent, settings: [kind] }, new Random(1)), entry).toBe(kind)
    }
  })

  it.each(scenes)('%s leaves its subject in sight', (kind) => {
    expect(painted.get(kind)?.share).toBeGreaterThan(0.025)
    expect(spread(painted.get(kind)?.pixels ?? new Uint8ClampedArray(1))).toBeGreaterThan(8)
  })

  it('do not look like one another', () => {
    const all = [...painted]
    for (const [i, [a, one]] of all.entries())
      for (const [b, other] of all.slice(i + 1))
        expect(distance(one.pixels, other.pixels), `${a} against ${b}`).toBeGreaterThan(14)
  })
})

describe('hours', () => {
  it.each(['meadow', 'city', 'beach', 'village'])(
    'darken %s from noon to dusk to night',
    async (place) => {
      const mean = async (hour: string): Promise<number> => {
        let sum = 0
        for (const seed of [1, 2, 3])
          sum += luminance(
            (await paintSmall({ prompt: `a fox in the ${place} ${hour}`, seed })).pixels,
          )
        return sum / 3
      }
      const noon = await mean('at noon')
      const dusk = await mean('at dusk')
      const night = await mean('at night')
      expect(noon).toBeGreaterThan(dusk + 10)
      expect(dusk).toBeGreaterThan(night + 8)
      expect(night).toBeLessThan(95)
    },
  )
})
