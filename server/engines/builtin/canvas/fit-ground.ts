import { smoothstep, unit } from '../core/scalar.ts'
import type { Draft } from '../guides/draft.ts'
import { paletteOf, takePalette } from '../guides/colors/palette.ts'
import { isSubject } from '../styles/subject-mask.ts'
import { continued } from './borrow.ts'
import type { Ground } from './ground.ts'
import { depthInside, membrane } from './membrane.ts'

/** What the prompt says decides how much of its scene replaces a mere continuation of the picture. */
export interface GroundWishes {
  /** 0 continues the given picture, 1 shows the prompt's own place wherever there is room for it. */
  readonly scenery: number
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
 * Makes the painted scene the missing part of a given picture, in place: kept pixels become the picture's own,
 * and in the opening the scene's colours are bent so that they meet it at the border without a step.
 */
export function fitGround(draft: Draft, ground: Ground, wishes: GroundWishes): void {
  const { width, height, color, object } = draft
  const { open } = ground
  const around = continued(ground, width, height)
  const inside = depthInside(open, width, height)
  likeGround(draft, ground)
  const bend = bendOf(draft, ground)
  const deep = Math.min(width, height) * wishes.reach
  for (let at = 0; at < open.length; at++) {
    const o = at * 3
    if (!open[at]) {
      for (let c = o; c < o + 3; c++) color[c] = ground.color[c] ?? 0
      object[at] = -1
      continue
    }
    const away = inside[at] ?? 0
    const subject = isSubject(object[at] ?? -1)
    const scene = subject
      ? smoothstep(0, featherOf(width, height), away)
      : wishes.scenery * smoothstep(0, deep, away)
    const bent = subject ? 0.3 : wishes.bend + (1 - wishes.bend) * smoothstep(deep * 2, 0, away)
    for (let c = 0; c < 3; c++) {
      const ours = unit((color[o + c] ?? 0) + (bend[o + c] ?? 0) * bent)
      const next = around[o + c] ?? 0
      const before = ground.color[o + c] ?? 0
      const painted = next + (ours - next) * scene
      color[o + c] = painted + (before - painted) * wishes.kept
    }
    if (!subject) object[at] = -1
  }
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

/** Puts the kept pixels back as they were, and lets the paint begin gradually inside the opening; in place. */
export function restoreGround(
  color: Float32Array,
  ground: Ground,
  width: number,
  height: number,
): void {
  const inside = depthInside(ground.open, width, height)
  const feather = featherOf(width, height)
  const around = continued(ground, width, height)
  for (let at = 0; at < ground.open.length; at++) {
    const paint = smoothstep(0, feather, inside[at] ?? 0)
    if (paint >= 1) continue
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
