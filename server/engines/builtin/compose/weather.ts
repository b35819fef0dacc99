import type { Random } from '../core/random.ts'
import type { CloudKind } from '../shade/light.ts'
import type { Weather } from '../understand/place-words.ts'

interface Air {
  /** How much of the hour's colour is gone, 0 to 1. */
  readonly gloom: number
  /** Clouds, 0 none to 1 overcast. */
  readonly cover: number
  readonly clouds: CloudKind
  /** Strength of the haze; 1.3 is a clear day's. */
  readonly fog: number
  /** Metres of the view's own measure up to which it lies; 0 where it is even. */
  readonly floor: number
  /** How much light and shade clouds lay on the land, 0 to 1. */
  readonly shadows: number
}

interface Kind {
  readonly gloom: number
  readonly cover: readonly [number, number]
  readonly clouds: readonly [CloudKind, ...CloudKind[]]
  readonly fog: number
  readonly floor?: number
  readonly shadows?: number
}

const kinds: Record<Weather, Kind> = {
  clear: {
    gloom: 0,
    cover: [0.1, 0.46],
    clouds: ['heap', 'heap', 'veil', 'ripple', 'bank', 'tower', 'tower'],
    fog: 1.25,
    shadows: 0.5,
  },
  wind: { gloom: 0.12, cover: [0.35, 0.6], clouds: ['veil', 'heap'], fog: 1, shadows: 0.6 },
  cloudy: {
    gloom: 0.5,
    cover: [0.7, 0.86],
    clouds: ['heap', 'storm', 'bank'],
    fog: 1.5,
    shadows: 0.7,
  },
  rain: { gloom: 0.62, cover: [0.8, 0.8], clouds: ['storm'], fog: 2.2 },
  storm: { gloom: 0.75, cover: [0.66, 0.66], clouds: ['storm'], fog: 1.9, shadows: 0.8 },
  snowfall: { gloom: 0.5, cover: [0.55, 0.55], clouds: ['heap', 'veil'], fog: 2.6 },
  blizzard: { gloom: 0.7, cover: [0.9, 0.9], clouds: ['storm'], fog: 6 },
  fog: { gloom: 0.7, cover: [0.75, 0.9], clouds: ['veil'], fog: 11, floor: 3 },
  mist: { gloom: 0.26, cover: [0.2, 0.4], clouds: ['veil', 'bank'], fog: 6, floor: 0.5 },
}

export function weatherOf(weather: Weather, random: Random): Air {
  const kind = kinds[weather]
  return {
    gloom: kind.gloom,
    cover: random.range(kind.cover[0], kind.cover[1]),
    clouds: random.pick(kind.clouds),
    fog: kind.fog,
    floor: kind.floor ?? 0,
    shadows: kind.shadows ?? 0,
  }
}
