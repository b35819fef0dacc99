import { smoothstep, unit } from '../core/scalar.ts'
import { blur } from '../grade/blur.ts'
import type { Pulse } from '../core/interrupt.ts'
import type { Canvas } from '../paint/canvas.ts'
import type { Draft } from '../guides/draft.ts'
import { paletteOf, takePalette } from '../guides/colors/palette.ts'
import { isSubject } from '../styles/subject-mask.ts'
import type { Ground } from './ground.ts'
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
}

/** Pixels over which the brushwork fades into what is kept; all of them inside the opening. */
export function featherOf(width: number, height: number): number {
  return Math.max(2, Math.min(width, height) * 0.02)
}

/**
 * Makes the painted scene the missing part of a given picture, in place: kept pixels become the picture's own; the
 * opening becomes what continues them, with the scene's subject in it. Answers that continuation without the subject.
 */
export function fitGround(
  draft: Draft,
  ground: Ground,
  wishes: GroundWishes,
  salt: number,
  pulse: Pulse,
): Float32Array {
  const { width, height, color, object } = draft
  const { open } = ground
  const inside = depthInside(open, width, height)
  likeGround(draft, ground)
  const bend = bendOf(draft, ground)
  pulse.check()
  const ours = (o: number, bent: number): number => unit((color[o] ?? 0) + (bend[o] ?? 0) * bent)
  const around = ground.color.slice()
  membrane(
    around,
    Float32Array.from(open, (v) => 1 - v),
    width,
    height,
  )
  const rounds = openingOf(ground, width, height) === null
  if (rounds) runOn(around, ground, width, height)
  pulse.check()
  const deep = Math.min(width, height) * wishes.reach
  const scenery = rounds ? wishes.scenery * 0.25 : wishes.scenery
  const sceneAt = (at: number): number => scenery * smoothstep(0, deep, inside[at] ?? 0)
  const bentAt = (at: number): number =>
    wishes.bend + (1 - wishes.bend) * smoothstep(deep * 2, 0, inside[at] ?? 0)
  const mixScene = (): void => {
    for (let at = 0; at < open.length; at++) {
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
    open: Uint8Array.from(open),
    barred: barredOf(ground, width, height),
    wraps: false,
  }
  if (synthesise(torn, salt, pulse)) levelSeam(around, open, inside, width, height)
  pulse.check()
  if (wishes.stays) mixScene()
  for (let at = 0; at < open.length; at++) {
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
  return around
}

/** Draws the edges of a picture out to the sides and then up and down, in place: horizons run on, sky stays above. */
function runOn(color: Float32Array, { open }: Ground, width: number, height: number): void {
  const reached = Uint8Array.from(open, (v) => 1 - v)
  const copy = (to: number, from: number): void => {
    if (reached[to] || !reached[from]) return
    for (let c = 0; c < 3; c++)
      color[to * 3 + c] = (color[to * 3 + c] ?? 0) * 0.3 + (color[from * 3 + c] ?? 0) * 0.7
    reached[to] = 1
  }
  for (let y = 0; y < height; y++) {
    const row = y * width
    for (let x = 1; x < width; x++) copy(row + x, row + x - 1)
    for (let x = width - 2; x >= 0; x--) copy(row + x, row + x + 1)
  }
  for (let x = 0; x < width; x++) {
    for (let y = 1; y < height; y++) copy(y * width + x, (y - 1) * width + x)
    for (let y = height - 2; y >= 0; y--) copy(y * width + x, (y + 1) * width + x)
  }
}

/** Where the opening runs round the picture, its middle is not repeated outside: that is where its subject stands. */
function barredOf(ground: Ground, width: number, height: number): Uint8Array | null {
  if (openingOf(ground, width, height)) return null
  let [left, top, right, bottom] = [width, height, 0, 0]
  for (let at = 0; at < ground.open.length; at++) {
    if (ground.open[at]) continue
    left = Math.min(left, at % width)
    right = Math.max(right, at % width)
    top = Math.min(top, (at / width) | 0)
    bottom = Math.max(bottom, (at / width) | 0)
  }
  const barred = new Uint8Array(width * height)
  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) {
      const u = (x - left) / (right - left + 1) - 0.5
      const v = (y - top) / (bottom - top + 1) - 0.55
      if (Math.hypot(u / 0.3, v / 0.36) < 1) barred[y * width + x] = 1
    }
  }
  return barred
}

/** Mixes the scene's paints anew from those of the kept picture, so that one light lies over both. */
function likeGround(draft: Draft, ground: Ground): void {
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
  takePalette(color, lent, 0.85, 0.85, own, (at) => !isSubject(object[at] ?? -1))
}

/** What must be added to the scene for it to meet the kept picture, spanned over the opening. */
function bendOf(draft: Draft, ground: Ground): Float32Array {
  const { width, height, color } = draft
  const bend = new Float32Array(color.length)
  const known = new Float32Array(ground.open.length)
  for (let at = 0; at < known.length; at++) {
    if (ground.open[at]) continue
    known[at] = 1
    for (let c = at * 3; c < at * 3 + 3; c++) bend[c] = (ground.color[c] ?? 0) - (color[c] ?? 0)
  }
  membrane(bend, known, width, height)
  return bend
}

/**
 * Puts the kept pixels back as they were, in place, and the continuation everywhere but where the subject was
 * painted: copied texture has its brushwork already.
 */
export function restoreGround(canvas: Canvas, ground: Ground, around: Float32Array): void {
  const { width, height, color, object } = canvas
  const inside = depthInside(ground.open, width, height)
  const feather = featherOf(width, height)
  const own = Float32Array.from(object, (tag) => (isSubject(tag) ? 1 : 0))
  const soft = new Float32Array(own.length)
  blur(own, soft, new Float32Array(own.length), width, height, 1, 1.6)
  for (let at = 0; at < ground.open.length; at++) {
    const paint = smoothstep(0.1, 0.6, soft[at] ?? 0) * smoothstep(0, feather, inside[at] ?? 0)
    for (let c = at * 3; c < at * 3 + 3; c++) {
      const stays = ground.open[at] ? (around[c] ?? 0) : (ground.color[c] ?? 0)
      color[c] = stays + ((color[c] ?? 0) - stays) * paint
    }
  }
}

/** The opening's bounds as shares of the frame, or null where it surrounds the kept picture. */
export function openingOf(
  ground: Ground,
  width: number,
  height: number,
): { left: number; top: number; right: number; bottom: number } | null {
  let [left, top, right, bottom] = [width, height, 0, 0]
  for (let at = 0; at < ground.open.length; at++) {
    if (!ground.open[at]) continue
    const x = at % width
    const y = (at / width) | 0
    left = Math.min(left, x)
    right = Math.max(right, x + 1)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y + 1)
  }
  if (right <= left || (right - left > width * 0.92 && bottom - top > height * 0.92)) return null
  return { left: left / width, top: top / height, right: right / width, bottom: bottom / height }
}
