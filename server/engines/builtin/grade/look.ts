import { hex, luminance, toSrgb } from '../core/color.ts'
import { quietPulse } from '../core/interrupt.ts'
import type { Pulse } from '../core/interrupt.ts'
import { speck } from '../core/noise.ts'
import { unit } from '../core/scalar.ts'
import type { Look } from '../styles/style.ts'
import type { Level } from './pyramid.ts'
import { Lookup, mixRows } from './resample.ts'

function encoded(text: string): [number, number, number] {
  const [r, g, b] = hex(text)
  return [toSrgb(r), toSrgb(g), toSrgb(b)]
}

/** How far apart a colour's channels may be before it is held back. */
const mostChroma = 0.46

/** The end grade, one pass over display values, in place. `around` is a small copy of the same picture. */
export function applyLook(
  image: Float32Array,
  width: number,
  height: number,
  look: Look,
  around: Level,
  pulse: Pulse = quietPulse,
): void {
  const dark = encoded(look.shadows)
  const light = encoded(look.lights)
  const gain = 2 ** look.exposure
  const local = look.clarity !== 0 || look.bloom > 0
  const { first, second, share } = new Lookup(around.width, width, 3)
  const nearby = new Float32Array(around.width * 3)
  const clarity = look.clarity * 0.5
  const { bloom, saturation, fade } = look
  // Exposure, contrast, warmth and tint are all straight lines: one of them does for the four.
  const slope = gain * look.contrast
  const pivot = 0.5 - 0.5 * look.contrast
  const shiftR = pivot + look.warmth * 0.09 + look.tint * 0.05
  const shiftG = pivot + look.warmth * 0.015 - look.tint * 0.06
  const shiftB = pivot + look.tint * 0.05 - look.warmth * 0.11
  const turn = look.hue * Math.PI * 2
  const hc = Math.cos(turn)
  const hs = Math.sin(turn)
  const scale = 512 / Math.max(1, Math.min(width, height))
  for (let y = 0, o = 0; y < height; y++) {
    if (y % 32 === 0) pulse.check()
    const v = (y + 0.5) / height
    const across = (v - 0.5) ** 2
    if (local) mixRows(around.data, around.width * 3, around.height, y, height, nearby)
    for (let x = 0; x < width; x++, o += 3) {
      let r = image[o] ?? 0
      let g = image[o + 1] ?? 0
      let b = image[o + 2] ?? 0
      if (local) {
        const p = first[x] ?? 0
        const q = second[x] ?? 0
        const f = share[x] ?? 0
        const nr = (nearby[p] ?? 0) + ((nearby[q] ?? 0) - (nearby[p] ?? 0)) * f
        const ng = (nearby[p + 1] ?? 0) + ((nearby[q + 1] ?? 0) - (nearby[p + 1] ?? 0)) * f
        const nb = (nearby[p + 2] ?? 0) + ((nearby[q + 2] ?? 0) - (nearby[p + 2] ?? 0)) * f
        const near = luminance(nr, ng, nb)
        const detail = (luminance(r, g, b) - near) * clarity
        const glow = bloom * (near > 0.5 ? (near - 0.5) * 0.9 : 0)
        r += detail + glow * nr
        g += detail + glow * ng
        b += detail + glow * nb
      }
      r = r * slope + shiftR
      g = g * slope + shiftG
      b = b * slope + shiftB
      const l = unit(luminance(r, g, b))
      if (look.hue !== 0) {
        // Rotation in the plane across the grey axis.
        const p = r - l
        const q = (g - b) * 0.577
        const s = p * hc - q * hs * 0.9
        const t = p * hs * 1.1 + q * hc
        r = l + s
        g = l - s * 0.45 + t * 0.86
        b = l - s * 0.45 - t * 0.86
      }
      // No pigment is as strong as light itself: what is nearly pure gains no more, sunlit green least of all.
      const most = r > g ? (r > b ? r : b) : g > b ? g : b
      const least = r < g ? (r < b ? r : b) : g < b ? g : b
      const chroma = (most - least) * saturation
      const over = chroma - mostChroma
      let k = over > 0 ? (saturation * (mostChroma + over / (1 + over * 2.2))) / chroma : saturation
      if (g >= r * 0.94 && r > b) k *= 1 - 0.34 * (r - b)
      r = l + (r - l) * k
      g = l + (g - l) * k
      b = l + (b - l) * k
      if (look.split > 0) {
        const low = look.split * (1 - l) ** 1.5
        const high = look.split * l
        r += (dark[0] + l * 0.6 - r) * low * 0.8 + (light[0] * (0.25 + 0.75 * l) - r) * high * 0.7
        g += (dark[1] + l * 0.6 - g) * low * 0.8 + (light[1] * (0.25 + 0.75 * l) - g) * high * 0.7
        b += (dark[2] + l * 0.6 - b) * low * 0.8 + (light[2] * (0.25 + 0.75 * l) - b) * high * 0.7
      }
      if (look.vignette > 0) {
        const u = (x + 0.5) / width - 0.5
        const d = (u * u + across) * 2
        const shade = 1 - look.vignette * d * d * 1.3 - look.vignette * d * 0.35
        r *= shade
        g *= shade
        b *= shade
      }
      if (look.grain > 0) {
        const n =
          (speck((x * scale) | 0, (y * scale) | 0) + speck(x + 97, y + 31) - 1) *
          look.grain *
          (0.6 + 0.8 * (1 - l))
        r += n
        g += n
        b += n
      }
      image[o] = fade + r * (1 - fade)
      image[o + 1] = fade + g * (1 - fade)
      image[o + 2] = fade * 1.05 + b * (1 - fade)
    }
  }
}
