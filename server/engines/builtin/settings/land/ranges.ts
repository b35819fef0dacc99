import { hex, mixRgb, scaleRgb } from '../../core/color.ts'
import type { Rgb } from '../../core/color.ts'
import { noise, ridges } from '../../core/noise.ts'
import type { Random } from '../../core/random.ts'
import { smoothstep, unit } from '../../core/scalar.ts'
import type { Lie } from './lie.ts'

/** The mountains behind a land: heights in metres, and the colour of what stands at a place. */
export interface Ranges {
  readonly from: number
  height(x: number, z: number): number
  color(base: Rgb, x: number, y: number, z: number, slope: number): Rgb
}

interface Stone {
  readonly rock: Rgb
  readonly snow: Rgb
  /** Share of the height above which snow lies; null where none does. */
  readonly snowLine: number | null
  /** Woods on the lower slopes; null where nothing grows. */
  readonly woods: Rgb | null
}

/** Slope of the view at which a land of height 1 has its chief summit. */
const rise = 0.165

/**
 * Three ranges one behind the other, and on the free side a summit that all the others lead up to. `tall` is 0 for
 * none to 1.5 for the high Alps.
 */
export function rangesOf({ d, shift, side }: Lie, tall: number, stone: Stone, r: Random): Ranges {
  const rows = (
    [
      [7.6, 0.52],
      [13, 0.8],
      [22, 1],
    ] as const
  ).map(([at, share]) => ({
    z: d * at * r.range(0.92, 1.1),
    high: tall * rise * share * r.range(0.85, 1.2) * d * at,
    deep: d * at * 0.44,
    shift: shift + at * 0.9,
  }))
  const summit = {
    z: d * 17,
    x: side * d * 17 * r.range(0.05, 0.24),
    high: tall * rise * 1.32 * d * 17,
  }
  const foot = summit.high * r.range(1.25, 1.7)
  const from = d * 4.4
  const height = (x: number, z: number): number => {
    if (z < from) return 0
    let y = 0
    for (const row of rows) {
      const away = Math.abs(z - row.z) / row.deep
      if (away > 1.2) continue
      const u = x / (row.z * 0.3) + row.shift
      // Spurs run down from the crest towards the viewer, gullies between them.
      const spur = ridges(u * 3.1, z / (row.deep * 2.2) + row.shift) * 0.34
      const fall = unit(1.06 - away * (1.18 - spur))
      if (fall <= 0) continue
      const crest = 0.3 + 0.7 * ridges(u * 0.62, row.shift) + 0.16 * ridges(u * 2.3, row.shift + 3)
      const rough = (ridges(u * 5.2, z / (row.deep * 0.5)) - 0.4) * 0.11 * fall
      y = Math.max(y, row.high * (crest * fall * (0.45 + 0.55 * fall) + rough))
    }
    const [dx, dz] = [x - summit.x, (z - summit.z) * 0.8]
    const away = Math.sqrt(dx * dx + dz * dz) / foot
    if (away < 1.1) {
      const turn = Math.atan2(dz, dx)
      const arete =
        ridges(turn * 0.9 + shift, away * 0.4) * 0.3 + ridges(turn * 2.6, away + shift) * 0.13
      const cone = unit(1.02 - away * (1.2 - arete))
      const rough = (ridges(dx / (foot * 0.2) + shift, dz / (foot * 0.2)) - 0.4) * 0.1
      y = Math.max(y, summit.high * (cone ** 1.25 + rough * unit(cone * 3)))
    }
    return y * smoothstep(from, from + d * 2.2, z)
  }
  const line = stone.snowLine
  const color = (base: Rgb, x: number, y: number, z: number, slope: number): Rgb => {
    const share = y / (tall * rise * z)
    if (share < 0.05) return base
    const gully = ridges(x / (z * 0.05) + shift, z / (z * 0.2 + d))
    let c = base
    if (stone.woods) {
      const wood = scaleRgb(stone.woods, 0.75 + 0.5 * noise(x / (d * 0.4), z / (d * 0.7)))
      c = mixRgb(c, wood, smoothstep(0.05, 0.14, share))
    }
    const bare = mixRgb(scaleRgb(stone.rock, 0.7), stone.rock, gully)
    // Where it is not high, woods reach up to the crests.
    const timber = stone.woods ? 0.26 + 0.7 * smoothstep(0.9, 0.4, tall) : 0.1
    c = mixRgb(c, bare, smoothstep(timber, timber + 0.22, share + (0.8 - slope) * 0.5))
    if (line === null) return c
    const lies = share + noise(x / (d * 2) + shift, z / (d * 3)) * 0.16 - (1 - slope) * 0.25
    return mixRgb(c, stone.snow, smoothstep(line, line + 0.14, lies))
  }
  return { from, height, color }
}

export const mountainWoods = hex('#3d5238')
