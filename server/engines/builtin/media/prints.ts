import { luminance } from '../core/color.ts'
import { grain, noise } from '../core/noise.ts'
import { smoothstep, unit } from '../core/scalar.ts'
import { sampleLevel } from '../grade/pyramid.ts'
import { isSubject } from '../styles/subject-mask.ts'
import { fewColors, reduce } from './few-colors.ts'
import { headingAt, headings, Hatching } from './hatching.ts'
import { drawnLines } from './lines.ts'
import { paperTone } from './paper.ts'
import { calmOf } from './simplify.ts'
import { eachLine } from './sitting.ts'
import type { Sitting } from './sitting.ts'

const cream = [0.955, 0.92, 0.83] as const

/** A bare margin round a print, as a share of the short side. */
const margin = 0.035

function inMargin({ canvas, bleeds }: Sitting, x: number, y: number): boolean {
  if (bleeds) return false
  const { width, height } = canvas
  const edge = Math.min(x, y, width - 1 - x, height - 1 - y)
  const short = Math.min(width, height)
  return edge < short * (margin + 0.002 * noise(x / 30, y / 30))
}

/** Cut across the grain: dark lines that swell with the tone and follow the form, one pass of colour under them. */
export function cutWood(sitting: Sitting): void {
  const { canvas, direction } = sitting
  const { width, height, color } = canvas
  const short = Math.min(width, height)
  const calm = calmOf(sitting, 380, 0.012)
  const lines = drawnLines(sitting, calm, { width: 0.0028, eager: 1.1, blacks: 0.5 })
  const means = fewColors(calm, 5, canvas)
  const cuts = new Hatching(Math.max(2.2, short / 105), 11)
  const heading = headings(direction)
  const c = new Float32Array(3)
  const under = new Float32Array(3)
  eachLine(sitting, (y) => {
    for (let x = 0, at = y * width; x < width; x++, at++) {
      const o = at * 3
      sampleLevel(calm, (x + 0.5) / width, (y + 0.5) / height, c)
      const l = luminance(c[0] ?? 0, c[1] ?? 0, c[2] ?? 0)
      reduce(means, c[0] ?? 0, c[1] ?? 0, c[2] ?? 0, under)
      const h = headingAt(direction, x, y)
      const cut = cuts.at(x, y, heading[h] ?? 1, heading[h + 1] ?? 0)
      const need = unit(0.86 - l * 1.02) * 0.84
      const black = inMargin(sitting, x, y)
        ? 0
        : Math.max(smoothstep(0.97 - need, 1.05 - need, cut), lines[at] ?? 0)
      const bare = inMargin(sitting, x, y) ? 0 : 0.62
      for (const k of [0, 1, 2] as const) {
        const p = cream[k] + ((under[k] ?? 0) * 0.5 + 0.42 - cream[k]) * bare
        color[o + k] = p + (0.085 - p) * black
      }
    }
  })
}

/** Lino: one ink and paper, gouge marks where neither quite rules, broad and bold. */
export function cutLino(sitting: Sitting): void {
  const { canvas, direction } = sitting
  const { width, height, color, object } = canvas
  const short = Math.min(width, height)
  const calm = calmOf(sitting, 256, 0.02)
  const lines = drawnLines(sitting, calm, { width: 0.005, eager: 1.2, blacks: 0 })
  const means = fewColors(calm, 6, canvas)
  const gouges = new Hatching(Math.max(3, short / 52), 7)
  const heading = headings(direction)
  // The ink is the picture's own dark colour, the second block its most telling one.
  const ink = inkOf(means)
  const second = strongest(means, 0.3, 0.75, [0.78, 0.4, 0.22])
  const c = new Float32Array(3)
  eachLine(sitting, (y) => {
    for (let x = 0, at = y * width; x < width; x++, at++) {
      const o = at * 3
      sampleLevel(calm, (x + 0.5) / width, (y + 0.5) / height, c)
      const r = c[0] ?? 0
      const g = c[1] ?? 0
      const b = c[2] ?? 0
      const l = luminance(r, g, b)
      const h = headingAt(direction, x, y)
      const mark = gouges.at(x, y, heading[h] ?? 1, heading[h + 1] ?? 0)
      const dark = smoothstep(
        0.5,
        0.54,
        1 - l + (mark - 0.5) * 0.5 - (isSubject(object[at] ?? -1) ? 0.16 : 0.02),
      )
      const speck = grain(((x * 700) / short) | 0, ((y * 700) / short) | 0) > 0.62 ? 0.3 : 0
      const edge = lines[at] ?? 0
      // The second block is cut for the subject.
      const own = isSubject(object[at] ?? -1)
      const like = own ? Math.max(0.75, second.like(r, g, b)) : second.like(r, g, b) * 0.45
      const outside = inMargin(sitting, x, y)
      const inked = outside ? 0 : unit(Math.max(dark, edge)) * (1 - speck)
      for (const k of [0, 1, 2] as const) {
        const paper = cream[k] + (second.color[k] - cream[k]) * (outside ? 0 : like * 0.85)
        color[o + k] = paper + (ink[k] - paper) * inked
      }
    }
  })
}

/** The ink of a print: the darkest of its colours, darker still. */
function inkOf(means: Float32Array): readonly [number, number, number] {
  const [r = 0, g = 0, b = 0] = means
  const k = 0.1 / (luminance(r, g, b) + 0.02)
  return [Math.min(0.3, r * k + 0.02), Math.min(0.3, g * k + 0.03), Math.min(0.3, b * k + 0.07)]
}

/** The most colourful of a few colours within a range of lightness, and how like it another is, 0 to 1. */
function strongest(
  means: Float32Array,
  low: number,
  high: number,
  fallback: readonly [number, number, number],
) {
  let color = fallback
  let most = 0.12
  for (let o = 0; o < means.length; o += 3) {
    const [r = 0, g = 0, b = 0] = means.subarray(o, o + 3)
    const l = luminance(r, g, b)
    const chroma = Math.max(r, g, b) - Math.min(r, g, b)
    if (l < low || l > high || chroma <= most) continue
    most = chroma
    color = [l + (r - l) * 1.15, l + (g - l) * 1.15, l + (b - l) * 1.15]
  }
  const like = (r: number, g: number, b: number): number => {
    const l = luminance(r, g, b)
    const own = luminance(...color)
    const turn = Math.hypot(r - l - color[0] + own, g - l - color[1] + own, b - l - color[2] + own)
    return smoothstep(0.3, 0.16, turn)
  }
  return { color, like }
}

/** Colours of the printers of Edo, to which the picture's own are drawn. */
const pigments = [
  [0.13, 0.16, 0.24],
  [0.15, 0.28, 0.45],
  [0.36, 0.53, 0.64],
  [0.73, 0.79, 0.77],
  [0.33, 0.42, 0.3],
  [0.57, 0.6, 0.4],
  [0.72, 0.3, 0.2],
  [0.83, 0.53, 0.35],
  [0.87, 0.74, 0.52],
  [0.94, 0.89, 0.78],
  [0.45, 0.33, 0.27],
] as const

/** A woodblock print of Edo: flat colours of few pigments, a sky that fades, a fine dark line, soft paper. */
export function printBlocks(sitting: Sitting): void {
  const { canvas } = sitting
  const { width, height, color, object } = canvas
  const short = Math.min(width, height)
  const calm = calmOf(sitting, 380, 0.016)
  const lines = drawnLines(sitting, calm, { width: 0.0018, eager: 1.2, blacks: 0 })
  const means = Float32Array.from(pigments.flat())
  const c = new Float32Array(3)
  const flat = new Float32Array(3)
  eachLine(sitting, (y) => {
    const v = (y + 0.5) / height
    for (let x = 0, at = y * width; x < width; x++, at++) {
      const o = at * 3
      sampleLevel(calm, (x + 0.5) / width, v, c)
      const r = c[0] ?? 0
      const g = c[1] ?? 0
      const b = c[2] ?? 0
      reduce(means, r, g, b, flat)
      const sky = (object[at] ?? -1) < 0
      // The block is wiped so that it prints darkest at the top.
      const fade = sky ? smoothstep(0.3, 0, v) * 0.75 : 0
      const fibre = 0.03 * noise((x / short) * 9, (y / short) * 40)
      const line = (lines[at] ?? 0) * (sky ? 0.35 : 0.9)
      const outside = inMargin(sitting, x, y)
      for (const k of [0, 1, 2] as const) {
        const own = k === 0 ? r : k === 1 ? g : b
        let p = (flat[k] ?? 0) * 0.88 + own * 0.12
        if (sky) p = p * 0.6 + pigments[9][k] * 0.4
        p += (pigments[1][k] - p) * fade
        p += (0.1 + 0.05 * k - p) * line
        color[o + k] = outside ? pigments[9][k] * paperTone(x, y) : p + fibre
      }
    }
  })
}
