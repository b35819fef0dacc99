import { describe, expect, it } from 'vitest'
import { Random } from '../core/random.ts'
import { places } from '../settings/catalogue.ts'
import { viewOf } from './view.ts'

const seeds = Array.from({ length: 40 }, (_, k) => new Random(k))

describe('viewOf', () => {
  it('raises and lowers the eye from seed to seed, in the open and indoors', () => {
    for (const place of ['meadow', 'city', 'room'] as const) {
      const horizons = seeds.map((r) => viewOf(places[place], r, false).horizon[0])
      expect(Math.max(...horizons) - Math.min(...horizons)).toBeGreaterThan(0.2)
    }
  })

  it('keeps the horizon above the feet, and leaves places with an eye of their own alone', () => {
    for (const r of seeds)
      for (const place of Object.values(places)) {
        const { horizon, foot } = viewOf(place, r, true)
        if (place.frame.horizon[1] < place.frame.foot[0]) expect(horizon[1]).toBeLessThan(foot[0])
      }
    for (const r of seeds)
      for (const kept of ['cliff', 'table', 'underwater'] as const)
        expect(viewOf(places[kept], r, true)).toEqual(places[kept].frame)
  })
})
