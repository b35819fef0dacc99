import { luminance } from '../core/color.ts'
import { blur } from '../grade/blur.ts'
import type { Level } from '../grade/pyramid.ts'
import type { Pulse } from '../core/interrupt.ts'
import type { Buffers } from '../core/buffers.ts'
import { isSubject } from '../styles/subject-mask.ts'
import { levelOf } from './sitting.ts'
import type { Sitting } from './sitting.ts'

/** Where the windows lie round a pixel, in radii. */
const windows = [
  [1, 0],
  [0.71, 0.71],
  [0, 1],
  [-0.71, 0.71],
  [-1, 0],
  [-0.71, -0.71],
  [0, -1],
  [0.71, -0.71],
] as const

/**
 * Takes the fine detail out of a picture and keeps its edges: every pixel becomes a mean of the windows round it,
 * the calmest counting for most (a generalised Kuwahara filter). `radius` in pixels of the level. The answer lives
 * in the buffers under `name`; it is only made `where` that says so.
 */
function simplify(
  level: Level,
  radius: number,
  buffers: Buffers,
  name: string,
  where: Uint8Array | null,
  pulse: Pulse,
): Level {
  const { width, height, data } = level
  const count = width * height
  const four = buffers.floats('simplify-four', count * 4)
  const soft = buffers.floats('simplify-soft', count * 4)
  const scratch = buffers.floats('simplify-scratch', count * 4)
  for (let at = 0, o = 0, to = 0; at < count; at++, o += 3, to += 4) {
    const r = data[o] ?? 0
    const g = data[o + 1] ?? 0
    const b = data[o + 2] ?? 0
    four[to] = r
    four[to + 1] = g
    four[to + 2] = b
    four[to + 3] = luminance(r, g, b) ** 2
  }
  const reach = Math.max(1, radius)
  blur(four, soft, scratch, width, height, 4, reach)
  pulse.check()
  const out = buffers.floats(name, count * 3)
  const across = windows.map(([x]) => Math.round(x * reach))
  const down = windows.map(([, y]) => Math.round(y * reach))
  for (let y = 0, at = 0; y < height; y++) {
    if (y % 64 === 0) pulse.check()
    for (let x = 0; x < width; x++, at++) {
      if (where && !where[at]) continue
      let sum = 0
      let red = 0
      let green = 0
      let blue = 0
      for (let k = 0; k < 8; k++) {
        const px = x + (across[k] ?? 0)
        const py = y + (down[k] ?? 0)
        const sx = px < 0 ? 0 : px >= width ? width - 1 : px
        const sy = py < 0 ? 0 : py >= height ? height - 1 : py
        const s = (sy * width + sx) * 4
        const r = soft[s] ?? 0
        const g = soft[s + 1] ?? 0
        const b = soft[s + 2] ?? 0
        const l = luminance(r, g, b)
        const unrest = (soft[s + 3] ?? 0) - l * l
        const calm = 1 / (0.0004 + (unrest > 0 ? unrest : 0))
        const weight = calm * calm
        sum += weight
        red += r * weight
        green += g * weight
        blue += b * weight
      }
      out[at * 3] = red / sum
      out[at * 3 + 1] = green / sum
      out[at * 3 + 2] = blue / sum
    }
  }
  return { width, height, data: out }
}

/**
 * The picture without its fine detail, about `side` pixels on its short side; what is smaller than `share` of that
 * melts away. The subject keeps detail of a third of the size, or it would no longer be itself.
 */
export function calmOf(sitting: Sitting, side: number, share: number): Level {
  const { canvas, levels, buffers, pulse } = sitting
  const source = levelOf(levels, side)
  const radius = Math.min(source.width, source.height) * share
  const { width, height } = source
  const subject = buffers.bytes('calm-subject', width * height)
  let any = false
  for (let y = 0, at = 0; y < height; y++) {
    const row = Math.floor(((y + 0.5) * canvas.height) / height) * canvas.width
    for (let x = 0; x < width; x++, at++) {
      const tag = canvas.object[row + Math.floor(((x + 0.5) * canvas.width) / width)] ?? -1
      subject[at] = isSubject(tag) ? 1 : 0
      any ||= isSubject(tag)
    }
  }
  const calm = simplify(source, radius, buffers, 'calm', null, pulse)
  pulse.check()
  if (any) {
    const finer = simplify(source, radius * 0.3, buffers, 'calm-finer', subject, pulse)
    for (let at = 0; at < width * height; at++) {
      if (!subject[at]) continue
      for (let o = at * 3; o < at * 3 + 3; o++) calm.data[o] = finer.data[o] ?? 0
    }
    pulse.check()
  }
  return calm
}
