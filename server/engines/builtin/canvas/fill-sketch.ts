import { luminance } from '../core/color.ts'
import { unit } from '../core/scalar.ts'
import { blur } from '../grade/blur.ts'
import type { Draft } from '../guides/draft.ts'
import type { GuidePicture } from '../guides/guide-picture.ts'
import { findFigure } from '../guides/seen/figure.ts'
import { reshaped } from '../guides/shapes/reshape.ts'
import { edgesOf } from '../guides/seen/outlines.ts'
import { findRegions } from '../guides/seen/regions.ts'

/** From this value on, in every channel, a patch of a sketch is paper that nobody has drawn on. */
const paper = 0.965

/**
 * Works a rough sketch out, in place: its patches keep their place and colour, and take texture and shading from
 * the scene. `kept` 0 is the scene, 0.8 the sketch's colours in all their flatness.
 */
export function fillSketch(draft: Draft, picture: GuidePicture, kept: number): void {
  const { width, height, color, object, room, pulse } = draft
  const found = findFigure(picture, draft)?.mask
  const mask = found && withHoles(found, picture)
  const inFigure = (at: number): boolean => {
    const u = Math.min(picture.width - 1, (((at % width) + 0.5) * picture.width) / width) | 0
    const v =
      Math.min(picture.height - 1, ((((at / width) | 0) + 0.5) * picture.height) / height) | 0
    return mask?.[v * picture.width + u] === 1
  }
  // What stands out of a sketch is its subject: the prompt's takes its outline, and then its colours.
  const poured = mask && kept > 0.1 ? reshaped(draft, inFigure) : null
  if (poured) color.set(poured)
  pulse.check()
  const regions = findRegions(edgesOf(picture, 0.004, draft), picture.width, picture.height, draft)
  const flat = new Float32Array(regions.count * 3)
  const size = new Float32Array(regions.count)
  for (let at = 0; at < regions.label.length; at++) {
    const region = regions.label[at] ?? 0
    size[region] = (size[region] ?? 0) + 1
    for (let c = 0; c < 3; c++)
      flat[region * 3 + c] = (flat[region * 3 + c] ?? 0) + (picture.data[at * 3 + c] ?? 0)
  }
  pulse.check()
  const soft = room.floats(color.length)
  const scratch = room.floats(color.length)
  blur(color, soft, scratch, width, height, 3, Math.max(2, Math.min(width, height) * 0.012), pulse)
  const strokes = Math.min(1, kept * 1.5)
  for (let o = 0; o < flat.length; o++) flat[o] = (flat[o] ?? 0) / (size[(o / 3) | 0] || 1)
  const shares = size.map((_, region) =>
    // Bare paper says nothing: there the scene is as it would be.
    Math.min(...flat.subarray(region * 3, region * 3 + 3)) >= paper ? 0 : strokes,
  )
  const texture = 1 - kept * 0.4
  for (let y = 0, at = 0; y < height; y++) {
    if (y % 32 === 0) pulse.check()
    const v = Math.min(picture.height - 1, ((y + 0.5) * picture.height) / height) | 0
    for (let x = 0; x < width; x++, at++) {
      const u = Math.min(picture.width - 1, ((x + 0.5) * picture.width) / width) | 0
      const region = regions.label[v * picture.width + u] ?? 0
      const share = shares[region] ?? 0
      if (share === 0) continue
      const figure = poured !== null && mask?.[v * picture.width + u] === 1
      const l = luminance(color[at * 3] ?? 0, color[at * 3 + 1] ?? 0, color[at * 3 + 2] ?? 0)
      const shade = 0.45 + 1.1 * l
      for (let c = 0; c < 3; c++) {
        const o = at * 3 + c
        const ours = color[o] ?? 0
        const patch = flat[region * 3 + c] ?? 0
        const grain = Math.max(-0.07, Math.min(0.07, ours - (soft[o] ?? 0)))
        const worked = figure ? patch * shade : patch + grain * texture * 1.5
        color[o] = unit(ours + (worked - ours) * share)
      }
      if (share > 0.4) object[at] = (2 + (region % 90)) << 8
    }
  }
}

/** A figure with what it encloses: who draws an outline means what is in it. */
function withHoles(mask: Uint8Array, { width, height }: GuidePicture): Uint8Array {
  const outside = new Uint8Array(mask.length)
  const rest: number[] = []
  const visit = (at: number): void => {
    if (outside[at] || mask[at]) return
    outside[at] = 1
    rest.push(at)
  }
  for (let x = 0; x < width; x++) {
    visit(x)
    visit((height - 1) * width + x)
  }
  for (let y = 0; y < height; y++) {
    visit(y * width)
    visit(y * width + width - 1)
  }
  for (let at = rest.pop(); at !== undefined; at = rest.pop()) {
    const x = at % width
    if (x > 0) visit(at - 1)
    if (x < width - 1) visit(at + 1)
    if (at >= width) visit(at - width)
    if (at + width < mask.length) visit(at + width)
  }
  return outside.map((one) => 1 - one)
}
