import { loadSteps } from './bristles.ts'
import { evenBytes, halfBytes, pack, thicknessScale } from './panel.ts'
import type { Panel } from './panel.ts'
import { middle, stampPage } from './stamps.ts'

/** One mark of the brush: where its middle is, what paint it carries, and the stamp it leaves. */
export interface Stroke {
  x: number
  y: number
  r: number
  g: number
  b: number
  relief: number
  /** Where its stamp begins on the page. */
  stamp: number
  /** Object to stay within, or -1 to go anywhere. */
  object: number
}

/** What is left of a stroke's cover (of 256) where it runs over its object's outline. */
const beyond = 21
const faint = 3
/** The stroke's paint by how much of it a hair carries. */
const paints = new Int32Array(loadSteps)

/** What a hair's load adds to its stroke's colour and thickness, in the bytes of a pixel, for one thickness of paint. */
const lifts = new Int32Array(loadSteps)
let liftsFor = -1
const mostLift = Math.round(1.7 * 0.05 * 255)

function mixLifts(relief: number): void {
  liftsFor = relief
  for (let k = 0; k < loadSteps; k++) {
    const load = ((k + 0.5) / loadSteps) * 1.7
    const thick = Math.min(255, Math.round(load * relief * thicknessScale))
    lifts[k] = Math.imul(Math.round(load * 0.05 * 255), 0x010101) | (thick << 24)
  }
}

/** Hairs differ a little in how much paint they carry: the more, the lighter and the thicker. */
function mixPaints(s: Stroke): void {
  if (s.relief !== liftsFor) mixLifts(s.relief)
  const base = pack(s.r - 0.025, s.g - 0.025, s.b - 0.025, 0)
  const room = 255 - mostLift
  if ((base & 255) <= room && ((base >>> 8) & 255) <= room && ((base >>> 16) & 255) <= room) {
    for (let k = 0; k < loadSteps; k++) paints[k] = (base + (lifts[k] ?? 0)) | 0
    return
  }
  for (let k = 0; k < loadSteps; k++) {
    const lift = lifts[k] ?? 0
    const red = (base & 255) + (lift & 255)
    const green = ((base >>> 8) & 255) + (lift & 255)
    const blue = ((base >>> 16) & 255) + (lift & 255)
    paints[k] =
      (red > 255 ? 255 : red) |
      ((green > 255 ? 255 : green) << 8) |
      ((blue > 255 ? 255 : blue) << 16) |
      (lift & 0xff000000)
  }
}

/** Lays one mark. The painter spends most of its time here: whole numbers all through, two bytes at a time. */
export function layStroke(panel: Panel, s: Stroke): void {
  // Everything the inner loop reads is a local: the compiler must assume that a store to the panel changes `s`.
  const { width, height, pixels, object } = panel
  const own = s.object
  const page = stampPage()
  mixPaints(s)
  const midX = Math.floor(s.x)
  let read = s.stamp
  let y = Math.floor(s.y) + (page[read++] ?? 0) - middle
  const below = y + (page[read++] ?? 0)
  for (; y < below; y++) {
    const left = midX + (page[read++] ?? 0) - middle
    const count = page[read++] ?? 0
    const from = left < 0 ? 0 : left
    const upto = left + count > width ? width : left + count
    const row = read
    read += count
    if (y < 0 || y >= height) continue
    const end = y * width + upto
    for (let at = y * width + from, k = row + from - left; at < end; at++, k++) {
      const texel = page[k] ?? 0
      let a = texel & 511
      if (a === 0) continue
      if (own >= 0 && object[at] !== own) {
        a = (a * beyond) >> 8
        if (a < faint) continue
      }
      const paint = paints[texel >> 9] ?? 0
      const old = pixels[at] ?? 0
      const rest = 256 - a
      // Without `| 0` after a sum the compiler would fall back on floating point.
      const even = (Math.imul(old & evenBytes, rest) + Math.imul(paint & evenBytes, a)) | 0
      const odd =
        (Math.imul((old >>> 8) & evenBytes, rest) + Math.imul((paint >>> 8) & evenBytes, a)) | 0
      pixels[at] = (((even + halfBytes) >>> 8) & evenBytes) | ((odd + halfBytes) & ~evenBytes)
    }
  }
}
