import { luminance } from '../core/color.ts'
import type { Desk } from '../core/desk.ts'
import { noise } from '../core/noise.ts'
import { smoothstep, unit } from '../core/scalar.ts'
import type { Draft } from '../guides/draft.ts'
import { isSubject } from '../styles/subject-mask.ts'
import type { Intent } from '../understand/intent.ts'

/** What a change of hour does to light: a factor a channel, and how far dark places sink. */
const hours: Partial<
  Record<NonNullable<Intent['time']>, { tint: readonly [number, number, number]; sink: number }>
> = {
  night: { tint: [0.34, 0.42, 0.72], sink: 0.35 },
  dusk: { tint: [0.62, 0.56, 0.82], sink: 0.2 },
  sunset: { tint: [1.16, 0.82, 0.6], sink: 0.12 },
  dawn: { tint: [1.1, 0.92, 0.9], sink: 0.04 },
  golden: { tint: [1.16, 1, 0.72], sink: 0.04 },
  noon: { tint: [1.12, 1.12, 1.1], sink: 0 },
  morning: { tint: [1.04, 1.06, 1.08], sink: 0 },
}

/**
 * Changes a given picture by what the prompt says: hour, weather, season and colours act on all of it, and a thing
 * that is named is set into it. The rest stays. `color` is the given picture; the draft holds the prompt's scene
 * and receives the result.
 */
export function editPicture(draft: Draft, color: Float32Array, intent: Intent): void {
  const { width, height, object } = draft
  const turned = turnedBy(color, intent, width, height, 1, draft)
  for (let at = 0; at < object.length; at++) {
    if (isSubject(object[at] ?? -1)) continue
    object[at] = -1
    for (let o = at * 3; o < at * 3 + 3; o++) draft.color[o] = turned[o] ?? 0
  }
}

/** A picture in the hour, weather, season and colours of an intent, by `amount` 0 to 1; the drawing stays. */
export function turnedBy(
  color: Float32Array,
  intent: Intent,
  width: number,
  height: number,
  amount: number,
  { room, pulse }: Desk,
): Float32Array {
  const hour = intent.time ? hours[intent.time] : undefined
  const [tint] = intent.tints
  const pixel: [number, number, number] = [0, 0, 0]
  const out = room.floats(color.length)
  for (let y = 0, at = 0; y < height; y++) {
    if (y % 16 === 0) pulse.check()
    for (let x = 0; x < width; x++, at++) {
      const o = at * 3
      for (const c of [0, 1, 2] as const) pixel[c] = color[o + c] ?? 0
      turnSeason(pixel, intent, x / width, y / height)
      turnWeather(pixel, intent, x / width, y / height)
      const l = luminance(pixel[0], pixel[1], pixel[2])
      const lamp = hour?.sink
        ? smoothstep(0.75, 0.85, l) *
          smoothstep(0.24, 0.34, pixel[0] - pixel[2]) *
          smoothstep(0.9, 0.97, pixel[0] / (pixel[1] + 0.01))
        : 0
      for (const c of [0, 1, 2] as const) {
        let v = pixel[c]
        // What shines by itself goes on shining: warm and bright is taken for a lamp.
        if (hour) v = lamp > 0.5 ? v : v * hour.tint[c] - hour.sink * (1 - l) * 0.25
        if (tint) v += (Math.sqrt(tint[c]) * (0.35 + 0.9 * l) - v) * 0.45
        const before = color[o + c] ?? 0
        out[o + c] = unit(before + (v - before) * amount)
      }
    }
  }
  return out
}

function turnSeason(
  p: [number, number, number],
  { season, settings }: Intent,
  u: number,
  v: number,
): void {
  const l = luminance(p[0], p[1], p[2])
  if (season === 'winter' || settings.includes('snow')) {
    // Snow lies low and on what is light; it is never quite even.
    const lies =
      smoothstep(0.3, 0.75, v + 0.35 * noise(u * 6, v * 6)) * smoothstep(0.1, 0.5, l + 0.15) * 0.92
    const cold = [0.9, 0.94, 1] as const
    for (const c of [0, 1, 2] as const) p[c] += (cold[c] * (0.72 + 0.3 * l) - p[c]) * lies
    const grey = 0.35 * (1 - lies)
    for (const c of [0, 1, 2] as const) p[c] += (l * cold[c] - p[c]) * grey
  } else if (season === 'autumn') {
    const leafy = smoothstep(-0.02, 0.12, p[1] - Math.max(p[0] * 0.9, p[2]))
    const turned = [1.5 * l + 0.1, 0.8 * l + 0.04, 0.18 * l] as const
    for (const c of [0, 1, 2] as const) p[c] += (turned[c] - p[c]) * leafy * 0.85
  } else if (season === 'spring' || season === 'summer') {
    const dull = smoothstep(0.25, 0.05, Math.max(...p) - Math.min(...p)) * smoothstep(0.35, 0.8, v)
    const fresh = [0.62 * l, 1.02 * l + 0.05, 0.4 * l] as const
    for (const c of [0, 1, 2] as const) p[c] += (fresh[c] - p[c]) * dull * 0.6
  }
}

function turnWeather(p: [number, number, number], { weather }: Intent, u: number, v: number): void {
  const l = luminance(p[0], p[1], p[2])
  const toward = (tone: readonly [number, number, number], k: number): void => {
    for (const c of [0, 1, 2] as const) p[c] += (tone[c] - p[c]) * k
  }
  if (weather === 'fog')
    toward([0.8, 0.82, 0.84], unit(0.5 + 0.45 * (0.6 - v) + 0.3 * noise(u * 3, v * 7)))
  if (weather === 'rain' || weather === 'storm')
    toward([l * 0.62, l * 0.68, l * 0.76], weather === 'storm' ? 0.8 : 0.6)
  if (weather === 'cloudy') toward([l * 0.92, l * 0.94, l * 0.98], 0.6)
  if (weather === 'snowfall') toward([0.82, 0.86, 0.92], 0.3)
}
