import type { Buffers } from '../core/buffers.ts'
import { grain } from '../core/noise.ts'
import { sampleLevel } from '../grade/pyramid.ts'
import type { Level } from '../grade/pyramid.ts'
import { Lookup, mixRows } from '../grade/resample.ts'
import type { Canvas } from './stroke.ts'

/**
 * The reference where it has fine edges: its colour times how much of it is to come back, then that amount; 4
 * numbers a pixel. Multiplied beforehand so that it can be enlarged without colours running over the edges.
 */
function glazeLayer(
  levels: readonly Level[],
  canvasWidth: number,
  glaze: number,
  buffers: Buffers,
): Level | null {
  const own = levels[0]
  // About four pixels of the canvas wide: what is coarser than that the strokes show themselves.
  const coarse = levels[Math.min(own && own.width < canvasWidth ? 1 : 2, levels.length - 1)]
  if (!own || !coarse || glaze <= 0) return null
  const { width, height, data } = own
  const layer = buffers.floats('glaze', width * height * 4)
  const around = new Float32Array(3)
  for (let y = 0, o = 0, to = 0; y < height; y++) {
    for (let x = 0; x < width; x++, o += 3, to += 4) {
      sampleLevel(coarse, (x + 0.5) / width, (y + 0.5) / height, around)
      const r = data[o] ?? 0
      const g = data[o + 1] ?? 0
      const b = data[o + 2] ?? 0
      const fine =
        (Math.abs(r - (around[0] ?? 0)) +
          Math.abs(g - (around[1] ?? 0)) +
          Math.abs(b - (around[2] ?? 0))) *
        7
      const back = glaze * (fine > 1 ? 1 : fine)
      layer[to] = r * back
      layer[to + 1] = g * back
      layer[to + 2] = b * back
      layer[to + 3] = back
    }
  }
  return { width, height, data: layer }
}

/**
 * Lets light from the upper left fall on the paint's thickness and the canvas weave, and returns some of the
 * reference (`glaze`) where it has fine edges, so that faces and rigging stay readable under thick paint.
 */
export function finishPaint(
  canvas: Canvas,
  levels: readonly Level[],
  impasto: number,
  weave: number,
  glaze: number,
  buffers: Buffers,
): void {
  const { width, height, color, relief } = canvas
  const layer = glazeLayer(levels, width, glaze, buffers)
  const { first, second, share } = new Lookup(layer?.width ?? 1, width, 4)
  const row = new Float32Array((layer?.width ?? 1) * 4)
  for (let y = 0, at = 0; y < height; y++) {
    if (layer) mixRows(layer.data, layer.width * 4, layer.height, y, height, row)
    const above = y > 0 ? width : 0
    for (let x = 0; x < width; x++, at++) {
      const o = at * 3
      const own = relief[at] ?? 0
      const left = x > 0 ? (relief[at - 1] ?? 0) : own
      let light = (own * 2 - left - (relief[at - above] ?? 0)) * impasto
      if (weave > 0) light += weave * (((x ^ y) & 2 ? -0.5 : 0.5) + 0.6 * grain(x, y))
      light = light < -0.16 ? -0.16 : light > 0.16 ? 0.16 : light
      const p = first[x] ?? 0
      const q = second[x] ?? 0
      const f = share[x] ?? 0
      const g = 1 - f
      const stays = 1 - (row[p + 3] ?? 0) * g - (row[q + 3] ?? 0) * f
      const shade = 1 + light * 0.9
      const shift = light * 0.35
      color[o] = ((color[o] ?? 0) * stays + (row[p] ?? 0) * g + (row[q] ?? 0) * f) * shade + shift
      color[o + 1] =
        ((color[o + 1] ?? 0) * stays + (row[p + 1] ?? 0) * g + (row[q + 1] ?? 0) * f) * shade +
        shift
      color[o + 2] =
        ((color[o + 2] ?? 0) * stays + (row[p + 2] ?? 0) * g + (row[q + 2] ?? 0) * f) * shade +
        shift
    }
  }
}
