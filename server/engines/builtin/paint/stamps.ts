import { bristleLength, bristles, bristleWidth, loadBrush } from './bristles.ts'
import type { Brushwork } from './brushwork.ts'

/** Marks a brush of one size can make, whatever their direction; they differ in hairs, width and length. */
export const markCount = 6
const angleCount = 48
const bendCount = 3
/** How far a stroke may bend, as a share of its half-length, to each side. */
export const mostBend = 0.24
/** Added to places left of or above a stamp's middle, so that they fit numbers without a sign. */
export const middle = 32768
/** Cover below this (of 256) leaves no trace. */
const faint = 3
/** Texels kept from one picture to the next (14 MB): all that a picture of 1536 x 1536 needs. */
const mostKept = 7_000_000

/** Half-length of a mark in half-lengths of its brush. */
export function markReach(mark: number): number {
  return 0.65 + (0.7 * (((mark + 2) % markCount) + 0.5)) / markCount
}

function markRadius(mark: number): number {
  return 0.8 + (0.45 * (((mark * 5) % markCount) + 0.5)) / markCount
}

/**
 * Every stamp made so far, one after the other. A stamp is: its first row, how many rows; then for each row where
 * it begins, how many texels there are, and these: cover and load as `loadBrush` gives them.
 */
let page = new Uint16Array(1 << 18)
let used = 0
const sets = new Map<string, Int32Array>()

/**
 * The stamps of one brush at one size, made when first asked for. Strokes of a layer are alike but for their
 * direction, bend and mark: turning the brush's texture once for each of these, and not once for each stroke,
 * leaves little more to do for a stroke than to mix its paint with what is there.
 */
export class Stamps {
  readonly #radius: number
  readonly #reach: number
  readonly #variants: number
  readonly #texels: Uint16Array
  /** Where each stamp begins on the page; -1 before it is made. */
  readonly #begins: Int32Array

  /** Radius in pixels of the panel. */
  constructor(work: Brushwork, radius: number, opacity: number) {
    const brush = bristles(work.dry, work.soft)
    this.#radius = radius
    this.#reach = radius * work.length
    this.#variants = brush.variants
    this.#texels = loadBrush(brush, opacity)
    if (used > mostKept) {
      used = 0
      sets.clear()
      page = new Uint16Array(1 << 18)
    }
    const key = [radius, work.length, work.dry, work.soft, opacity].join()
    const held = sets.get(key)
    this.#begins = held ?? new Int32Array(markCount * angleCount * bendCount).fill(-1)
    if (!held) sets.set(key, this.#begins)
  }

  /** Where on the page the stamp nearest to a direction and bend (shares of half-length) begins. */
  find(mark: number, cos: number, sin: number, bend: number): number {
    const turn =
      (Math.round((Math.atan2(sin, cos) * angleCount) / (2 * Math.PI)) + angleCount) % angleCount
    const bow = Math.round(((bend / mostBend + 1) * (bendCount - 1)) / 2)
    const at = (mark * angleCount + turn) * bendCount + bow
    const held = this.#begins[at] ?? -1
    if (held >= 0) return held
    const begin = used
    this.#begins[at] = begin
    this.#make(mark, (turn / angleCount) * 2 * Math.PI, (bow / (bendCount - 1)) * 2 - 1)
    return begin
  }

  #make(mark: number, angle: number, bow: number): void {
    const cos = Math.cos(angle)
    const sin = Math.sin(angle)
    const radius = this.#radius * markRadius(mark)
    const reach = this.#reach * markReach(mark)
    const bend = (bow * mostBend) / reach
    const sag = bend * reach * reach
    const wide = radius + Math.abs(sag)
    const ex = Math.ceil(Math.abs(cos) * reach + Math.abs(sin) * wide)
    const ey = Math.ceil(Math.abs(sin) * reach + Math.abs(cos) * wide)
    const need = used + 2 + (2 * ey + 1) * (2 * ex + 3)
    if (need > page.length) {
      const grown = new Uint16Array(Math.max(need, page.length * 2))
      grown.set(page)
      page = grown
    }
    const texture = (mark % this.#variants) * bristleLength * bristleWidth
    page[used++] = middle - ey
    page[used++] = 2 * ey + 1
    for (let y = -ey; y <= ey; y++) {
      const row = used
      used += 2
      // A row keeps what lies between its first and last texel that leave a trace.
      let first = ex + 1
      let end = used
      // The part of the row within the stroke's length, where that is not nearly level with it.
      const slope = Math.abs(cos) > 0.1 ? 1 / cos : 0
      const middleX = -y * sin * slope
      const span = slope === 0 ? ex : Math.abs(reach * slope)
      const begin = slope === 0 ? -ex : Math.max(-ex, Math.floor(middleX - span))
      const upto = slope === 0 ? ex : Math.min(ex, Math.ceil(middleX + span))
      for (let x = begin; x <= upto; x++) {
        const along = x * cos + y * sin
        const across = y * cos - x * sin - bend * along * along + radius
        let texel = 0
        if (along > -reach && along < reach && across > 0 && across < 2 * radius) {
          const u = ((along + reach) * bristleLength) / (2 * reach)
          const v = (across * bristleWidth) / (2 * radius)
          texel = this.#texels[texture + (v | 0) * bristleLength + (u | 0)] ?? 0
          if ((texel & 511) < faint) texel = 0
        }
        if (texel === 0 && first > ex) continue
        if (first > ex) first = x
        page[used++] = texel
        if (texel !== 0) end = used
      }
      used = end
      page[row] = middle + first
      page[row + 1] = end - row - 2
    }
  }
}

/** The page that `find` points into; another one after stamps have been made. */
export function stampPage(): Uint16Array {
  return page
}
