import type { Desk } from '../../core/desk.ts'
import { smoothstep, unit } from '../../core/scalar.ts'
import { blur } from '../../grade/blur.ts'
import { quantiles } from '../../grade/histogram.ts'
import type { GuidePicture } from '../guide-picture.ts'

/** Strength of the edges of a picture, 0 to 1 a pixel, over tones smoothed by `softness` (share of the short side). */
export function edgesOf(
  picture: GuidePicture,
  softness: number,
  { room, pulse }: Desk,
): Float32Array {
  const { width, height, data } = picture
  const soft = room.floats(data.length)
  blur(
    data,
    soft,
    room.floats(data.length),
    width,
    height,
    3,
    Math.max(1, Math.min(width, height) * softness),
    pulse,
  )
  pulse.check()
  const edge = room.floats(width * height)
  for (let y = 0; y < height; y++) {
    if (y % 64 === 0) pulse.check()
    const up = Math.max(0, y - 1) * width
    const down = Math.min(height - 1, y + 1) * width
    for (let x = 0; x < width; x++) {
      const left = Math.max(0, x - 1)
      const right = Math.min(width - 1, x + 1)
      let sum = 0
      for (let c = 0; c < 3; c++) {
        const gx =
          (soft[(y * width + right) * 3 + c] ?? 0) - (soft[(y * width + left) * 3 + c] ?? 0)
        const gy = (soft[(down + x) * 3 + c] ?? 0) - (soft[(up + x) * 3 + c] ?? 0)
        sum += gx * gx + gy * gy
      }
      edge[y * width + x] = Math.sqrt(sum)
    }
  }
  pulse.check()
  const [usual = 0.05, strong = 0.2] = quantiles(edge, [0.6, 0.97])
  const low = Math.max(0.025, usual)
  const high = Math.max(low * 2, strong)
  for (let at = 0; at < edge.length; at++) edge[at] = smoothstep(low, high, edge[at] ?? 0)
  return edge
}

/** Dark lines on a lighter ground, 0 to 1 a pixel: what a pen drew, or where a photograph is darker than around. */
export function linesOf(picture: GuidePicture, { room, pulse }: Desk): Float32Array {
  const { width, height, light } = picture
  const around = room.floats(light.length)
  const radius = Math.max(2, Math.min(width, height) * 0.02)
  blur(light, around, room.floats(light.length), width, height, 1, radius, pulse)
  pulse.check()
  const line = room.floats(light.length)
  for (let at = 0; at < line.length; at++)
    line[at] = unit(((around[at] ?? 0) - (light[at] ?? 0) - 0.035) * 5)
  return line
}

/** Whether a picture is a drawing: hardly any colour, and mostly the tone of its paper (white or black). */
export function isDrawing(picture: GuidePicture): 'dark on light' | 'light on dark' | null {
  const { data, light } = picture
  let colored = 0
  let pale = 0
  let dark = 0
  for (let at = 0, o = 0; at < light.length; at++, o += 3) {
    const r = data[o] ?? 0
    const g = data[o + 1] ?? 0
    const b = data[o + 2] ?? 0
    colored += Math.max(r, g, b) - Math.min(r, g, b)
    if ((light[at] ?? 0) > 0.8) pale++
    if ((light[at] ?? 0) < 0.12) dark++
  }
  if (colored / light.length > 0.06) return null
  if (pale > light.length * 0.6) return 'dark on light'
  return dark > light.length * 0.6 ? 'light on dark' : null
}
