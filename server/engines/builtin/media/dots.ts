import { cellHash } from '../core/noise.ts'
import { smoothstep, unit } from '../core/scalar.ts'
import { sampleLevel } from '../grade/pyramid.ts'
import type { Sitting } from './sitting.ts'
import { eachLine, levelOf } from './sitting.ts'

/** Coats of dots, coarse to fine: dots on the short side, and how many of them are laid. */
const coats = [
  { across: 72, laid: 1 },
  { across: 100, laid: 0.9 },
  { across: 128, laid: 0.7 },
] as const

/** Dots of nearly pure colour that only mix in the eye; warm and cool ones side by side. */
export function dotAll(sitting: Sitting): void {
  const { canvas, levels, salt, bleeds } = sitting
  const { width, height, color } = canvas
  const short = Math.min(width, height)
  const ground = levelOf(levels, 80)
  const c = new Float32Array(3)
  const grids = coats.map(({ across, laid }, layer) => {
    const pitch = Math.max(2.4, short / across)
    // A tile's dots must be whole on both sides.
    const columns = bleeds ? Math.max(1, Math.round(width / pitch)) : Math.ceil(width / pitch)
    const rows = bleeds ? Math.max(1, Math.round(height / pitch)) : Math.ceil(height / pitch)
    const px = bleeds ? width / columns : pitch
    const py = bleeds ? height / rows : pitch
    const source = levelOf(levels, across * 1.6)
    return { columns, rows, px, py, pitch, laid, source, layer }
  })
  const paint = (at: number, r: number, g: number, b: number, k: number): void => {
    const o = at * 3
    color[o] = (color[o] ?? 0) + (r - (color[o] ?? 0)) * k
    color[o + 1] = (color[o + 1] ?? 0) + (g - (color[o + 1] ?? 0)) * k
    color[o + 2] = (color[o + 2] ?? 0) + (b - (color[o + 2] ?? 0)) * k
  }
  eachLine(sitting, (y) => {
    for (let x = 0, at = y * width; x < width; x++, at++) {
      sampleLevel(ground, (x + 0.5) / width, (y + 0.5) / height, c)
      for (let k = 0; k < 3; k++) color[at * 3 + k] = (c[k] ?? 0) * 0.55 + 0.4
    }
  })
  for (const { columns, rows, px, py, pitch, laid, source, layer } of grids) {
    for (let j = 0; j < rows; j++) {
      sitting.pulse.check()
      for (let i = 0; i < columns; i++) {
        const chance = cellHash(i, j, salt + layer * 7)
        if (chance > laid) continue
        const x = (i + 0.15 + 0.7 * cellHash(i, j, layer * 7 + 1)) * px
        const y = (j + 0.15 + 0.7 * cellHash(i, j, layer * 7 + 2)) * py
        sampleLevel(source, x / width, y / height, c)
        const warm = (cellHash(i, j, layer * 7 + 3) - 0.5) * 0.3
        const light = (cellHash(i, j, layer * 7 + 4) - 0.5) * 0.16
        const mean = ((c[0] ?? 0) + (c[1] ?? 0) + (c[2] ?? 0)) / 3
        const pure = (v: number): number => mean + (v - mean) * 1.4 + light
        const r = unit(pure(c[0] ?? 0) + warm * 0.6)
        const g = unit(pure(c[1] ?? 0))
        const b = unit(pure(c[2] ?? 0) - warm * 0.6)
        const radius = pitch * (0.46 + 0.14 * chance)
        for (let yy = Math.floor(y - radius); yy <= y + radius; yy++) {
          for (let xx = Math.floor(x - radius); xx <= x + radius; xx++) {
            const away = Math.hypot(xx + 0.5 - x, yy + 0.5 - y)
            const k = smoothstep(radius, radius - 1, away)
            if (k <= 0) continue
            if (bleeds) paint(((yy + height) % height) * width + ((xx + width) % width), r, g, b, k)
            else if (xx >= 0 && yy >= 0 && xx < width && yy < height)
              paint(yy * width + xx, r, g, b, k)
          }
        }
      }
    }
  }
}
