import type { Desk } from '../../core/desk.ts'
import { clamp, unit } from '../../core/scalar.ts'
import { blur } from '../../grade/blur.ts'
import { sampleLevel } from '../../grade/pyramid.ts'
import type { Level } from '../../grade/pyramid.ts'
import { hold } from '../draft.ts'
import type { Draft } from '../draft.ts'
import type { GuidePicture } from '../guide-picture.ts'
import type { Figure } from '../seen/figure.ts'
import { relight } from './relight.ts'
import { slopesOf } from './slopes.ts'
import { ladder, rankOn } from '../colors/tones.ts'

const depthSteps = 96
const across = 24

/**
 * How near each pixel of a guide is, 0 far to 1 near. A grey picture is taken for a depth map (bright is near);
 * of any other it is guessed: what is lower is nearer, and so is what stands out.
 */
export function nearness(
  picture: GuidePicture,
  figure: Figure | null,
  { room, pulse }: Desk,
): Float32Array {
  const { width, height, data, light } = picture
  let colored = 0
  for (let o = 0; o < data.length; o += 3)
    colored +=
      Math.max(data[o] ?? 0, data[o + 1] ?? 0, data[o + 2] ?? 0) -
      Math.min(data[o] ?? 0, data[o + 1] ?? 0, data[o + 2] ?? 0)
  if (colored / light.length < 0.05) return light
  pulse.check()
  const near = room.floats(light.length)
  for (let at = 0; at < near.length; at++) {
    const down = ((at / width) | 0) / height
    const stands = figure?.mask[at] ? 0.92 : 0
    near[at] = Math.max(stands, down * 0.8 + 0.15 * (1 - (light[at] ?? 0)))
  }
  const soft = room.floats(near.length)
  blur(near, soft, room.floats(near.length), width, height, 1, Math.min(width, height) * 0.01)
  pulse.check()
  return soft
}

/** The scene by nearness and place across: one colour for each, so that any depth can ask for its own. */
function colorsByDepth(draft: Draft, inverse: Float32Array, rungs: Float32Array): Level {
  const { width, height, color } = draft
  const data = new Float32Array(across * depthSteps * 3)
  const count = new Float32Array(across * depthSteps)
  for (let y = 0; y < height; y += 2) {
    for (let x = 0; x < width; x += 2) {
      const at = y * width + x
      const step = Math.min(depthSteps - 1, (rankOn(rungs, inverse[at] ?? 0) * depthSteps) | 0)
      const cell = step * across + (((x * across) / width) | 0)
      count[cell] = (count[cell] ?? 0) + 1
      for (let c = 0; c < 3; c++)
        data[cell * 3 + c] = (data[cell * 3 + c] ?? 0) + (color[at * 3 + c] ?? 0)
    }
  }
  for (let cell = 0; cell < count.length; cell++) {
    const n = count[cell] ?? 0
    if (n > 0) for (let c = 0; c < 3; c++) data[cell * 3 + c] = (data[cell * 3 + c] ?? 0) / n
  }
  fillGaps(data, count)
  return { width: across, height: depthSteps, data }
}

/** Takes for a missing colour the nearest at the same depth, else at the next depth that has one. */
function fillGaps(data: Float32Array, count: Float32Array): void {
  const copy = (to: number, from: number): void => {
    for (let c = 0; c < 3; c++) data[to * 3 + c] = data[from * 3 + c] ?? 0
    count[to] = 1
  }
  for (let step = 0; step < depthSteps; step++) {
    const row = step * across
    for (const way of [1, -1]) {
      for (let k = 0; k < across; k++) {
        const x = way > 0 ? k : across - 1 - k
        const before = x - way
        if (count[row + x] === 0 && before >= 0 && before < across && count[row + before])
          copy(row + x, row + before)
      }
    }
  }
  for (const way of [1, -1]) {
    for (let k = 0; k < depthSteps; k++) {
      const step = way > 0 ? k : depthSteps - 1 - k
      const before = step - way
      if (count[step * across] || before < 0 || before >= depthSteps) continue
      if (count[before * across])
        for (let x = 0; x < across; x++) copy(step * across + x, before * across + x)
    }
  }
}

function everyNth(values: Float32Array, n: number): Float32Array {
  return Float32Array.from({ length: Math.ceil(values.length / n) }, (_, k) => values[k * n] ?? 0)
}

/** Puts the scene's near and far where a guide has its own: each plane in the colours the scene has at that depth. */
export function holdPlanes(
  draft: Draft,
  picture: GuidePicture,
  figure: Figure | null,
  inverseDepth: Float32Array,
  weight: number,
  sun: readonly [number, number, number],
): void {
  const { width, height, color, object, room, pulse } = draft
  const kept = hold(weight)
  const near = nearness(picture, figure, draft)
  const sample = everyNth(inverseDepth, 7)
  pulse.check()
  const table = colorsByDepth(draft, inverseDepth, ladder(sample))
  const places = ladder(everyNth(near, 5))
  pulse.check()
  const soft = room.floats(color.length)
  const scratch = room.floats(color.length)
  blur(color, soft, scratch, width, height, 3, Math.max(2, Math.min(width, height) * 0.02), pulse)
  pulse.check()
  const found = new Float32Array(3)
  for (let y = 0, at = 0; y < height; y++) {
    if (y % 32 === 0) pulse.check()
    const v = Math.min(picture.height - 1, ((y + 0.5) * picture.height) / height) | 0
    for (let x = 0; x < width; x++, at++) {
      const u = Math.min(picture.width - 1, ((x + 0.5) * picture.width) / width) | 0
      const depth = near[v * picture.width + u] ?? 0
      // Rank and value agree on a busy map; on one of few tones the value keeps its planes apart.
      const step = 0.5 * rankOn(places, depth) + 0.5 * depth
      sampleLevel(table, (x + 0.5) / width, clamp(step, 0.005, 0.995), found)
      const o = at * 3
      for (let c = 0; c < 3; c++) {
        const ours = color[o + c] ?? 0
        const texture = (ours - (soft[o + c] ?? 0)) * 0.8
        color[o + c] = unit(ours + ((found[c] ?? 0) + texture - ours) * kept)
      }
      if (kept > 0.4) object[at] = (2 + ((depth * 6) | 0)) << 8
    }
  }
  // A depth map says how far, not how steep: told in full, its forms turn as much as drawn ones do.
  const relief = near.map((v) => v * 2.4)
  relight(draft, slopesOf(relief, picture.width, picture.height, draft), picture, kept * 0.85, sun)
}
