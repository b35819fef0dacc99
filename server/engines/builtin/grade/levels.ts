import { quietPulse, stretch } from '../core/interrupt.ts'
import type { Pulse } from '../core/interrupt.ts'
import { luminance } from '../core/color.ts'
import { clamp, unit } from '../core/scalar.ts'
import { quantiles } from './histogram.ts'

const curveSize = 2048

/**
 * Stretches the tones to a full scale, adds an S-curve and vibrance, in place (display values). Of everything
 * after the light this does most for a picture's appeal. `strength` 0 leaves it alone; `dim` keeps a night a night,
 * `warmth` leaves the gold of a low sun over everything that is in the light, both 0 to 1.
 */
export function autoLevels(
  image: Float32Array,
  strength: number,
  dim = 0,
  warmth = 0,
  pulse: Pulse = quietPulse,
): void {
  const [low, high] = [0.05, 0.96 - 0.1 * dim]
  const stride = Math.max(3, Math.floor(image.length / 3 / 16000) * 3)
  const sample = new Float32Array(Math.ceil(image.length / stride))
  for (let k = 0, n = 0; k + 2 < image.length; k += stride, n++) {
    sample[n] = luminance(image[k] ?? 0, image[k + 1] ?? 0, image[k + 2] ?? 0)
  }
  const [dark = 0, middle = 0.5, light = 1] = quantiles(sample, [0.012, 0.5, 0.988])
  const span = Math.max(0.16, light - dark)
  const gain = 1 + ((high - low) / span - 1) * strength
  const shift = (low - dark * gain) * strength
  // A dull or glaring middle is pulled back towards mid-grey, but only part of the way.
  const center = clamp(middle * gain + shift, 0.08, 0.92)
  const wanted = 0.44 - 0.2 * dim
  const gamma =
    1 +
    (clamp(Math.log(wanted) / Math.log(center), 0.72 - 0.1 * dim, 1.3 + 0.8 * dim) - 1) *
      strength *
      0.7
  const curve = new Float32Array(curveSize + 1)
  for (let k = 0; k <= curveSize; k++) {
    const v = unit((k / curveSize) * gain + shift) ** gamma
    curve[k] = v + (v * v * (3 - 2 * v) - v) * 0.2 * strength
  }
  for (let k = 0; k + 2 < image.length; k += 3) {
    if (k % (3 * stretch) === 0) pulse.check()
    const r = curve[((image[k] ?? 0) * curveSize) | 0] ?? 0
    const g = curve[((image[k + 1] ?? 0) * curveSize) | 0] ?? 0
    const b = curve[((image[k + 2] ?? 0) * curveSize) | 0] ?? 0
    const l = luminance(r, g, b)
    const chroma =
      (r > g ? (r > b ? r : b) : g > b ? g : b) - (r < g ? (r < b ? r : b) : g < b ? g : b)
    // Sunlit grass turns acid long before other colours do: painters mute their greens too; magenta skies likewise.
    const acid =
      Math.max(0, Math.min(g - b, 2 * (g - 0.72 * r))) + Math.max(0, Math.min(r, b) - g) * 1.2
    const burning = Math.max(0, r - 0.6) * Math.max(0, r - b) * 0.3
    const vibrance =
      1 -
      0.3 * dim * (1 - chroma) +
      0.06 * strength * (1 - chroma) -
      0.48 * chroma * chroma * (1 - 0.5 * dim) -
      0.42 * acid -
      burning
    const gold = warmth * (0.25 + l) * 0.075
    image[k] = unit(l + (r - l) * vibrance + gold)
    image[k + 1] = unit(l + (g - l) * vibrance + gold * 0.25)
    image[k + 2] = unit(l + (b - l) * vibrance - gold)
  }
}
