import { luminance } from '../../core/color.ts'
import { stretch } from '../../core/interrupt.ts'
import { cellHash } from '../../core/noise.ts'
import { unit } from '../../core/scalar.ts'
import { isSubject } from '../../styles/subject-mask.ts'
import type { Draft } from '../draft.ts'
import type { GuidePicture } from '../guide-picture.ts'
import type { Regions } from '../seen/regions.ts'
import { ToneScale } from '../colors/tones.ts'

interface Fills {
  /** Colour a region tends to, 3 a region. */
  readonly color: Float32Array
  /** What the scene's light there must be multiplied by to have the region's own place among the tones. */
  readonly gain: Float32Array
  /** Mean luminance of the guide in each region. */
  readonly light: Float32Array
}

/** Tries at a lively colour for a patch of a drawing. */
const tries = 10

/**
 * What each region of a guide is filled with: the scene's mean colour there. A drawing has no tones to go by, so
 * its closed patches take the liveliest of a few colours of the scene, the subject's if there is one.
 */
export function fillsOf(
  draft: Draft,
  picture: GuidePicture,
  regions: Regions,
  drawing: boolean,
): Fills {
  const { width, height, color, object, pulse } = draft
  const fill = new Float32Array(regions.count * 3)
  const light = new Float32Array(regions.count)
  const gain = new Float32Array(regions.count)
  const size = new Float32Array(regions.count)
  for (let at = 0; at < regions.label.length; at++) {
    if (at % stretch === 0) pulse.check()
    const region = regions.label[at] ?? 0
    const x = Math.min(width - 1, (((at % picture.width) + 0.5) * width) / picture.width) | 0
    const y =
      Math.min(height - 1, ((((at / picture.width) | 0) + 0.5) * height) / picture.height) | 0
    for (let c = 0; c < 3; c++)
      fill[region * 3 + c] = (fill[region * 3 + c] ?? 0) + (color[(y * width + x) * 3 + c] ?? 0)
    light[region] = (light[region] ?? 0) + (picture.light[at] ?? 0)
    size[region] = (size[region] ?? 0) + 1
  }
  const scale = new ToneScale(picture.light, color)
  const heroes = drawing ? subjectPixels(object) : []
  for (let region = 0; region < regions.count; region++) {
    const n = size[region] || 1
    const o = region * 3
    light[region] = (light[region] ?? 0) / n
    for (let c = 0; c < 3; c++) fill[o + c] = (fill[o + c] ?? 0) / n
    const mean = luminance(fill[o] ?? 0, fill[o + 1] ?? 0, fill[o + 2] ?? 0)
    const lit = light[region] ?? 0
    // By rank alone a scene of few tones would stay as even as it was.
    const wanted = 0.5 * scale.at(lit) + 0.5 * lit
    gain[region] = drawing ? 1 : (wanted + 0.04) / (mean + 0.04)
    if (drawing && regions.open[region] === 0) enliven(fill, region, color, heroes)
    else for (let c = 0; c < 3; c++) fill[o + c] = unit((fill[o + c] ?? 0) * (gain[region] ?? 1))
  }
  return { color: fill, gain, light }
}

function subjectPixels(object: Int32Array): number[] {
  const out: number[] = []
  for (let at = 0; at < object.length; at += 7) if (isSubject(object[at] ?? -1)) out.push(at)
  return out
}

function enliven(
  fill: Float32Array,
  region: number,
  color: Float32Array,
  heroes: readonly number[],
): void {
  const pixels = color.length / 3
  let best = -1
  for (let k = 0; k < tries; k++) {
    const chance = cellHash(region, k, 71)
    const at =
      heroes.length > 0
        ? (heroes[Math.floor(chance * heroes.length)] ?? 0)
        : Math.floor(chance * pixels)
    const r = color[at * 3] ?? 0
    const g = color[at * 3 + 1] ?? 0
    const b = color[at * 3 + 2] ?? 0
    const lively = Math.max(r, g, b) - Math.min(r, g, b) + 0.4 * cellHash(region, k, 72)
    if (lively <= best) continue
    best = lively
    for (let c = 0; c < 3; c++) fill[region * 3 + c] = color[at * 3 + c] ?? 0
  }
}
