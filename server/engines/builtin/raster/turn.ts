import type { Buffers } from '../core/buffers.ts'
import type { Pulse } from '../core/interrupt.ts'
import type { Camera } from './camera.ts'
import type { Surface } from './surface.ts'

/**
 * A camera that is not held level: looking up or down its uprights run together, tilted its horizon slopes, with a
 * fisheye everything bends. Pixels and radians; `bulge` is 0 for a plain lens.
 */
export interface Turn {
  readonly width: number
  readonly height: number
  readonly focal: number
  readonly pitch: number
  readonly roll: number
  readonly bulge: number
}

interface Rendered {
  readonly surface: Surface
  readonly lit: Float32Array
}

/** A level view may be at most this much larger each way than the picture that is cut out of it. */
const mostWidening = 1.6

/** Which slopes (x over z, y over z) of the level view are seen at a pixel, into out[0..1]. */
function look(turn: Turn, px: number, py: number, out: Float64Array): void {
  const u = (px - turn.width / 2) / turn.focal
  const v = (turn.height / 2 - py) / turn.focal
  const [cr, sr] = [Math.cos(turn.roll), Math.sin(turn.roll)]
  let x = u * cr - v * sr
  let y = u * sr + v * cr
  if (turn.bulge > 0) {
    const far = Math.sqrt(x * x + y * y)
    const angle = Math.min(1.35, far * (1 + turn.bulge * far * far))
    const k = far > 1e-6 ? Math.tan(angle) / far : 1
    x *= k
    y *= k
  }
  const [cp, sp] = [Math.cos(turn.pitch), Math.sin(turn.pitch)]
  const z = Math.max(0.12, cp - y * sp)
  out[0] = x / z
  out[1] = (y * cp + sp) / z
}

/** The level camera that sees all that the turned one does. */
export function levelled(camera: Camera, turn: Turn): Camera {
  let [left, right, top, bottom] = [0, 0, -1e9, 1e9]
  const at = new Float64Array(2)
  const steps = 24
  for (let k = 0; k <= steps; k++)
    for (const [x, y] of [
      [k / steps, 0],
      [k / steps, 1],
      [0, k / steps],
      [1, k / steps],
    ] as const) {
      look(turn, x * turn.width, y * turn.height, at)
      left = Math.min(left, at[0] ?? 0)
      right = Math.max(right, at[0] ?? 0)
      top = Math.max(top, at[1] ?? 0)
      bottom = Math.min(bottom, at[1] ?? 0)
    }
  const focal = Math.min(
    turn.focal,
    (mostWidening * turn.width) / (right - left),
    (mostWidening * turn.height) / (top - bottom),
  )
  return {
    ...camera,
    width: Math.ceil((right - left) * focal) + 2,
    height: Math.ceil((top - bottom) * focal) + 2,
    focal,
    centerX: 1 - left * focal,
    horizon: 1 + top * focal,
  }
}

/** Cuts the turned view out of the level one. */
export function turnView(
  { surface, lit }: Rendered,
  camera: Camera,
  turn: Turn,
  buffers: Buffers,
  pulse: Pulse,
): Rendered {
  const { width, height } = turn
  const size = width * height
  const turned = {
    width,
    height,
    normal: buffers.floats('turned-normal', size * 3),
    albedo: buffers.floats('turned-albedo', size * 3),
    tag: buffers.ints('turned-tag', size),
    inverseDepth: buffers.floats('turned-depth', size),
  }
  const light = buffers.floats('turned-lit', size * 3)
  const from = new Float64Array(2)
  const [lastX, lastY] = [surface.width - 2, surface.height - 2]
  for (let y = 0, at = 0; y < height; y++) {
    if ((y & 31) === 0) pulse.check()
    for (let x = 0; x < width; x++, at++) {
      look(turn, x + 0.5, y + 0.5, from)
      const sx = camera.centerX + camera.focal * (from[0] ?? 0) - 0.5
      const sy = camera.horizon - camera.focal * (from[1] ?? 0) - 0.5
      const ix = sx < 0 ? 0 : sx > lastX ? lastX : sx | 0
      const iy = sy < 0 ? 0 : sy > lastY ? lastY : sy | 0
      const fx = Math.min(1, Math.max(0, sx - ix))
      const fy = Math.min(1, Math.max(0, sy - iy))
      const here = iy * surface.width + ix
      const near = here + (fx > 0.5 ? 1 : 0) + (fy > 0.5 ? surface.width : 0)
      turned.tag[at] = surface.tag[near] ?? -1
      turned.inverseDepth[at] = surface.inverseDepth[near] ?? 0
      const below = here + surface.width
      for (let c = 0; c < 3; c++) {
        turned.normal[at * 3 + c] = surface.normal[near * 3 + c] ?? 0
        turned.albedo[at * 3 + c] = surface.albedo[near * 3 + c] ?? 0
        const a = lit[here * 3 + c] ?? 0
        const b = lit[here * 3 + 3 + c] ?? 0
        const d = lit[below * 3 + c] ?? 0
        const e = lit[below * 3 + 3 + c] ?? 0
        const upper = a + (b - a) * fx
        light[at * 3 + c] = upper + (d + (e - d) * fx - upper) * fy
      }
    }
  }
  return { surface: turned, lit: light }
}
