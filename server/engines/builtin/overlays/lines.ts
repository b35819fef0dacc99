import { luminance } from '../core/color.ts'
import { stretch } from '../core/interrupt.ts'
import { smoothstep, unit } from '../core/scalar.ts'
import { blur } from '../grade/blur.ts'
import { isLeafy } from '../media/lines.ts'
import { isSubject } from '../styles/subject-mask.ts'
import type { Overlay, Plate } from './overlay.ts'

/** Gradient of the softened light: strength 0 to 1 and direction, 3 numbers a pixel (strength, x, y). */
function gradients(plate: Plate, softness: number): Float32Array {
  const { width, height, color, room, pulse } = plate
  const light = room.floats(width * height)
  for (let at = 0, o = 0; at < light.length; at++, o += 3)
    light[at] = luminance(color[o] ?? 0, color[o + 1] ?? 0, color[o + 2] ?? 0)
  const soft = room.floats(light.length)
  const radius = Math.max(1, Math.min(width, height) * softness)
  blur(light, soft, room.floats(light.length), width, height, 1, radius)
  pulse.check()
  const out = room.floats(light.length * 3)
  for (let y = 0, at = 0; y < height; y++) {
    if (y % 32 === 0) pulse.check()
    const up = Math.max(0, y - 1) * width
    const down = Math.min(height - 1, y + 1) * width
    for (let x = 0; x < width; x++, at++) {
      const gx =
        (soft[y * width + Math.min(width - 1, x + 1)] ?? 0) -
        (soft[y * width + Math.max(0, x - 1)] ?? 0)
      const gy = (soft[down + x] ?? 0) - (soft[up + x] ?? 0)
      const l = Math.hypot(gx, gy)
      out[at * 3] = unit((l * radius) / 0.32)
      out[at * 3 + 1] = l > 0 ? gx / l : 0
      out[at * 3 + 2] = l > 0 ? gy / l : 0
    }
  }
  return out
}

/** Contours in ink over washes that have lost half their strength. */
export const inkLines: Overlay = (plate) => {
  const { color, pulse } = plate
  const edge = gradients(plate, 0.0045)
  for (let o = 0; o < color.length; o += 3) {
    if (o % (3 * stretch) === 0) pulse.check()
    const line = smoothstep(0.22, 0.6, edge[o] ?? 0)
    for (let c = 0; c < 3; c++) {
      const wash = 1 - (1 - (color[o + c] ?? 0)) * 0.62
      color[o + c] = wash * (1 - line) + 0.08 * line
    }
  }
}

/** Edges turn to glowing tubes, their hue by the way they run; the rest goes to night. */
export const neon: Overlay = (plate) => {
  const { width, height, color, object, room, pulse } = plate
  const edge = gradients(plate, 0.005)
  const tube = room.floats(color.length)
  let sum = 0
  for (let o = 0; o < edge.length; o += 3) sum += edge[o] ?? 0
  // What counts as an edge depends on how much there is to see: a misty picture shall glow as well.
  const usual = Math.min(0.3, (sum / (edge.length / 3)) * 1.5 + 0.05)
  for (let o = 0; o < color.length; o += 3) {
    if (o % (3 * stretch) === 0) pulse.check()
    const tag = object[o / 3] ?? -1
    // Leaves and water would be a thicket of tubes; the subject is bent in full.
    const share = isSubject(tag) ? 1 : isLeafy(tag) ? 0.3 : 0.7
    const k = smoothstep(usual, usual * 2.4, (edge[o] ?? 0) * (0.5 + 0.5 * share)) * share
    const turn = (edge[o + 1] ?? 0) * 0.5 + 0.5
    tube[o] = k * (0.25 + 0.75 * turn)
    tube[o + 1] = k * (0.25 + 0.6 * Math.abs(edge[o + 2] ?? 0))
    tube[o + 2] = k * (1 - 0.35 * turn)
  }
  const glow = room.floats(color.length)
  const radius = Math.max(2, Math.min(width, height) * 0.016)
  blur(tube, glow, room.floats(color.length), width, height, 3, radius, pulse)
  const night = [0.13, 0.12, 0.24] as const
  for (let o = 0; o < color.length; o += 3) {
    if (o % (3 * stretch) === 0) pulse.check()
    for (const c of [0, 1, 2] as const) {
      const dark = (color[o + c] ?? 0) * night[c] * 1.3
      color[o + c] = unit(dark + (tube[o + c] ?? 0) * 0.9 + (glow[o + c] ?? 0) * 1.5)
    }
  }
}

/** Layers of coloured paper, each casting a shadow on the one below. */
export const paperCut: Overlay = (plate) => {
  const { width, height, color, room, pulse } = plate
  const layers = 6
  const soft = room.floats(color.length)
  const radius = Math.max(1, Math.min(width, height) * 0.012)
  blur(color, soft, room.floats(color.length), width, height, 3, radius, pulse)
  const layer = room.floats(width * height)
  for (let at = 0, o = 0; at < layer.length; at++, o += 3)
    layer[at] = Math.min(
      layers - 1,
      Math.floor(luminance(soft[o] ?? 0, soft[o + 1] ?? 0, soft[o + 2] ?? 0) * layers),
    )
  const cast = Math.max(1, Math.round(Math.min(width, height) * 0.008))
  pulse.check()
  for (let y = 0, at = 0; y < height; y++) {
    if (y % 32 === 0) pulse.check()
    for (let x = 0; x < width; x++, at++) {
      const own = layer[at] ?? 0
      const over = layer[Math.max(0, y - cast) * width + Math.max(0, x - cast)] ?? own
      // Dark paper lies on top: the light of a picture is mostly its ground.
      const shade = over < own ? 0.68 : over > own ? 1.07 : 1
      const o = at * 3
      const l = luminance(soft[o] ?? 0, soft[o + 1] ?? 0, soft[o + 2] ?? 0) + 0.02
      const k = ((own + 0.55) / layers / l) * shade
      for (let c = 0; c < 3; c++) color[o + c] = unit((soft[o + c] ?? 0) * k)
    }
  }
}
