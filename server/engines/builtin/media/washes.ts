import { luminance } from '../core/color.ts'
import { grain, noise } from '../core/noise.ts'
import { smoothstep, unit } from '../core/scalar.ts'
import { sampleLevel } from '../grade/pyramid.ts'
import { drawnLines } from './lines.ts'
import { calmOf } from './simplify.ts'
import { eachLine, levelOf } from './sitting.ts'
import type { Sitting } from './sitting.ts'

/**
 * Watercolour: transparent washes that run a little, pool at their edges and in the grain of the paper, leave the
 * lights bare, and stop short of the border; a faint pencil drawing underneath.
 */
export function washPaper(sitting: Sitting): void {
  const { canvas, levels, bleeds } = sitting
  const { width, height, color } = canvas
  const short = Math.min(width, height)
  const calm = calmOf(sitting, 400, 0.01)
  const wet = levelOf(levels, 60)
  const lines = drawnLines(sitting, calm, { width: 0.0016, eager: 0.9, blacks: 0 })
  const a = new Float32Array(3)
  const b = new Float32Array(3)
  const d = new Float32Array(3)
  const shift = 1.6 / Math.min(calm.width, calm.height)
  eachLine(sitting, (y) => {
    for (let x = 0, at = y * width; x < width; x++, at++) {
      const o = at * 3
      const u = (x + 0.5) / width
      const v = (y + 0.5) / height
      const su = (x / short) * 7
      const sv = (y / short) * 7
      const run = 0.0065 * noise(su, sv)
      const other = 0.0065 * noise(su + 11, sv - 4)
      sampleLevel(calm, u + run, v + other, a)
      sampleLevel(calm, u + run + shift, v + other + shift, b)
      sampleLevel(wet, u + run * 3, v + other * 3, d)
      const l = luminance(a[0] ?? 0, a[1] ?? 0, a[2] ?? 0)
      const step = Math.abs(l - luminance(b[0] ?? 0, b[1] ?? 0, b[2] ?? 0))
      // Pigment gathers along the edge of a wash, and where a drop ran back into it.
      const rim = smoothstep(0.012, 0.07, step) * 0.2
      const bloom = noise((x / short) * 2.6 + 3, (y / short) * 2.6)
      const back = smoothstep(0.05, 0.0, Math.abs(bloom - 0.14)) * 0.1
      const tooth = grain(((x * 560) / short) | 0, ((y * 560) / short) | 0)
      const density = 0.9 + 0.3 * bloom + rim + back + 0.16 * tooth * (1 - l)
      const pencil = (lines[at] ?? 0) * 0.3
      const mask = bleeds
        ? 1
        : smoothstep(
            0.012,
            0.03,
            Math.min(x, y, width - 1 - x, height - 1 - y) / short + 0.02 * noise(su, sv),
          )
      const bare = smoothstep(0.84, 0.97, l + 0.05 * tooth)
      const paper = 0.975 + 0.02 * tooth
      for (let k = 0; k < 3; k++) {
        const pure = l + ((a[k] ?? 0) - l) * 1.08
        const mixed = unit(pure * 0.8 + (d[k] ?? 0) * 0.2)
        // Thin paint lets the paper through: what light it keeps is a share of the paper's.
        const thin = 0.12 + mixed * 0.88
        let p = paper * (1 - (1 - thin) * density)
        p += (paper - p) * bare * 0.75
        p *= 1 - pencil * (0.7 + 0.3 * tooth)
        color[o + k] = unit(paper + (p - paper) * mask)
      }
    }
  })
}
