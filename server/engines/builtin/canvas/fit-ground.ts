import { stretch } from '../core/interrupt.ts'
import type { Pulse } from '../core/interrupt.ts'
import { smoothstep, unit } from '../core/scalar.ts'
import type { Buffers } from '../core/buffers.ts'
import type { Desk } from '../core/desk.ts'
import type { Room } from '../core/memory.ts'
import { sampleLevel } from '../grade/pyramid.ts'
import type { Level } from '../grade/pyramid.ts'
import { blur } from '../grade/blur.ts'
import type { Canvas } from '../paint/canvas.ts'
import type { Draft } from '../guides/draft.ts'
import { paletteOf, takePalette } from '../guides/colors/palette.ts'
import { isSubject } from '../styles/subject-mask.ts'
import { Copier } from './copier.ts'
import type { Ground, SmallGround } from './ground.ts'
import { barredOf, figureBar, openingOf } from './opening.ts'
import type { MainThing } from './opening.ts'
import type { PatchField } from './patch-field.ts'
import { levelSeam } from './level-seam.ts'
import { depthInside, membrane } from './membrane.ts'
import { synthesise } from './synthesise.ts'

/** What the prompt says decides how much of its scene replaces a mere continuation of the picture. */
export interface GroundWishes {
  /** 0 continues the given picture, 1 shows the prompt's own place wherever there is room for it. */
  readonly scenery: number
  /** The prompt names a place to be seen in the opening; otherwise it only helps to guess what is there. */
  readonly stays: boolean
  /** How much of what was there before still shows, 0 to 0.9. */
  readonly kept: number
  /** Share of the short side over which the continuation gives way to the scene. */
  readonly reach: number
  /** How much of the kept picture's colours the scene still has far from it, 0 to 1. */
  readonly bend: number
  /** The main thing of the kept picture: it is not to be there twice. */
  readonly figure: MainThing | null
}

/** Pixels over which the brushwork fades into what is kept; all of them inside the opening. */
export function featherOf(width: number, height: number): number {
  return Math.max(2, Math.min(width, height) * 0.02)
}

/** What continues a picture, at the size of the scene. */
export interface Continuation {
  readonly width: number
  readonly height: number
  /** Display values, 3 a pixel. */
  readonly color: Float32Array
  /** What it was before its light was levelled and the prompt's place laid over it: copies of the picture alone. */
  readonly copied: Float32Array
  /** What was copied from where; null when there was too little to copy. */
  readonly field: PatchField | null
}

/**
 * Makes the painted scene the missing part of a given picture, in place: kept pixels become the picture's own; the
 * opening becomes what continues them, with the scene's subject in it. Answers that continuation without the subject,
 * in the memory of `kept`.
 */
export function fitGround(
  draft: Draft,
  ground: SmallGround,
  wishes: GroundWishes,
  salt: number,
  kept: Room,
): Continuation {
  const { width, height, color, object, pulse } = draft
  const { open } = ground
  const inside = depthInside(open, width, height, draft)
  likeGround(draft, ground, pulse)
  const bend = bendOf(draft, ground)
  pulse.check()
  const ours = (o: number, bent: number): number => unit((color[o] ?? 0) + (bend[o] ?? 0) * bent)
  const around = kept.copy(ground.color)
  membrane(around, knownOf(open, draft), width, height, draft)
  const rounds = openingOf(ground, width, height) === null
  if (rounds) runOn(around, ground, width, height, draft)
  pulse.check()
  const deep = Math.min(width, height) * wishes.reach
  const scenery = rounds ? wishes.scenery * 0.25 : wishes.scenery
  const sceneAt = (at: number): number => scenery * smoothstep(0, deep, inside[at] ?? 0)
  const bentAt = (at: number): number =>
    wishes.bend + (1 - wishes.bend) * smoothstep(deep * 2, 0, inside[at] ?? 0)
  const mixScene = (): void => {
    for (let at = 0; at < open.length; at++) {
      if (at % stretch === 0) pulse.check()
      const scene = open[at] && !isSubject(object[at] ?? -1) ? sceneAt(at) : 0
      if (scene <= 0) continue
      const bent = bentAt(at)
      for (let o = at * 3; o < at * 3 + 3; o++)
        around[o] = (around[o] ?? 0) + (ours(o, bent) - (around[o] ?? 0)) * scene
    }
  }
  // The prompt's place is what the search begins with; where it is asked for by name it also is what stays.
  if (!wishes.stays) mixScene()
  const torn = {
    width,
    height,
    color: around,
    open,
    barred:
      figureBar(wishes.figure, width, height, draft) ?? barredOf(ground, width, height, draft),
    wraps: false,
  }
  const field = synthesise(torn, salt, draft)
  const copied = kept.copy(around)
  if (field) levelSeam(around, open, inside, width, height, draft)
  pulse.check()
  if (wishes.stays) mixScene()
  for (let at = 0; at < open.length; at++) {
    if (at % stretch === 0) pulse.check()
    const o = at * 3
    const subject = open[at] && isSubject(object[at] ?? -1)
    const share = subject ? smoothstep(0, featherOf(width, height), inside[at] ?? 0) : 0
    for (let c = o; c < o + 3; c++) {
      const next = around[c] ?? 0
      const painted = next + (ours(c, 0.3) - next) * share
      color[c] = painted + ((ground.color[c] ?? 0) - painted) * (open[at] ? wishes.kept : 1)
      if (open[at]) around[c] = next + ((ground.color[c] ?? 0) - next) * wishes.kept
    }
    if (!subject) object[at] = -1
  }
  return { width, height, color: around, copied, field }
}

function knownOf(open: Uint8Array, { room }: Desk): Float32Array {
  const known = room.floats(open.length)
  for (let at = 0; at < known.length; at++) known[at] = open[at] ? 0 : 1
  return known
}

/** Draws the edges of a picture out to the sides and then up and down, in place: horizons run on, sky stays above. */
function runOn(
  color: Float32Array,
  { open }: SmallGround,
  width: number,
  height: number,
  { pulse }: Desk,
): void {
  const reached = open.map((v) => 1 - v)
  const copy = (to: number, from: number): void => {
    if (reached[to] || !reached[from]) return
    for (let c = 0; c < 3; c++)
      color[to * 3 + c] = (color[to * 3 + c] ?? 0) * 0.3 + (color[from * 3 + c] ?? 0) * 0.7
    reached[to] = 1
  }
  for (let y = 0; y < height; y++) {
    if (y % 64 === 0) pulse.check()
    const row = y * width
    for (let x = 1; x < width; x++) copy(row + x, row + x - 1)
    for (let x = width - 2; x >= 0; x--) copy(row + x, row + x + 1)
  }
  for (let x = 0; x < width; x++) {
    if (x % 64 === 0) pulse.check()
    for (let y = 1; y < height; y++) copy(y * width + x, (y - 1) * width + x)
    for (let y = height - 2; y >= 0; y--) copy(y * width + x, (y + 1) * width + x)
  }
}

/** Mixes the scene's paints anew from those of the kept picture, so that one light lies over both. */
function likeGround(draft: Draft, ground: SmallGround, pulse: Pulse): void {
  const shown: number[] = []
  const step = Math.max(1, Math.floor(ground.open.length / 60_000))
  for (let at = 0; at < ground.open.length; at += step) {
    if (ground.open[at]) continue
    for (let c = at * 3; c < at * 3 + 3; c++) shown.push(ground.color[c] ?? 0)
  }
  if (shown.length < 300) return
  const { color, object } = draft
  const lent = paletteOf(Float32Array.from(shown))
  const own = paletteOf(color)
  takePalette(color, lent, 0.85, 0.85, pulse, own, (at) => !isSubject(object[at] ?? -1))
}

/** What must be added to the scene for it to meet the kept picture, spanned over the opening. */
function bendOf(draft: Draft, ground: SmallGround): Float32Array {
  const { width, height, color, room } = draft
  const bend = room.floats(color.length)
  const known = room.floats(ground.open.length)
  for (let at = 0; at < known.length; at++) {
    if (ground.open[at]) continue
    known[at] = 1
    for (let c = at * 3; c < at * 3 + 3; c++) bend[c] = (ground.color[c] ?? 0) - (color[c] ?? 0)
  }
  membrane(bend, known, width, height, draft)
  return bend
}

/**
 * Puts the kept pixels back as they were, in place, and the continuation everywhere but where the subject was
 * painted: copied from the picture at its full size, which has its brushwork already.
 */
export function restoreGround(
  canvas: Canvas,
  ground: Ground,
  next: Continuation,
  buffers: Buffers,
  desk: Desk,
): void {
  const { pulse } = desk
  const { width, height, color, object } = canvas
  const { bytes, open } = ground
  const inside = depthInside(open, width, height, desk)
  const feather = featherOf(width, height)
  const own = buffers.floats('panel', width * height)
  const soft = desk.room.floats(width * height)
  for (let at = 0; at < open.length; at++) own[at] = isSubject(object[at] ?? -1) ? 1 : 0
  pulse.check()
  blur(own, soft, desk.room.floats(width * height), width, height, 1, 1.6)
  pulse.check()
  const copier = next.field && new Copier(next.field, width, height, open)
  const sources = copier?.sources ?? new Int32Array(0)
  const shares = copier?.shares ?? new Float32Array(0)
  const shift = desk.room.copy(next.color)
  if (copier)
    for (let o = 0; o < shift.length; o++) shift[o] = (shift[o] ?? 0) - (next.copied[o] ?? 0)
  const level = { width: next.width, height: next.height, data: shift }
  const found = new Float32Array(3)
  for (let y = 0, at = 0; y < height; y++) {
    if (y % 32 === 0) pulse.check()
    for (let x = 0; x < width; x++, at++) {
      const o = at * 3
      if (!open[at]) {
        for (let c = o; c < o + 3; c++) color[c] = (bytes[c] ?? 0) / 255
        continue
      }
      sampleLevel(level, (x + 0.5) / width, (y + 0.5) / height, found)
      const count = copier ? copier.find(x, y) : 0
      if (copier && count === 0)
        sampleLevel(fallback(next), (x + 0.5) / width, (y + 0.5) / height, found)
      const paint = smoothstep(0.1, 0.6, soft[at] ?? 0) * smoothstep(0, feather, inside[at] ?? 0)
      for (let c = 0; c < 3; c++) {
        let stays = found[c] ?? 0
        for (let k = 0; k < count; k++)
          stays += ((bytes[(sources[k] ?? 0) * 3 + c] ?? 0) / 255) * (shares[k] ?? 0)
        color[o + c] = stays + ((color[o + c] ?? 0) - stays) * paint
      }
    }
  }
}

function fallback({ width, height, color }: Continuation): Level {
  return { width, height, data: color }
}
