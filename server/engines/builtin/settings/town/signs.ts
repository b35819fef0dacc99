import { hex, hsl, scaleRgb } from '../../core/color.ts'
import type { Random } from '../../core/random.ts'
import type { Pen } from '../../mesh/pen.ts'
import { box } from '../../mesh/solids.ts'
import type { Site } from '../setting.ts'

/** A sign on a facade: a lit board with dark letters, or letters of light in a frame of it. */
export function sign(
  pen: Pen,
  site: Site,
  r: Random,
  x: number,
  y: number,
  z: number,
  s: number,
  side: number,
): void {
  const hue =
    site.tints.length > 0 && r.chance(0.5)
      ? (site.tints[0] ?? hsl(0.9, 0.9, 0.6))
      : hsl(r.pick([0.92, 0.52, 0.46, 0.1, 0.78, 0]), 0.95, 0.58)
  const on = site.night > 0.45
  const tall = r.chance(0.6)
  const h = (tall ? r.range(3, 6.5) : r.range(1.1, 1.9)) * s
  const w = (tall ? r.range(1.1, 1.7) : r.range(2.2, 3.6)) * s
  const out = x - side * (w / 2 + 0.2 * s)
  const board = r.chance(0.55)
  const dark = hex('#15151c')
  if (!board) {
    pen.paint(hue, on ? 'lamp' : 'gloss')
    box(pen, [out, y, z + 0.04 * s], [w + 0.22 * s, h + 0.22 * s, 0.16 * s])
  }
  pen.paint(board ? hue : dark, board ? (on ? 'screen' : 'gloss') : 'matte')
  box(pen, [out, y, z], [w, h, 0.25 * s])
  pen.paint(board ? dark : hue, board || !on ? 'matte' : 'lamp')
  const rows = tall ? Math.max(2, Math.round(h / w)) : 1
  const columns = tall ? 1 : 3
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++) {
      const cx = out + ((i + 0.5) / columns - 0.5) * w
      const cy = y + ((j + 0.5) / rows - 0.5) * h
      // Strokes of invented letters: bars are enough to read as a sign.
      for (let k = 0; k < 2; k++) {
        const flat = r.chance(0.5)
        box(
          pen,
          [cx + r.range(-0.12, 0.12) * w, cy + (k - 0.5) * 0.34 * (h / rows), z - 0.15 * s],
          flat
            ? [(w / columns) * 0.62, 0.16 * s, 0.06 * s]
            : [0.16 * s, (h / rows) * 0.5, 0.06 * s],
        )
      }
    }
  if (on && site.points.length < 9)
    site.points.push({
      at: [out - side * 0.6 * s, y, z - 0.8 * s],
      color: scaleRgb(hue, 2.6),
      reach: 9 * s,
    })
}
