import { luminance } from '../core/color.ts'
import { noise } from '../core/noise.ts'
import { smoothstep, unit } from '../core/scalar.ts'
import { sampleLevel } from '../grade/pyramid.ts'
import { fewColors, reduce } from './few-colors.ts'
import { drawnLines, isLeafy } from './lines.ts'
import { calmOf } from './simplify.ts'
import { eachLine } from './sitting.ts'
import type { Sitting } from './sitting.ts'

/** Drawn film: clean colours in a few steps of light, thin lines in a darker shade of what they bound. */
export function celShade(sitting: Sitting): void {
  const { canvas } = sitting
  const { width, height, color, object } = canvas
  const calm = calmOf(sitting, 420, 0.011)
  const lines = drawnLines(sitting, calm, { width: 0.0017, eager: 1, blacks: 0 })
  const c = new Float32Array(3)
  eachLine(sitting, (y) => {
    const v = (y + 0.5) / height
    for (let x = 0, at = y * width; x < width; x++, at++) {
      const o = at * 3
      sampleLevel(calm, (x + 0.5) / width, v, c)
      const r = c[0] ?? 0
      const g = c[1] ?? 0
      const b = c[2] ?? 0
      const l = luminance(r, g, b)
      const tag = object[at] ?? -1
      const leafy = isLeafy(tag)
      const tones = leafy ? 4 : 3.2
      const step = l * tones + 0.15
      const base = Math.floor(step)
      const edge = leafy ? 0.12 : 0.05
      const lit = (base + smoothstep(0.5 - edge, 0.5 + edge, step - base)) / tones + 0.05
      // Shadows in drawn film are cool and never black; the sky keeps its gradient.
      const flat = tag < 0 ? l : 0.16 + lit * 0.84
      const gain = (flat + 0.03) / (l + 0.03)
      const cool = tag < 0 ? 0 : smoothstep(0.45, 0.15, l) * 0.05
      const line = (lines[at] ?? 0) * (leafy ? 0.3 : 0.85)
      const red = (l + (r - l) * 1.15) * gain
      const green = (l + (g - l) * 1.12) * gain
      const blue = (l + (b - l) * 1.15) * gain + cool
      color[o] = unit(red) * (1 - line * 0.8) + 0.03 * line
      color[o + 1] = unit(green) * (1 - line * 0.86) + 0.02 * line
      color[o + 2] = unit(blue) * (1 - line * 0.74) + 0.05 * line
    }
  })
}

/**
 * Flat shapes of a few colours, found in the picture itself. `colors` is how many, `calmness` how large (share of the
 * short side) a shape must be to stay, `shading` how much of the light within it is kept, `ink` how strong a line
 * bounds it, in a dark shade of its own colour.
 */
export function flatten(
  sitting: Sitting,
  colors: number,
  calmness: number,
  shading: number,
  ink: number,
): void {
  const { canvas } = sitting
  const { width, height, color } = canvas
  const short = Math.min(width, height)
  const calm = calmOf(sitting, calmness > 0.02 ? 220 : 400, calmness)
  const means = fewColors(calm, colors, canvas)
  const lines =
    ink > 0 ? drawnLines(sitting, calm, { width: 0.0022, eager: 1.05, blacks: 0 }) : null
  const c = new Float32Array(3)
  const flat = new Float32Array(3)
  eachLine(sitting, (y) => {
    for (let x = 0, at = y * width; x < width; x++, at++) {
      const o = at * 3
      sampleLevel(calm, (x + 0.5) / width, (y + 0.5) / height, c)
      reduce(means, c[0] ?? 0, c[1] ?? 0, c[2] ?? 0, flat)
      const tooth = 0.012 * noise((x / short) * 60, (y / short) * 60)
      for (let k = 0; k < 3; k++) {
        const f = flat[k] ?? 0
        const p = f + ((c[k] ?? 0) - f) * shading + tooth
        color[o + k] = unit(p + (p * 0.22 + 0.03 - p) * (lines ? (lines[at] ?? 0) * ink : 0))
      }
    }
  })
}
