import { luminance } from '../core/color.ts'
import { cellHash, noise } from '../core/noise.ts'
import { smoothstep, unit } from '../core/scalar.ts'
import { sampleLevel } from '../grade/pyramid.ts'
import { blur } from '../grade/blur.ts'
import { isSubject } from '../styles/subject-mask.ts'
import { fewColors, reduce } from './few-colors.ts'
import { calmOf } from './simplify.ts'
import { eachLine } from './sitting.ts'
import type { Sitting } from './sitting.ts'

const sheets = 9

/** Sheets of coloured paper cut to shape, one behind the other by distance, each casting its shadow on the next. */
export function cutPaper(sitting: Sitting): void {
  const { canvas, depths, buffers } = sitting
  const { width, height, color, object } = canvas
  const short = Math.min(width, height)
  const calm = calmOf(sitting, 300, 0.03)
  const means = fewColors(calm, 9, canvas)
  const c = new Float32Array(3)
  const flat = new Float32Array(3)
  const lie = buffers.floats('panel', width * height)
  // Blades of grass and leaves are not cut one by one.
  const far = buffers.floats('simplify-four', depths.width * depths.height)
  const scratch = buffers.floats('simplify-scratch', depths.width * depths.height)
  blur(depths.inverse, far, scratch, depths.width, depths.height, 1, depths.width * 0.012)
  eachLine(sitting, (y) => {
    const row = Math.min(depths.height - 1, ((y * depths.height) / height) | 0) * depths.width
    for (let x = 0, at = y * width; x < width; x++, at++) {
      const o = at * 3
      sampleLevel(calm, (x + 0.5) / width, (y + 0.5) / height, c)
      const tone = reduce(means, c[0] ?? 0, c[1] ?? 0, c[2] ?? 0, flat)
      const tag = object[at] ?? -1
      const inverse = far[row + Math.min(depths.width - 1, ((x * depths.width) / width) | 0)] ?? 0
      const near = unit(inverse / (depths.focus * 1.6))
      // How high a sheet lies: by distance, with the subject in front of its own ground; the sky in bands of tone.
      const lies =
        tag < 0 ? tone * 0.04 : 0.5 + Math.floor(near ** 0.6 * sheets) + (isSubject(tag) ? 1.5 : 0)
      lie[at] = lies + tone * 0.1
      const fibre =
        0.03 * noise((x / short) * 70, (y / short) * 70) + 0.02 * (cellHash(x, y, 4) - 0.5)
      for (let k = 0; k < 3; k++) {
        const mean = luminance(flat[0] ?? 0, flat[1] ?? 0, flat[2] ?? 0)
        color[o + k] = unit(mean + ((flat[k] ?? 0) - mean) * 1.2 + 0.03 + fibre)
      }
    }
  })
  castShadows(sitting, lie)
}

/** Light from the upper left: a soft shadow behind every sheet that lies higher, and a bright cut edge on it. */
function castShadows(sitting: Sitting, lies: Float32Array): void {
  const { width, height, color } = sitting.canvas
  const short = Math.min(width, height)
  const reach = Math.max(2, Math.round(short * 0.012))
  const one = Math.max(1, Math.round(short / 640))
  for (let y = height - 1; y >= 0; y--) {
    if (y % 16 === 0) sitting.pulse.check()
    for (let x = width - 1; x >= 0; x--) {
      const at = y * width + x
      const own = lies[at] ?? 0
      let shadow = 0
      for (let k = 1; k <= 4; k++) {
        const step = (reach * k) >> 2
        const sx = Math.max(0, x - step)
        const sy = Math.max(0, y - step)
        const over = (lies[sy * width + sx] ?? 0) - own
        if (over > 0.09) shadow = Math.max(shadow, (1 - (k - 1) / 5) * smoothstep(0.05, 0.9, over))
      }
      const below =
        lies[Math.min(height - 1, y + one) * width + Math.min(width - 1, x + one)] ?? own
      const above = lies[Math.max(0, y - one) * width + Math.max(0, x - one)] ?? own
      const lip = own > above + 0.09 ? 0.1 : own > below + 0.09 ? -0.03 : 0
      const k = 1 - 0.46 * shadow
      for (let o = at * 3; o < at * 3 + 3; o++) color[o] = unit((color[o] ?? 0) * k + lip)
    }
  }
}
