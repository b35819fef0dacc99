import type { Random } from '../core/random.ts'
import { unit } from '../core/scalar.ts'
import type { Canvas } from '../paint/canvas.ts'

function dab(
  canvas: Canvas,
  x: number,
  y: number,
  rx: number,
  ry: number,
  angle: number,
  color: readonly [number, number, number],
  alpha: number,
): void {
  const { width, height } = canvas
  const c = Math.cos(angle)
  const s = Math.sin(angle)
  const ex = Math.abs(c) * rx + Math.abs(s) * ry + 1
  const ey = Math.abs(s) * rx + Math.abs(c) * ry + 1
  for (let py = Math.max(0, Math.floor(y - ey)); py <= Math.min(height - 1, y + ey); py++) {
    for (let px = Math.max(0, Math.floor(x - ex)); px <= Math.min(width - 1, x + ex); px++) {
      const u = ((px + 0.5 - x) * c + (py + 0.5 - y) * s) / rx
      const v = (-(px + 0.5 - x) * s + (py + 0.5 - y) * c) / ry
      const d = u * u + v * v
      if (d > 1) continue
      const a = alpha * unit((1 - d) * 1.8)
      const o = (py * width + px) * 3
      for (let k = 0; k < 3; k++)
        canvas.color[o + k] =
          (canvas.color[o + k] ?? 0) + ((color[k] ?? 1) - (canvas.color[o + k] ?? 0)) * a
    }
  }
}

/** What falls or floats in front of everything; drawn after painting so that strokes do not blur it. */
export type Weatherfall = 'rain' | 'snow' | 'petals' | 'leaves' | 'bubbles' | 'sparks'

/** Counts do not depend on the picture's size, so that the same seed falls alike at every size. */
export function drawFall(canvas: Canvas, kind: Weatherfall, random: Random): void {
  const { width, height } = canvas
  const short = Math.min(width, height)
  const r = random.sub(`fall-${kind}`)
  const count = { rain: 420, snow: 260, petals: 70, leaves: 46, bubbles: 60, sparks: 60 }[kind]
  const slant = r.range(0.08, 0.3) * r.sign()
  for (let k = 0; k < count; k++) {
    const x = r.next() * width
    const y = r.next() * height
    const near = r.next() ** 2
    const turn = r.range(0, Math.PI)
    const tone = r.next()
    if (kind === 'rain')
      dab(
        canvas,
        x,
        y,
        Math.max(0.6, short * (0.0008 + 0.001 * near)),
        short * (0.016 + 0.05 * near),
        slant,
        [0.86, 0.9, 0.95],
        0.12 + 0.22 * near,
      )
    else if (kind === 'snow') {
      const s = Math.max(0.7, short * (0.0018 + 0.0065 * near))
      dab(canvas, x, y, s, s * 0.92, turn, [0.98, 0.99, 1], 0.85 - 0.35 * near)
    } else if (kind === 'petals')
      dab(
        canvas,
        x,
        y,
        short * (0.003 + 0.006 * near),
        short * (0.002 + 0.003 * near),
        turn,
        [0.98, 0.74 + 0.16 * tone, 0.82],
        0.85,
      )
    else if (kind === 'leaves')
      dab(
        canvas,
        x,
        y,
        short * (0.004 + 0.009 * near),
        short * (0.0022 + 0.004 * near),
        turn,
        [0.82, 0.34 + 0.3 * tone, 0.1],
        0.88,
      )
    else if (kind === 'bubbles') {
      const s = Math.max(1, short * (0.002 + 0.007 * near))
      dab(canvas, x, y, s, s, 0, [0.82, 0.96, 1], 0.34)
      dab(canvas, x - s * 0.35, y - s * 0.35, s * 0.3, s * 0.3, 0, [1, 1, 1], 0.8)
    } else
      dab(
        canvas,
        x,
        y,
        Math.max(0.7, short * 0.003),
        Math.max(0.7, short * 0.003),
        0,
        [1, 0.6 + 0.3 * tone, 0.25],
        0.8 * near + 0.1,
      )
  }
}
