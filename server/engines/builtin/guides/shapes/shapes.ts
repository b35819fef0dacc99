import { noise } from '../../core/noise.ts'
import { smoothstep, unit } from '../../core/scalar.ts'
import { blur } from '../../grade/blur.ts'
import { isSubject } from '../../styles/subject-mask.ts'
import { hold } from '../draft.ts'
import type { Draft } from '../draft.ts'
import type { GuidePicture } from '../guide-picture.ts'
import type { Figure } from '../seen/figure.ts'
import { edgesOf, isDrawing, linesOf } from '../seen/outlines.ts'
import { findRegions } from '../seen/regions.ts'
import { fillsOf } from './fills.ts'
import { relight } from './relight.ts'
import { reshaped, withoutSubject } from './reshape.ts'
import { slopesOf } from './slopes.ts'

type ShapeKind = 'edge' | 'lineArt' | 'sketch'

/**
 * How each kind keeps shapes: `tones` of the picture's own light and dark inside
 * its figure and `around` it, `flat` for how even a patch becomes,
 * `ink` for its lines, `wander` of a loose hand (share of the short side).
 */
const manners: Record<
  ShapeKind,
  { tones: number; around: number; flat: number; ink: number; wander: number }
> = {
  edge: { tones: 0.8, around: 0.36, flat: 0.25, ink: 0.62, wander: 0 },
  lineArt: { tones: 0.3, around: 0.14, flat: 0.55, ink: 0.92, wander: 0 },
  sketch: { tones: 0.5, around: 0.22, flat: 0.4, ink: 0.6, wander: 0.014 },
}

/**
 * Holds the composition of a picture: the scene's subject is poured into the picture's own figure, its colours
 * gather in the shapes between the edges, strokes stop at them, and the edges are drawn. What the shapes are made
 * of stays the prompt's.
 */
export function holdShapes(
  draft: Draft,
  picture: GuidePicture,
  figure: Figure | null,
  kind: ShapeKind,
  weight: number,
  toSun: readonly [number, number, number],
): void {
  const { tones, around, flat, ink, wander } = manners[kind]
  const { width, height, color, object, room, pulse } = draft
  const kept = hold(weight)
  const drawing = isDrawing(picture)
  const edge = edgesOf(picture, kind === 'sketch' ? 0.007 : 0.0035, draft)
  const line = drawing === 'dark on light' ? linesOf(picture, draft) : edge
  const regions = findRegions(edge, picture.width, picture.height, draft)
  const short = Math.min(width, height)
  const from = (x: number, y: number): number => {
    let u = (x + 0.5) / width
    let v = (y + 0.5) / height
    if (wander > 0) {
      u += (wander * short * noise((x / short) * 6, (y / short) * 6)) / width
      v += (wander * short * noise((x / short) * 6 + 9, (y / short) * 6)) / height
    }
    const px = Math.min(picture.width - 1, Math.max(0, (u * picture.width) | 0))
    const py = Math.min(picture.height - 1, Math.max(0, (v * picture.height) | 0))
    return py * picture.width + px
  }
  // Of a drawing the figure is what its lines enclose, not the lines.
  const mask = drawing || !figure ? null : figure.mask
  const inside = (at: number): boolean =>
    mask ? mask[at] === 1 : regions.open[regions.label[at] ?? 0] === 0
  const hero = object.some((tag) => isSubject(tag))
  const fills = fillsOf(draft, picture, regions, drawing !== null)
  pulse.check()
  const poured =
    (drawing
      ? hero && withoutSubject(draft)
      : reshaped(draft, (at) => inside(from(at % width, (at / width) | 0)))) || room.copy(color)
  // Half a figure would be the ghost of one: it is there or it is not, and the weight says how true it is.
  const present = smoothstep(0, 0.3, kept)
  for (let y = 0, at = 0; y < height; y++) {
    if (y % 16 === 0) pulse.check()
    for (let x = 0; x < width; x++, at++) {
      const there = from(x, y)
      const region = regions.label[there] ?? 0
      const closed = inside(there)
      const own = (picture.light[there] ?? 0) - (fills.light[region] ?? 0)
      const form = drawing ? 0 : own * tones * 0.8
      const even = closed ? (flat + (drawing ? 0.3 : 0)) * kept : 0
      const gain = 1 + ((fills.gain[region] ?? 1) - 1) * (closed ? tones : around) * kept
      // What a photograph has round its figure is mostly grass and cloud: no line of it is worth drawing.
      const drawn = closed || drawing ? 1 : 0.12
      const dark = 1 - (line[there] ?? 0) * ink * drawn * Math.min(1, weight)
      const o = at * 3
      for (let c = 0; c < 3; c++) {
        const body = (poured[o + c] ?? 0) * gain
        const fill = body + ((fills.color[region * 3 + c] ?? 0) - body) * even + form * kept
        const ours = color[o + c] ?? 0
        color[o + c] = unit((ours + (fill - ours) * present) * dark)
      }
      if (kept > 0.4) object[at] = (closed ? 100 + (region % 90) : 2 + (region % 90)) << 8
    }
  }
  const relief = room.floats(regions.label.length)
  for (let k = 0; k < relief.length; k++) relief[k] = inside(k) ? 1 : 0
  const soft = room.floats(relief.length)
  const radius = Math.min(picture.width, picture.height) * 0.02
  blur(relief, soft, room.floats(relief.length), picture.width, picture.height, 1, radius)
  relight(
    draft,
    slopesOf(soft, picture.width, picture.height, draft),
    picture,
    present * (drawing ? 0.42 : 0.2),
    toSun,
  )
}
