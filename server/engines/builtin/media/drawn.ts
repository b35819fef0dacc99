import { luminance } from '../core/color.ts'
import { grain, noise } from '../core/noise.ts'
import { smoothstep, unit } from '../core/scalar.ts'
import { sampleLevel } from '../grade/pyramid.ts'
import { headingAt, headings, Hatching } from './hatching.ts'
import { drawnLines } from './lines.ts'
import { paperMask, paperTone } from './paper.ts'
import { calmOf } from './simplify.ts'
import { eachLine } from './sitting.ts'
import type { Sitting } from './sitting.ts'

/** A dry point on paper. */
interface Point {
  /** Strokes side by side on the short side. */
  readonly strokes: number
  /** Of a stroke, in widths. */
  readonly length: number
  /** 0 hard lines to 1 smudged. */
  readonly smudge: number
  /** How dark the darkest gets, 0 to 1. */
  readonly dark: number
  /** Share of the light that stays bare paper. */
  readonly bare: number
  readonly colored: boolean
  /** Thickness of contours, share of the short side, and how strong they are. */
  readonly contour: number
  readonly outline: number
}

const pencil: Point = {
  strokes: 190,
  length: 9,
  smudge: 0.3,
  dark: 0.84,
  bare: 0.1,
  colored: false,
  contour: 0.0016,
  outline: 0.85,
}
const coloredPencil: Point = {
  strokes: 165,
  length: 8,
  smudge: 0.3,
  dark: 0.9,
  bare: 0.06,
  colored: true,
  contour: 0.0017,
  outline: 0.5,
}
const charcoal: Point = {
  strokes: 84,
  length: 6,
  smudge: 0.62,
  dark: 0.95,
  bare: 0.16,
  colored: false,
  contour: 0.0042,
  outline: 0.9,
}

/** Shades by tone with strokes that follow the form, and draws contours over them. */
function shade(sitting: Sitting, point: Point): void {
  const { canvas, direction, bleeds } = sitting
  const { width, height, color } = canvas
  const short = Math.min(width, height)
  const calm = calmOf(sitting, 420, 0.006)
  const lines = drawnLines(sitting, calm, { width: point.contour, eager: 1, blacks: 0 })
  const pitch = Math.max(1.6, short / point.strokes)
  const along = new Hatching(pitch, point.length)
  const cross = new Hatching(pitch * 0.9, point.length * 0.8)
  const heading = headings(direction)
  const c = new Float32Array(3)
  const tooth = point.smudge > 0.5 ? 0.34 : 0.16
  const soft = 0.12 + point.smudge * 0.34
  eachLine(sitting, (y) => {
    for (let x = 0, at = y * width; x < width; x++, at++) {
      const o = at * 3
      sampleLevel(calm, (x + 0.5) / width, (y + 0.5) / height, c)
      const r = c[0] ?? 0
      const g = c[1] ?? 0
      const b = c[2] ?? 0
      const l = luminance(r, g, b)
      const h = headingAt(direction, x, y)
      const need = unit((1 - point.bare - l) * 1.12)
      const stroke = need > 0 ? along.at(x, y, heading[h] ?? 1, heading[h + 1] ?? 0) : 0
      const second = need > 0.3 ? cross.at(x, y, 0.78, -0.62) : 0
      // Pressing harder widens the strokes until they close; the darkest places are gone over once more.
      const first = smoothstep(1 - need - soft, 1 - need + soft, stroke * 0.8 + 0.1)
      const again =
        need > 0.3 ? smoothstep(1.25 - need - soft, 1.25 - need + soft, second * 0.7 + 0.2) : 0
      const rough = 1 - tooth * (0.5 + grain(((x * 512) / short) | 0, ((y * 512) / short) | 0))
      const line = (lines[at] ?? 0) * point.outline * (0.8 + 0.3 * noise(x / 14, y / 14))
      const cover = unit((first * (0.3 + 0.5 * need) + again * 0.45 * need) * rough)
      const mask = bleeds ? 1 : paperMask(x, y, width, height)
      const paper = paperTone(x, y)
      if (!point.colored) {
        const ink = unit(Math.max(cover * point.dark, line * 0.92)) * mask
        const v = paper + (0.1 - paper) * ink
        color[o] = v
        color[o + 1] = v * 0.995
        color[o + 2] = v * 0.98
        continue
      }
      // A coloured point leaves its own strong colour, and the paper between its strokes.
      const strong = unit(0.3 * mask + cover * 0.95 * mask)
      for (let k = 0; k < 3; k++) {
        const v = k === 0 ? r : k === 1 ? g : b
        const pigment = unit(l + (v - l) * 1.25) * (0.78 + 0.22 * l)
        const p = paper + (pigment - paper) * strong
        color[o + k] = p + (v * 0.25 - p) * unit(line) * mask
      }
    }
  })
}

export function drawPencil(sitting: Sitting): void {
  shade(sitting, pencil)
}

export function drawColoredPencil(sitting: Sitting): void {
  shade(sitting, coloredPencil)
}

export function drawCharcoal(sitting: Sitting): void {
  shade(sitting, charcoal)
}
