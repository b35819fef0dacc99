import { hex, mixRgb, scaleRgb } from '../core/color.ts'
import type { Rgb } from '../core/color.ts'
import type { Random } from '../core/random.ts'
import type { Vec3 } from '../mesh/solids.ts'
import type { Light, SkyFigure } from '../shade/light.ts'
import type { SkySign, TimeOfDay, Weather } from '../understand/place-words.ts'
import { hours } from './hours.ts'
import { inSky, sunHeight } from './sky-place.ts'
import type { SkyView } from './sky-place.ts'
import { weatherOf } from './weather.ts'

interface Daylight {
  readonly light: Light
  /** How much light and shade clouds lay on the land, 0 to 1. */
  readonly shadows: number
  /** How much of the hour's colour the weather takes, 0 to 1. */
  readonly gloom: number
  readonly key: number
  /** How much lamps and windows are lit, 0 to 1. */
  readonly night: number
}

interface DaylightWishes {
  readonly time: TimeOfDay
  readonly weather: Weather
  readonly signs: readonly SkySign[]
  /** Whether the subject is to stand dark before the light. */
  readonly silhouette: boolean
  /** Whether it is a face that is looked at: it has the light before it, whatever burns behind. */
  readonly frontal?: boolean
  /** Metres over which haze gathers. */
  readonly fogRange: number
  readonly tint: Rgb | null
  readonly view: SkyView
}

const direction = (azimuth: number, height: number): Vec3 => [
  Math.sin(azimuth) * Math.cos(height),
  Math.sin(height),
  Math.cos(azimuth) * Math.cos(height),
]

/** The sun stands to one side and mostly before the subject; a low one, and a moon, is seen away from the subject. */
export function daylight(wishes: DaylightWishes, random: Random): Daylight {
  const { time, weather, signs, silhouette, tint, view } = wishes
  const hour = random.sub('hour').pick(hours[time])
  const r = random.sub('sun')
  const height = r.range(hour.height[0], hour.height[1])
  const low = time === 'sunset' || time === 'dawn'
  const golden = time === 'golden'
  const dark = hour.night > 0.8
  const asked = silhouette || signs.includes(dark ? 'moon' : 'sun')
  const inView = r.chance(low ? 0.5 : dark ? 0.6 : golden ? 0.25 : 0) || asked
  // Azimuth from straight ahead (+z): behind the viewer is PI.
  const side = inView ? (view.freeSide < 0 ? -1 : 1) : r.sign()
  const seen: Vec3 = inView
    ? inSky(view, dark ? 0.72 : sunHeight(time, r), silhouette ? 'behind' : 'aside', r)
    : direction(side * (low ? r.range(0.42, 0.6) : r.range(1.25, 2.35)), height)
  const seenAt = Math.abs(Math.atan2(seen[0], seen[2]))
  const from = low || inView ? seenAt + r.range(1, 1.55) : seenAt
  const toSun = silhouette
    ? direction(Math.atan2(seen[0], seen[2]), 0.2)
    : wishes.frontal
      ? direction(side * r.range(2.1, 2.5), Math.max(0.45, height))
      : direction(side * from, height)
  const air = weatherOf(weather, r)
  const { gloom } = air
  const grey = mixRgb(hex('#8e98a4'), hex(hour.horizon), low ? 0.3 : 0.35)
  const tinted = (c: Rgb, k: number): Rgb => (tint ? mixRgb(c, scaleRgb(tint, 0.3 + c[1]), k) : c)
  const top = tinted(
    mixRgb(
      hex(hour.top),
      scaleRgb(grey, weather === 'storm' ? 0.35 : dark ? 0.12 : 0.7),
      gloom * (low ? 0.75 : 1),
    ),
    0.3,
  )
  const horizon = tinted(
    mixRgb(hex(hour.horizon), scaleRgb(grey, dark ? 0.4 : 1), gloom * (low ? 0.45 : 0.9)),
    0.22,
  )
  // Fog hangs before the sky as well.
  const veil = weather === 'fog' ? 0.8 : weather === 'mist' ? 0.3 : 0
  const pale = scaleRgb([0.9, 0.94, 1], dark ? 0.16 : 0.42 + 0.36 * horizon[1])
  const seenTop = mixRgb(top, pale, veil)
  const seenHorizon = mixRgb(horizon, pale, veil * 0.8)
  const sunColor = scaleRgb(
    // A face is lit as faces are: not red with evening.
    mixRgb(
      hex(hour.sun),
      [1, 1, 1],
      wishes.frontal ? 0.72 : low ? 0.45 : dark ? 0 : golden ? 0.08 : 0.32,
    ),
    hour.power * (1 - gloom * 0.62),
  )
  const ambient = scaleRgb(
    mixRgb(
      mixRgb(top, horizon, golden ? 0.2 : 0.5),
      dark ? [0.26, 0.36, 0.62] : [0.5, 0.5, 0.52],
      0.45,
    ),
    hour.ambient * (1.4 + gloom * 0.7) * (silhouette ? 0.16 : 1),
  )
  const bounce = scaleRgb(
    mixRgb(horizon, hex(hour.sun), 0.4),
    (0.2 * hour.ambient + 0.06) * (silhouette ? 0.2 : 1),
  )
  const shade = mixRgb(
    hex(hour.cloudShade),
    scaleRgb(grey, weather === 'storm' ? 0.14 : dark ? 0.12 : 0.55),
    gloom * 0.8,
  )
  const cloudLit = mixRgb(
    hex(hour.cloudLit),
    scaleRgb(grey, dark ? 0.35 : 1),
    gloom * (low ? 0.3 : 0.6),
  )
  // Distance cools a low sun's colours; only the haze towards it stays warm.
  const away = low
    ? mixRgb(mixRgb(horizon, top, 0.5), grey, 0.35)
    : golden
      ? mixRgb(horizon, mixRgb(top, [0.85, 0.85, 0.85], 0.45), 0.42)
      : horizon
  return {
    key: hour.key * (1 - gloom * 0.12),
    night: Math.max(hour.night, gloom * 0.5),
    gloom,
    shadows: dark || silhouette ? 0 : air.shadows,
    light: {
      toSun,
      sun: sunColor,
      above: ambient,
      below: bounce,
      points: [],
      sky: {
        kind: 'air',
        top: seenTop,
        horizon: seenHorizon,
        glow: scaleRgb(hex(hour.glow), 1 - gloom * (low ? 0.3 : 0.7)),
        glowFrom: seen,
        away: mixRgb(away, pale, veil * 0.8),
        cloudAway: low ? mixRgb(mixRgb(cloudLit, shade, 0.45), grey, 0.4) : cloudLit,
        cover:
          asked || signs.some((sign) => sign !== 'rays') ? Math.min(air.cover, 0.4) : air.cover,
        cloudLit,
        cloudShade: shade,
        cloudKind: air.clouds,
        stars: Math.max(hour.stars, signs.includes('stars') && dark ? 1 : 0) * (1 - gloom),
        disc: gloom > 0.6 && !asked ? 'none' : dark ? 'moon' : 'sun',
        discSize: asked ? 1.5 : 1,
        shift: r.range(0, 40),
        figures: figuresOf(signs, view, random.sub('signs')),
      },
      fog: mixRgb(
        low
          ? mixRgb(
              mixRgb(away, horizon, 0.3),
              scaleRgb([0.92, 0.95, 1], 0.35 + 0.5 * horizon[1]),
              0.42,
            )
          : mixRgb(mixRgb(away, top, 0.34), grey, 0.1),
        pale,
        veil * 0.85,
      ),
      fogDensity: (air.fog * (low ? 1.45 : 1)) / wishes.fogRange / 6,
      ...(air.floor > 0 ? { fogFloor: air.floor * wishes.fogRange * 0.25 } : {}),
      wet: weather === 'rain' || weather === 'storm' ? 1 : 0,
    },
  }
}

/** Everything in the sky that is neither sun nor moon, each at its place. */
function figuresOf(signs: readonly SkySign[], view: SkyView, random: Random): SkyFigure[] {
  return signs.flatMap((kind) => {
    if (kind === 'moon' || kind === 'sun' || kind === 'rays') return []
    const r = random.sub(kind)
    const height = {
      stars: 0.6,
      aurora: 0.5,
      rainbow: 0,
      lightning: 0.7,
      comet: 0.75,
      fireworks: 0.7,
    }
    return [
      { kind, at: inSky(view, height[kind], 'aside', r), shift: r.range(0, 40), side: r.sign() },
    ]
  })
}
