import { blur } from '../grade/blur.ts'
import type { Ground } from './ground.ts'
import { membrane } from './membrane.ts'

/** What stands out further than this is a thing, not a texture, and would be seen twice. */
const mostTexture = 0.03

function texture(detail: number): number {
  return Math.max(-mostTexture, Math.min(mostTexture, detail))
}

/** Adds to `sum` (3 a pixel) and `weight` what each open pixel sees of `detail` in mirrors set along one line. */
function mirror(
  ground: Ground,
  detail: Float32Array,
  sum: Float32Array,
  weight: Float32Array,
  [start, step, length]: readonly [number, number, number],
): void {
  let border = -1
  for (let k = 0; k < length; k++) {
    const at = start + k * step
    if (!ground.open[at]) {
      border = k
      continue
    }
    if (border < 0) continue
    const away = k - border
    const source = start + (border - ((away - 1) % Math.max(1, border + 1))) * step
    if (ground.open[source]) continue
    // The nearest border has by far the most to say.
    const share = 1 / away ** 3
    weight[at] = (weight[at] ?? 0) + share
    for (let c = 0; c < 3; c++)
      sum[at * 3 + c] = (sum[at * 3 + c] ?? 0) + texture(detail[source * 3 + c] ?? 0) * share
  }
}

/**
 * Continues the kept picture over what is open as if nothing were there: its colours span the hole like a film,
 * and its own texture is mirrored into it. Answers the whole picture, 3 a pixel.
 */
export function continued(ground: Ground, width: number, height: number): Float32Array {
  const { color, open } = ground
  const known = Float32Array.from(open, (v) => 1 - v)
  const film = color.slice()
  membrane(film, known, width, height)
  const soft = new Float32Array(film.length)
  const radius = Math.max(2, Math.min(width, height) * 0.025)
  blur(film, soft, new Float32Array(film.length), width, height, 3, radius)
  const detail = color.map((v, o) => v - (soft[o] ?? 0))
  const sum = new Float32Array(color.length)
  const weight = new Float32Array(open.length)
  for (let y = 0; y < height; y++) {
    mirror(ground, detail, sum, weight, [y * width, 1, width])
    mirror(ground, detail, sum, weight, [y * width + width - 1, -1, width])
  }
  for (let x = 0; x < width; x++) {
    mirror(ground, detail, sum, weight, [x, width, height])
    mirror(ground, detail, sum, weight, [(height - 1) * width + x, -width, height])
  }
  for (let at = 0; at < open.length; at++) {
    const w = weight[at] ?? 0
    if (!open[at] || w <= 0) continue
    for (let c = at * 3; c < at * 3 + 3; c++)
      film[c] = Math.max(0, Math.min(1, (film[c] ?? 0) + (sum[c] ?? 0) / w))
  }
  return film
}
