import { firstSubjectObject } from '../compose/group.ts'
import { luminance } from '../core/color.ts'
import type { Rgb } from '../core/color.ts'
import type { Surface } from '../raster/surface.ts'

/** What can be seen of the subjects: pixels by subject and by body, and how much of the picture is sky. */
export interface Census {
  readonly pixels: readonly number[]
  /** Bodies of each subject that show. */
  readonly bodies: readonly number[]
  /** Share of the picture. */
  readonly sky: number
}

/** Fewer pixels than this share of the picture are a speck. */
const leastShare = 0.0003
const leastPixels = 3

/** Counts the visible pixels of every subject; `owners` tells whose body each object id is. */
export function census(surface: Surface, owners: readonly number[], subjects: number): Census {
  const ofBody = Array.from({ length: owners.length }, () => 0)
  const { tag, width, height } = surface
  let sky = 0
  for (const one of tag) {
    if (one < 0) sky++
    const body = (one >> 8) - firstSubjectObject
    if (one >= 0 && body >= 0 && body < ofBody.length) ofBody[body] = (ofBody[body] ?? 0) + 1
  }
  const least = Math.max(leastPixels, width * height * leastShare)
  const pixels = Array.from({ length: subjects }, () => 0)
  const bodies = Array.from({ length: subjects }, () => 0)
  ofBody.forEach((count, body) => {
    const owner = owners[body] ?? 0
    if (count < Math.min(least, 12)) return
    bodies[owner] = (bodies[owner] ?? 0) + 1
    pixels[owner] = (pixels[owner] ?? 0) + count
  })
  return {
    pixels: pixels.map((count) => (count >= least ? count : 0)),
    bodies,
    sky: sky / (width * height),
  }
}

/** How far apart two hues may be and still go by one name. */
const nearHue = 0.1

/** Whether enough of a subject's visible surface has a colour, whatever light falls on it. */
export function showsColor(
  surface: Surface,
  owners: readonly number[],
  subject: number,
  color: Rgb,
  share: number,
): boolean {
  const { tag, albedo } = surface
  let [all, alike] = [0, 0]
  for (let at = 0; at < tag.length; at++) {
    const one = tag[at] ?? -1
    if (one < 0 || owners[(one >> 8) - firstSubjectObject] !== subject) continue
    all++
    const o = at * 3
    if (isNear([albedo[o] ?? 0, albedo[o + 1] ?? 0, albedo[o + 2] ?? 0], color)) alike++
  }
  return alike > 0 && alike >= all * share
}

function isNear(a: Rgb, b: Rgb): boolean {
  const la = luminance(a[0], a[1], a[2])
  const lb = luminance(b[0], b[1], b[2])
  const sumA = a[0] + a[1] + a[2] + 1e-4
  const sumB = b[0] + b[1] + b[2] + 1e-4
  const hue = Math.hypot(a[0] / sumA - b[0] / sumB, a[1] / sumA - b[1] / sumB)
  // Next to black every hue is the same.
  const dark = Math.max(la, lb) < 0.03
  return (dark || hue < nearHue) && la < lb * 3 + 0.03 && lb < la * 3 + 0.03
}
