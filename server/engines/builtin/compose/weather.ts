import type { Random } from '../core/random.ts'
import type { CloudKind } from '../shade/light.ts'
import type { Weather } from '../understand/place-words.ts'

interface Air {
  /** How much of the hour's colour is gone, 0 to 1. */
  readonly gloom: number
  /** Clouds, 0 none to 1 overcast. */
  readonly cover: number
  readonly clouds: CloudKind
  /** Strength of the haze; 0.75 is a clear day's. */
  readonly fog: number
}

interface Kind {
  readonly gloom: number
  readonly cover: readonly [number, number]
  readonly clouds: readonly [CloudKind, ...CloudKind[]]
  readonly fog: number
}

const kinds: Record<Weather, Kind> = {
  clear: {
    gloom: 0,
    cover: [0.1, 0.46],
    clouds: ['heap', 'heap', 'veil', 'ripple', 'bank', 'tower', 'tower'],
    fog: 0.75,
  },
  wind: { gloom: 0.12, cover: [0.35, 0.6], clouds: ['veil', 'heap'], fog: 0.6 },
  cloudy: { gloom: 0.5, cover: [0.7, 0.86], clouds: ['heap', 'storm', 'bank'], fog: 0.75 },
  rain: { gloom: 0.62, cover: [0.8, 0.8], clouds: ['storm'], fog: 1.9 },
  storm: { gloom: 0.75, cover: [0.66, 0.66], clouds: ['storm'], fog: 1.9 },
  snowfall: { gloom: 0.5, cover: [0.55, 0.55], clouds: ['heap', 'veil'], fog: 2.6 },
  blizzard: { gloom: 0.7, cover: [0.9, 0.9], clouds: ['storm'], fog: 6 },
  fog: { gloom: 0.45, cover: [0.55, 0.55], clouds: ['veil'], fog: 5 },
  mist: { gloom: 0.18, cover: [0.2, 0.4], clouds: ['veil', 'bank'], fog: 2.8 },
}

export function weatherOf(weather: Weather, random: Random): Air {
  const kind = kinds[weather]
  return {
    gloom: kind.gloom,
    cover: random.range(kind.cover[0], kind.cover[1]),
    clouds: random.pick(kind.clouds),
    fog: kind.fog,
  }
}
