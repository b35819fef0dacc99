import { luminance } from '../core/color.ts'
import { cellHash, noise } from '../core/noise.ts'
import { smoothstep, unit } from '../core/scalar.ts'
import { sampleLevel } from '../grade/pyramid.ts'
import type { Level } from '../grade/pyramid.ts'
import type { Directions } from '../paint/orientation.ts'
import type { Canvas } from '../paint/canvas.ts'
import { inkAt } from './outline.ts'

/** Flat tones with inked outlines: `tones` steps of light, colours kept clean; shapes smaller than
 * `smooth` (share of the short side) melt into their neighbours. */
export function celShade(
  canvas: Canvas,
  levels: readonly Level[],
  tones: number,
  ink: number,
  smooth: number,
): void {
  const { width, height, color, object } = canvas
  const fine = levels[Math.min(1, levels.length - 1)]
  const broad =
    levels[
      Math.min(
        Math.max(0, Math.round(Math.log2(Math.min(width, height) * smooth))),
        levels.length - 1,
      )
    ]
  if (!fine || !broad) return
  const flat = new Float32Array(3)
  const reach = Math.max(1, Math.round(Math.min(width, height) / 420))
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x
      const o = at * 3
      const wobble = (0.6 * noise(x / 90, y / 90)) / Math.min(width, height)
      sampleLevel(broad, (x + 0.5) / width + wobble, (y + 0.5) / height + wobble, flat)
      const r = flat[0] ?? 0
      const g = flat[1] ?? 0
      const b = flat[2] ?? 0
      const l = luminance(r, g, b)
      const step = l * tones
      const base = Math.floor(step)
      const q = (base + smoothstep(0.42, 0.58, step - base)) / tones + 0.04
      const k = (q + 0.02) / (l + 0.02)
      const line = ink > 0 ? ink * inkAt(object, fine, width, height, x, y, reach) : 0
      color[o] = unit(r * k) * (1 - line) + 0.1 * line
      color[o + 1] = unit(g * k) * (1 - line) + 0.07 * line
      color[o + 2] = unit(b * k) * (1 - line) + 0.12 * line
    }
  }
}

function paperTone(x: number, y: number): number {
  return 0.955 + 0.03 * noise(x / 40, y / 40) + 0.03 * (cellHash(x, y, 77) - 0.5)
}

/** How far the drawing reaches: it fades into blank paper towards an uneven edge. */
function paperMask(x: number, y: number, width: number, height: number): number {
  const short = Math.min(width, height)
  const edge = Math.min(x, y, width - 1 - x, height - 1 - y) / short
  return smoothstep(0.012, 0.06, edge + 0.03 * noise((x / short) * 3, (y / short) * 3))
}

/** Pencil or crayon on paper: hatching that darkens with the tone, over contour lines. */
export function drawPencil(
  canvas: Canvas,
  levels: readonly Level[],
  direction: Directions,
  colored: boolean,
): void {
  const { width, height, color, object } = canvas
  const fine = levels[Math.min(1, levels.length - 1)]
  const broad = levels[Math.min(2, levels.length - 1)]
  if (!fine || !broad) return
  const short = Math.min(width, height)
  const pitch = Math.max(2.2, short / (colored ? 120 : 135))
  const reach = Math.max(1, Math.round(short / 500))
  const c = new Float32Array(3)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x
      const o = at * 3
      sampleLevel(broad, (x + 0.5) / width, (y + 0.5) / height, c)
      const l = luminance(c[0] ?? 0, c[1] ?? 0, c[2] ?? 0)
      const paper = paperTone(x, y)
      const cell =
        Math.min(direction.height - 1, (y * direction.scale) | 0) * direction.width +
        Math.min(direction.width - 1, (x * direction.scale) | 0)
      const along =
        Math.atan2(direction.field[cell * 2 + 1] ?? 0, direction.field[cell * 2] ?? 1) / 2
      let dark = 0
      // Each darker tone adds hatching in another direction; the first follows the form.
      for (let k = 0; k < 3; k++) {
        const angle = k === 0 ? Math.round(along * 4) / 4 : 0.8 + k * 1.1
        const wobble = noise((x / short) * 0.5 + k, (y / short) * 0.5) * 0.8
        const t = (x * Math.sin(angle) - y * Math.cos(angle)) / pitch + wobble
        const wave = Math.abs(t - Math.floor(t) - 0.5) * 2
        const need = [0.86, 0.5, 0.26][k] ?? 0
        const width1 = unit((need - l) * 1.9)
        dark = Math.max(
          dark,
          smoothstep(1 - width1, 1.1 - width1 * 0.8, 1 - wave) *
            unit(width1 * 2.2) *
            (0.8 + 0.4 * noise(x / 24, y / 24)),
        )
      }
      const line =
        inkAt(object, fine, width, height, x, y, reach) * (0.65 + 0.35 * noise(x / 12, y / 12))
      const mask = paperMask(x, y, width, height)
      if (colored) {
        const wash = 0.42 * mask
        const d = unit(dark * 0.75) * mask
        const e = unit(line * 0.8) * mask
        for (let k = 0; k < 3; k++) {
          const v = c[k] ?? 0
          let p = paper * (1 - wash) + paper * (0.25 + 0.75 * v) * wash
          p += (v * 0.8 - p) * d
          color[o + k] = p + (v * 0.3 - p) * e
        }
      } else {
        const v = paper - (paper - 0.13) * unit(Math.max(dark * 0.86, line)) * mask
        color[o] = v
        color[o + 1] = v
        color[o + 2] = v * 0.985
      }
    }
  }
}

/** Watercolour: pigment pools at the edges of washes and in the grain of the paper, which shows at the border. */
export function soakPaper(canvas: Canvas, levels: readonly Level[]): void {
  const { width, height, color } = canvas
  const fine = levels[Math.min(1, levels.length - 1)]
  const broad = levels[Math.min(3, levels.length - 1)]
  if (!fine || !broad) return
  const short = Math.min(width, height)
  const a = new Float32Array(3)
  const b = new Float32Array(3)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const o = (y * width + x) * 3
      const u = (x + 0.5) / width
      const v = (y + 0.5) / height
      const bleed = 0.006 * noise(u * 9, v * 9)
      sampleLevel(fine, u + bleed, v - bleed, a)
      sampleLevel(broad, u + bleed, v, b)
      const grain = 0.05 * noise(x / 6, y / 6) + 0.03 * (cellHash(x, y, 9) - 0.5)
      const pool = 0.12 * noise(u * 4 + 3, v * 4)
      const mask = smoothstep(
        0.01,
        0.035,
        Math.min(u, v, 1 - u, 1 - v) * Math.max(1, Math.min(width, height) / short) +
          0.022 * noise(u * 7, v * 7),
      )
      for (let c = 0; c < 3; c++) {
        const painted = (color[o + c] ?? 0) * 0.5 + (a[c] ?? 0) * 0.5
        const edge = Math.abs((a[c] ?? 0) - (b[c] ?? 0))
        // Thin paint: light colours let the paper through.
        let p = 1 - (1 - painted) * (0.8 + pool) - edge * 0.22 + grain * (0.4 + painted)
        p += (1 - p) * 0.1
        color[o + c] = 0.97 + (p - 0.97) * mask
      }
    }
  }
}
