import type { Desk } from '../../core/desk.ts'
import { unit } from '../../core/scalar.ts'
import { sampleLevel } from '../../grade/pyramid.ts'
import type { Draft } from '../draft.ts'
import { hold } from '../draft.ts'
import type { GuidePicture } from '../guide-picture.ts'
import { slopesOf } from './slopes.ts'

/** Brightness of what turns its face from the light, and what facing it adds. */
const shadow = 0.28
const light = 1.05

/**
 * Lets the scene's own light fall over the given forms (unit normals, x right, y up, z towards the viewer).
 * `amount` 0 leaves the picture, 1 gives them full relief.
 */
export function relight(
  draft: Draft,
  normals: Float32Array,
  size: { readonly width: number; readonly height: number },
  amount: number,
  sun: readonly [number, number, number],
): void {
  const { width, height, color, pulse } = draft
  // The light of a picture is never quite flat and never from behind, or no form would show.
  const side = sun[0] < 0 ? -1 : 1
  const lx = side * Math.max(0.5, Math.abs(sun[0]))
  const ly = Math.max(0.35, Math.min(0.8, sun[1]))
  const lz = 0.6
  const length = Math.hypot(lx, ly, lz)
  const flat = shadow + (light * lz) / length
  const level = { width: size.width, height: size.height, data: normals }
  const n = new Float32Array(3)
  for (let y = 0, o = 0; y < height; y++) {
    if (y % 32 === 0) pulse.check()
    for (let x = 0; x < width; x++, o += 3) {
      sampleLevel(level, (x + 0.5) / width, (y + 0.5) / height, n)
      const facing = ((n[0] ?? 0) * lx + (n[1] ?? 0) * ly + (n[2] ?? 1) * lz) / length
      const lit = (shadow + light * Math.max(0, facing)) / flat
      const k = 1 + (lit - 1) * amount
      for (let c = 0; c < 3; c++) {
        const v = (color[o + c] ?? 0) * k
        // Past white a form would lose its shape: the top third is bent.
        color[o + c] = unit(v > 0.7 ? 0.7 + 0.3 * (1 - Math.exp((0.7 - v) / 0.3)) : v)
      }
    }
  }
}

/** A normal map's own normals; of any other picture those of the relief its light and dark would make. */
export function normalsOf(picture: GuidePicture, desk: Desk): Float32Array {
  const { width, height, data, light: tone } = picture
  let towards = 0
  let proper = 0
  for (let o = 0; o < data.length; o += 3) {
    const x = (data[o] ?? 0) * 2 - 1
    const y = (data[o + 1] ?? 0) * 2 - 1
    const z = (data[o + 2] ?? 0) * 2 - 1
    if (z > 0) towards++
    if (Math.abs(Math.hypot(x, y, z) - 1) < 0.25) proper++
  }
  if (towards < tone.length * 0.85 || proper < tone.length * 0.7)
    return slopesOf(tone, width, height, desk)
  desk.pulse.check()
  const out = desk.room.floats(data.length)
  for (let o = 0; o < data.length; o += 3) {
    const x = (data[o] ?? 0) * 2 - 1
    const y = (data[o + 1] ?? 0) * 2 - 1
    const z = Math.max(0.02, (data[o + 2] ?? 0) * 2 - 1)
    const l = Math.hypot(x, y, z)
    out[o] = x / l
    out[o + 1] = y / l
    out[o + 2] = z / l
  }
  return out
}

export function holdNormals(
  draft: Draft,
  picture: GuidePicture,
  weight: number,
  sun: readonly [number, number, number],
): void {
  relight(draft, normalsOf(picture, draft), picture, hold(weight) * 1.15, sun)
}
