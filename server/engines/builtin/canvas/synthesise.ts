import type { Desk } from '../core/desk.ts'
import { atDesk } from '../core/desk.ts'
import type { Pulse } from '../core/interrupt.ts'
import { Copier } from './copier.ts'
import { depthInside } from './membrane.ts'
import { half, improve, vote } from './patch-field.ts'
import type { PatchField } from './patch-field.ts'

/** A picture with a part missing. Changed in place. */
export interface Torn {
  readonly width: number
  readonly height: number
  /** Display values, 3 a pixel; a guess where it is open. */
  readonly color: Float32Array
  /** 1 where it is missing. */
  readonly open: Uint8Array
  /** 1 where nothing may be copied from although it is there. */
  readonly barred: Uint8Array | null
  /** Opposite edges are neighbours, as in a tile. */
  readonly wraps: boolean
}

/** Pixels of a picture below which a smaller copy has nothing left to copy from. */
const leastKnown = 700
/** Short side below which there is no more to be learnt from a smaller copy. */
const smallest = 28
/** Short side beyond which likenesses are only brought up, not looked for again. */
const largest = 256
/** How much a source from another height counts against it: sky belongs above ground. */
const levelness = 0.08

/**
 * Fills what is missing with patches of what is there, so that texture and edges run on (patch match in a coarse
 * to fine search, after Wexler and Barnes). The guess decides where there is more than one way to go on. Answers what
 * is like what at the size it looked at last; null, and nothing changed, when there is too little to copy from.
 */
export function synthesise(torn: Torn, salt: number, desk: Desk): PatchField | null {
  const { pulse } = desk
  const short = Math.min(torn.width, torn.height)
  let known = 0
  for (const gap of torn.open) known += 1 - gap
  const smaller = short > smallest * 1.8 && known > leastKnown * 4 ? halved(torn, desk) : null
  pulse.check()
  const below = smaller && synthesise(smaller, salt, desk)
  if (short > largest) {
    if (below) copyAll(torn, below, desk)
    return below
  }
  const field = fieldOf(torn, below, pulse)
  if (!field) return null
  const trust = atDesk(pulse, (own) =>
    depthInside(torn.open, torn.width, torn.height, own).map((v) => 1 / (1 + v * v * 0.08)),
  )
  const rounds = below === null ? 8 : short > 100 ? 2 : 4
  for (let round = 0; round < rounds; round++) {
    improve(field, round * 2, salt, pulse)
    improve(field, round * 2 + 1, salt, pulse)
    vote(field, trust, half, pulse)
    pulse.check()
  }
  return field
}

/** Fills the open pixels of a larger picture from what was found at a smaller size. */
function copyAll({ width, height, color, open }: Torn, below: PatchField, { pulse }: Desk): void {
  const copier = new Copier(below, width, height, open)
  for (let y = 0, at = 0; y < height; y++) {
    if (y % 64 === 0) pulse.check()
    for (let x = 0; x < width; x++, at++) {
      if (!open[at]) continue
      const count = copier.find(x, y)
      if (count === 0) continue
      for (let c = 0; c < 3; c++) {
        let sum = 0
        for (let k = 0; k < count; k++)
          sum += (color[(copier.sources[k] ?? 0) * 3 + c] ?? 0) * (copier.shares[k] ?? 0)
        color[at * 3 + c] = sum
      }
    }
  }
}

function halved({ width, height, color, open, barred, wraps }: Torn, { room, pulse }: Desk): Torn {
  const w = width >> 1
  const h = height >> 1
  const small = room.floats(w * h * 3)
  const gap = room.bytes(w * h)
  const bars = barred && room.bytes(w * h)
  for (let y = 0, to = 0; y < h; y++) {
    if (y % 64 === 0) pulse.check()
    for (let x = 0; x < w; x++, to++) {
      let known = 0
      for (let k = 0; k < 4; k++)
        known += open[(y * 2 + (k >> 1)) * width + x * 2 + (k & 1)] ? 0 : 1
      gap[to] = known < 4 ? 1 : 0
      for (let k = 0; k < 4; k++) {
        const from = (y * 2 + (k >> 1)) * width + x * 2 + (k & 1)
        if (bars && barred[from]) bars[to] = 1
        for (let c = 0; c < 3; c++)
          small[to * 3 + c] = (small[to * 3 + c] ?? 0) + (color[from * 3 + c] ?? 0) / 4
      }
    }
  }
  return { width: w, height: h, color: small, open: gap, barred: bars, wraps }
}

/** What there is to find at one size, begun from what was found at half of it. Null when nothing can be copied. */
function fieldOf(torn: Torn, below: PatchField | null, pulse: Pulse): PatchField | null {
  const { width, height, color, open, barred, wraps } = torn
  const usable = new Uint8Array(width * height)
  const touched = new Uint8Array(width * height)
  for (let y = 0, k = 0; y < height; y++) {
    if (y % 16 === 0) pulse.check()
    for (let x = 0; x < width; x++, k++) {
      if (!open[k]) continue
      for (let dy = -half; dy <= half; dy++) {
        for (let dx = -half; dx <= half; dx++) {
          const tx = x + dx
          const ty = y + dy
          if (tx >= 0 && ty >= 0 && tx < width && ty < height) touched[ty * width + tx] = 1
          else if (wraps) touched[((ty + height) % height) * width + ((tx + width) % width)] = 1
        }
      }
    }
  }
  pulse.check()
  const sources: number[] = []
  const places: number[] = []
  for (let y = 0, k = 0; y < height; y++) {
    for (let x = 0; x < width; x++, k++) {
      if (touched[k]) places.push(k)
      else if (x >= half && y >= half && x < width - half && y < height - half && !barred?.[k]) {
        usable[k] = 1
        sources.push(k)
      }
    }
  }
  if (sources.length < 12) return null
  const like = new Int32Array(width * height).fill(-1)
  const field: PatchField = {
    width,
    height,
    color,
    open,
    places: Int32Array.from(places),
    sources: Int32Array.from(sources),
    usable,
    like,
    unlike: new Float32Array(width * height),
    wraps,
    level: barred ? levelness * 2 : levelness,
    top: ((sources[0] ?? 0) / width) | 0,
    bottom: ((sources.at(-1) ?? 0) / width) | 0,
  }
  if (below) bringUp(below, field, pulse)
  return field
}

/** Takes likenesses, and with them the guess, over from half the size. */
function bringUp(below: PatchField, field: PatchField, pulse: Pulse): void {
  const { width, height, like, usable, unlike } = field
  pulse.check()
  for (const place of field.places) {
    const x = place % width
    const y = (place / width) | 0
    const from =
      Math.min(below.height - 1, y >> 1) * below.width + Math.min(below.width - 1, x >> 1)
    const found = below.like[from] ?? -1
    if (found < 0) continue
    const sx = Math.min(width - 1 - half, (found % below.width) * 2 + (x & 1))
    const sy = Math.min(height - 1 - half, ((found / below.width) | 0) * 2 + (y & 1))
    const source = sy * width + sx
    if (!usable[source]) continue
    like[place] = source
    unlike[place] = below.unlike[from] ?? 0
  }
  vote(field, new Float32Array(width * height).fill(1), 1, pulse)
}
