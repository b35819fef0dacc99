import { luminance } from '../core/color.ts'
import { cellHash, noise } from '../core/noise.ts'
import { smoothstep, unit } from '../core/scalar.ts'
import type { Overlay, Plate } from './overlay.ts'

function each(plate: Plate, paint: (o: number, x: number, y: number, light: number) => void): void {
  const { width, height, color } = plate
  for (let y = 0, o = 0; y < height; y++) {
    if (y % 32 === 0) plate.pulse.check()
    for (let x = 0; x < width; x++, o += 3)
      paint(o, x, y, luminance(color[o] ?? 0, color[o + 1] ?? 0, color[o + 2] ?? 0))
  }
}

function set(color: Float32Array, o: number, r: number, g: number, b: number): void {
  color[o] = unit(r)
  color[o + 1] = unit(g)
  color[o + 2] = unit(b)
}

/** Leaf gold over the lighter half, torn at its borders and glinting in its creases. */
export const goldLeaf: Overlay = (plate) => {
  const short = Math.min(plate.width, plate.height)
  const { color, salt } = plate
  each(plate, (o, x, y, light) => {
    const u = (x / short) * 5 + salt
    const v = (y / short) * 5
    const torn = noise(u, v) * 0.28 + noise(u * 5, v * 5) * 0.08
    const leaf = smoothstep(0.4, 0.48, light + torn)
    const crease = noise(u * 2.2 + 7, v * 2.2) ** 2 * 1.6 + 0.18 * noise(u * 12, v * 12)
    const glint = 0.5 + light * 0.5 + crease * 0.45
    const mix = (at: number, gold: number): number =>
      (color[at] ?? 0) * (1 - leaf) * 0.8 + gold * glint * leaf
    set(color, o, mix(o, 1), mix(o + 1, 0.76), mix(o + 2, 0.28))
  })
}

/** Printer's dots: as large as the place is dark, on paper of the picture's own lightest tint. */
export const halftone: Overlay = (plate) => {
  const { width, height, color, room } = plate
  const short = Math.min(width, height)
  const pitch = Math.max(4, short / 64)
  const source = room.copy(color)
  const cos = 0.82
  const sin = 0.57
  each(plate, (o, x, y) => {
    const u = (x * cos + y * sin) / pitch
    const v = (-x * sin + y * cos) / pitch
    const du = u - Math.floor(u) - 0.5
    const dv = v - Math.floor(v) - 0.5
    const px = (Math.floor(u) + 0.5) * pitch
    const py = (Math.floor(v) + 0.5) * pitch
    const sx = Math.max(0, Math.min(width - 1, (px * cos - py * sin) | 0))
    const sy = Math.max(0, Math.min(height - 1, (px * sin + py * cos) | 0))
    const s = (sy * width + sx) * 3
    const r = source[s] ?? 0
    const g = source[s + 1] ?? 0
    const b = source[s + 2] ?? 0
    const dark = 1 - luminance(r, g, b)
    const dot = smoothstep(0.09, -0.09, Math.hypot(du, dv) - Math.sqrt(dark) * 0.68)
    const ink = (c: number): number => c * 0.75 + (c - (r + g + b) / 3) * 0.5
    set(
      color,
      o,
      0.98 + (ink(r) - 0.98) * dot,
      0.95 + (ink(g) - 0.95) * dot,
      0.86 + (ink(b) - 0.86) * dot,
    )
  })
}

/** Cut in wood: black ink on cream, hatched by tone, one pass of colour under it. */
export const woodcut: Overlay = (plate) => {
  const { width, height, color, salt } = plate
  const short = Math.min(width, height)
  const pitch = Math.max(3, short / 90)
  each(plate, (o, x, y, light) => {
    const bent = noise((x / short) * 2 + salt, (y / short) * 2) * 5
    const wave = Math.abs((((y * 0.92 + x * 0.2) / pitch + bent) % 1) * 2 - 1)
    const black = smoothstep(0.1, -0.1, light * 1.15 - 0.12 - wave * 0.72)
    const under = (at: number, paper: number): number =>
      paper * 0.35 + (Math.round((color[at] ?? 0) * 3.4) / 3.4) * 0.65
    set(
      color,
      o,
      under(o, 0.97) * (1 - black) + 0.1 * black,
      under(o + 1, 0.92) * (1 - black) + 0.08 * black,
      under(o + 2, 0.8) * (1 - black) + 0.08 * black,
    )
  })
}

/** Old varnish: amber, with a net of fine cracks. */
export const crackle: Overlay = (plate) => {
  const { width, height, color, salt } = plate
  const short = Math.min(width, height)
  each(plate, (o, x, y, light) => {
    const u = (x / short) * 11
    const v = (y / short) * 11
    const w = noise(u * 0.3 + salt, v * 0.3) * 1.6
    const a = Math.abs(noise(u + w, v - w))
    const b = Math.abs(noise(u * 2.3 + 5, v * 2.3 + w))
    const crack = Math.max(smoothstep(0.035, 0.008, a), smoothstep(0.04, 0.01, b) * 0.7)
    const dark = 1 - crack * 0.62
    const aged = 0.42
    const mix = (at: number, tone: number): number =>
      ((color[at] ?? 0) * (1 - aged) + (0.12 + light * 0.85) * tone * aged) * dark
    set(color, o, mix(o, 1.12), mix(o + 1, 0.86), mix(o + 2, 0.46))
  })
}

/** Mist lies in veils over everything, thickest low down. */
export const mist: Overlay = (plate) => {
  const { width, height, color, salt } = plate
  const short = Math.min(width, height)
  each(plate, (o, x, y) => {
    const down = y / height
    const veil =
      0.34 +
      0.5 * noise((x / short) * 1.1 + salt, (y / short) * 3.4) +
      0.38 * smoothstep(0.25, 0.95, down)
    const k = unit(veil) * 0.86
    const c = (at: number, tone: number): number => (color[at] ?? 0) * (1 - k) + tone * k
    set(color, o, c(o, 0.88), c(o + 1, 0.91), c(o + 2, 0.95))
  })
}

/** Sparks of light: four-pointed stars over the picture and a glow where it is bright. */
export const glitter: Overlay = (plate) => {
  const { width, height, color, salt } = plate
  const short = Math.min(width, height)
  const cell = short / 13
  each(plate, (o, _x, _y, light) => {
    const glow = smoothstep(0.45, 1, light) * 0.25
    set(
      color,
      o,
      (color[o] ?? 0) + glow,
      (color[o + 1] ?? 0) + glow * 0.9,
      (color[o + 2] ?? 0) + glow,
    )
  })
  for (let j = 0; j * cell < height; j++) {
    for (let i = 0; i * cell < width; i++) {
      if (cellHash(i, j, salt + 31) > 0.5) continue
      const cx = (i + cellHash(i, j, salt + 32)) * cell
      const cy = (j + cellHash(i, j, salt + 33)) * cell
      const size = short * (0.012 + 0.045 * cellHash(i, j, salt + 34) ** 3)
      const tone = cellHash(i, j, salt + 35)
      const reach = Math.ceil(size)
      for (let y = Math.max(0, (cy - reach) | 0); y <= Math.min(height - 1, cy + reach); y++) {
        for (let x = Math.max(0, (cx - reach) | 0); x <= Math.min(width - 1, cx + reach); x++) {
          const dx = Math.abs(x + 0.5 - cx) / size
          const dy = Math.abs(y + 0.5 - cy) / size
          const ray = unit(1 - dx) * unit(1 - dy * 9) + unit(1 - dy) * unit(1 - dx * 9)
          const k = unit(ray + smoothstep(0.3, 0, Math.hypot(dx, dy)))
          const o = (y * width + x) * 3
          set(
            color,
            o,
            (color[o] ?? 0) + (1 - (color[o] ?? 0)) * k,
            (color[o + 1] ?? 0) + (0.9 + 0.1 * tone - (color[o + 1] ?? 0)) * k,
            (color[o + 2] ?? 0) + (0.75 + 0.25 * (1 - tone) - (color[o + 2] ?? 0)) * k,
          )
        }
      }
    }
  }
}
