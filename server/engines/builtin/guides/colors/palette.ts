import { stretch } from '../../core/interrupt.ts'
import type { Pulse } from '../../core/interrupt.ts'
import { unit } from '../../core/scalar.ts'
import { ColorShift } from './color-shift.ts'

/** Colours of a picture, each as often as the picture shows it: 3 numbers a colour. */
export type Palette = Float32Array

/** Enough colours to know a picture by; sorting them is what a palette costs. */
const colors = 2048

export function paletteOf(color: Float32Array): Palette {
  const pixels = Math.floor(color.length / 3)
  const count = Math.min(colors, pixels)
  const out = new Float32Array(count * 3)
  for (let k = 0; k < count; k++) {
    // Steps of a golden share of the picture never fall in line with its columns.
    const at = Math.floor((((k + 0.5) * 0.6180339887) % 1) * pixels)
    for (let c = 0; c < 3; c++) out[k * 3 + c] = color[at * 3 + c] ?? 0
  }
  return out
}

/** Several palettes as one, each in its share. Null when there is nothing to mix. */
export function mixPalettes(parts: readonly { palette: Palette; share: number }[]): Palette | null {
  const total = parts.reduce((sum, { share }) => sum + Math.max(0, share), 0)
  if (total <= 0) return null
  const out = new Float32Array(colors * 3)
  let filled = 0
  for (const [index, { palette, share }] of parts.entries()) {
    const last = index === parts.length - 1
    const count = last ? colors - filled : Math.round((colors * Math.max(0, share)) / total)
    const own = Math.max(1, palette.length / 3)
    for (let k = 0; k < count && filled < colors; k++, filled++) {
      const from = k % own
      for (let c = 0; c < 3; c++) out[filled * 3 + c] = palette[from * 3 + c] ?? 0
    }
  }
  return out
}

/**
 * Repaints a picture in the colours of another, in place: what was most common stays most common. `amount` 0
 * leaves it, 1 takes the palette whole; lightness follows by `tones`. `only` picks the pixels that change.
 */
export function takePalette(
  color: Float32Array,
  palette: Palette,
  amount: number,
  tones: number,
  pulse: Pulse,
  own: Palette = paletteOf(color),
  only?: (at: number) => boolean,
): void {
  const shift = new ColorShift(own, palette, pulse)
  const moved = new Float32Array(3)
  for (let at = 0, o = 0; o + 2 < color.length; at++, o += 3) {
    if (at % stretch === 0) pulse.check()
    if (only && !only(at)) continue
    const r = color[o] ?? 0
    const g = color[o + 1] ?? 0
    const b = color[o + 2] ?? 0
    shift.at(r, g, b, moved)
    const dr = moved[0] ?? 0
    const dg = moved[1] ?? 0
    const db = moved[2] ?? 0
    // The part of the change that is lightness alone goes its own share of the way.
    const light = 0.3 * dr + 0.59 * dg + 0.11 * db
    const held = light * (tones - amount)
    color[o] = unit(r + dr * amount + held)
    color[o + 1] = unit(g + dg * amount + held)
    color[o + 2] = unit(b + db * amount + held)
  }
}
