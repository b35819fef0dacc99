import { hex, luminance, toSrgb } from '../core/color.ts'
import { cellHash } from '../core/noise.ts'
import { unit } from '../core/scalar.ts'
import type { Look } from '../styles/style.ts'
import { sampleLevel } from './pyramid.ts'
import type { Level } from './pyramid.ts'

function encoded(text: string): [number, number, number] {
  const [r, g, b] = hex(text)
  return [toSrgb(r), toSrgb(g), toSrgb(b)]
}

/** The end grade, one pass over display values, in place. `levels` is a pyramid of the same picture. */
export function applyLook(
  image: Float32Array,
  width: number,
  height: number,
  look: Look,
  levels: readonly Level[],
): void {
  const dark = encoded(look.shadows)
  const light = encoded(look.lights)
  const gain = 2 ** look.exposure
  const wide = levels[Math.max(0, levels.length - 3)]
  const local = (look.clarity !== 0 || look.bloom > 0) && wide
  const around = new Float32Array(3)
  const turn = look.hue * Math.PI * 2
  const hc = Math.cos(turn)
  const hs = Math.sin(turn)
  const scale = 512 / Math.max(1, Math.min(width, height))
  for (let y = 0, o = 0; y < height; y++) {
    const v = (y + 0.5) / height
    for (let x = 0; x < width; x++, o += 3) {
      let r = image[o] ?? 0
      let g = image[o + 1] ?? 0
      let b = image[o + 2] ?? 0
      const u = (x + 0.5) / width
      if (local) {
        sampleLevel(local, u, v, around)
        const near = luminance(around[0] ?? 0, around[1] ?? 0, around[2] ?? 0)
        const detail = (luminance(r, g, b) - near) * look.clarity * 0.5
        const glow = look.bloom * (near > 0.5 ? (near - 0.5) * 0.9 : 0)
        r += detail + glow * (around[0] ?? 0)
        g += detail + glow * (around[1] ?? 0)
        b += detail + glow * (around[2] ?? 0)
      }
      r = (r * gain - 0.5) * look.contrast + 0.5
      g = (g * gain - 0.5) * look.contrast + 0.5
      b = (b * gain - 0.5) * look.contrast + 0.5
      r += look.warmth * 0.09 + look.tint * 0.05
      g += look.warmth * 0.015 - look.tint * 0.06
      b += look.tint * 0.05 - look.warmth * 0.11
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
      r = l + (r - l) * look.saturation
      g = l + (g - l) * look.saturation
      b = l + (b - l) * look.saturation
      if (look.split > 0) {
        const low = look.split * (1 - l) ** 1.5
        const high = look.split * l
        r += (dark[0] + l * 0.6 - r) * low * 0.8 + (light[0] * (0.25 + 0.75 * l) - r) * high * 0.7
        g += (dark[1] + l * 0.6 - g) * low * 0.8 + (light[1] * (0.25 + 0.75 * l) - g) * high * 0.7
        b += (dark[2] + l * 0.6 - b) * low * 0.8 + (light[2] * (0.25 + 0.75 * l) - b) * high * 0.7
      }
      if (look.vignette > 0) {
        const d = ((u - 0.5) ** 2 + (v - 0.5) ** 2) * 2
        const shade = 1 - look.vignette * d * d * 1.3 - look.vignette * d * 0.35
        r *= shade
        g *= shade
        b *= shade
      }
      if (look.grain > 0) {
        const n =
          (cellHash((x * scale) | 0, (y * scale) | 0, 5) + cellHash(x, y, 6) - 1) *
          look.grain *
          (0.6 + 0.8 * (1 - l))
        r += n
        g += n
        b += n
      }
      image[o] = look.fade + r * (1 - look.fade)
      image[o + 1] = look.fade + g * (1 - look.fade)
      image[o + 2] = look.fade * 1.05 + b * (1 - look.fade)
    }
  }
}
