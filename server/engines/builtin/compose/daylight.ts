import { hex, mixRgb, scaleRgb } from '../core/color.ts'
import type { Rgb } from '../core/color.ts'
import type { Random } from '../core/random.ts'
import type { Vec3 } from '../mesh/solids.ts'
import type { Light } from '../shade/light.ts'
import type { TimeOfDay, Weather } from '../understand/place-words.ts'
import { hours } from './hours.ts'

interface Daylight {
  readonly light: Light
  readonly key: number
  /** How much lamps and windows are lit, 0 to 1. */
  readonly night: number
}

/** The sun stands to one side and mostly before the subject; a low one is seen near the frame's edge. */
export function daylight(
  time: TimeOfDay,
  weather: Weather,
  fogRange: number,
  tint: Rgb | null,
  random: Random,
): Daylight {
  const hour = random.sub('hour').pick(hours[time])
  const r = random.sub('sun')
  const height = r.range(hour.height[0], hour.height[1])
  const low = time === 'sunset' || time === 'dawn'
  const inView = (low || time === 'night' || time === 'dusk') && r.chance(0.45)
  // Azimuth from straight ahead (+z): behind the viewer is PI.
  const side = r.sign()
  const seenAt = inView ? r.range(0.16, 0.36) : low ? r.range(0.42, 0.6) : r.range(1.25, 2.35)
  const litFrom = low ? seenAt + r.range(1, 1.55) : seenAt
  const toward = (azimuth: number): Vec3 => [
    Math.sin(azimuth * side) * Math.cos(height),
    Math.sin(height),
    Math.cos(azimuth * side) * Math.cos(height),
  ]
  const gloom =
    weather === 'storm'
      ? 0.75
      : weather === 'rain'
        ? 0.62
        : weather === 'cloudy' || weather === 'snowfall'
          ? 0.5
          : weather === 'fog'
            ? 0.45
            : 0
  const grey = mixRgb(hex('#8e98a4'), hex(hour.horizon), low ? 0.3 : 0.35)
  const tinted = (c: Rgb, k: number): Rgb => (tint ? mixRgb(c, scaleRgb(tint, 0.3 + c[1]), k) : c)
  const top = tinted(
    mixRgb(
      hex(hour.top),
      scaleRgb(grey, weather === 'storm' ? 0.35 : 0.7),
      gloom * (low ? 0.75 : 1),
    ),
    0.3,
  )
  const horizon = tinted(mixRgb(hex(hour.horizon), grey, gloom * (low ? 0.45 : 0.9)), 0.22)
  const sunColor = scaleRgb(
    mixRgb(hex(hour.sun), [1, 1, 1], low ? 0.45 : 0.32),
    hour.power * (1 - gloom * 0.62),
  )
  const ambient = scaleRgb(
    mixRgb(mixRgb(top, horizon, 0.5), [0.5, 0.5, 0.52], 0.45),
    hour.ambient * (1.4 + gloom * 0.7),
  )
  const bounce = scaleRgb(mixRgb(horizon, hex(hour.sun), 0.4), 0.2 * hour.ambient + 0.06)
  const cover =
    weather === 'clear'
      ? r.range(0.1, 0.42)
      : weather === 'storm'
        ? 0.66
        : weather === 'cloudy' || weather === 'rain'
          ? 0.8
          : 0.55
  const fogPower =
    weather === 'fog'
      ? 5
      : weather === 'snowfall'
        ? 2.6
        : weather === 'rain' || weather === 'storm'
          ? 1.9
          : low
            ? 1.1
            : 0.75
  const shade = mixRgb(
    hex(hour.cloudShade),
    scaleRgb(grey, weather === 'storm' ? 0.14 : 0.55),
    gloom * 0.8,
  )
  const cloudLit = mixRgb(hex(hour.cloudLit), grey, gloom * (low ? 0.3 : 0.6))
  // Distance cools a low sun's colours; only the haze towards it stays warm.
  const away = low ? mixRgb(mixRgb(horizon, top, 0.5), grey, 0.35) : horizon
  return {
    key: hour.key * (1 - gloom * 0.12),
    night: Math.max(hour.night, gloom * 0.5),
    light: {
      toSun: toward(litFrom),
      sun: sunColor,
      above: ambient,
      below: bounce,
      points: [],
      sky: {
        kind: 'air',
        top,
        horizon,
        glow: scaleRgb(hex(hour.glow), 1 - gloom * (low ? 0.3 : 0.7)),
        glowFrom: toward(seenAt),
        away,
        cloudAway: low ? mixRgb(mixRgb(cloudLit, shade, 0.45), grey, 0.4) : cloudLit,
        cover,
        cloudLit,
        cloudShade: shade,
        cloudKind:
          weather === 'storm' || weather === 'rain' ? 'storm' : r.chance(0.6) ? 'heap' : 'veil',
        stars: hour.stars * (1 - gloom),
        disc: gloom > 0.6 ? 'none' : hour.night > 0.8 ? 'moon' : 'sun',
        shift: r.range(0, 40),
      },
      fog: low ? mixRgb(away, horizon, 0.35) : mixRgb(horizon, grey, 0.2),
      fogDensity: fogPower / fogRange / 6,
      wet: weather === 'rain' || weather === 'storm' ? 1 : 0,
    },
  }
}
