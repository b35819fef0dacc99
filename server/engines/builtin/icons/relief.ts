import sharp from 'sharp'
import { mixRgb, toLinear } from '../core/color.ts'
import type { Rgb } from '../core/color.ts'
import { unit } from '../core/scalar.ts'
import type { Maquette } from '../maquettes/maquette.ts'
import type { Pen } from '../mesh/pen.ts'
import { atlasCell, atlasColumns, atlasNames, atlasPng } from './atlas.gen.ts'

const n = atlasCell
let pixels: { data: Uint8Array; width: number } | null = null

/** Decodes the icons once. Must have happened before a scene with an icon is built. */
export async function loadIcons(): Promise<void> {
  if (pixels) return
  const { data, info } = await sharp(Buffer.from(atlasPng, 'base64'))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  pixels = { data, width: info.width }
}

interface Cell {
  /** 0 to 1, n x n. */
  readonly alpha: Float32Array
  readonly color: (x: number, y: number) => Rgb
}

function cellOf(name: string): Cell | null {
  const index = (atlasNames as readonly string[]).indexOf(name)
  const from = pixels
  if (!from || index < 0) return null
  const left = (index % atlasColumns) * n
  const top = Math.floor(index / atlasColumns) * n
  const at = (x: number, y: number): number => ((top + y) * from.width + left + x) * 4
  const alpha = new Float32Array(n * n)
  for (let y = 0; y < n; y++)
    for (let x = 0; x < n; x++) alpha[y * n + x] = (from.data[at(x, y) + 3] ?? 0) / 255
  const channel = (i: number): number => toLinear((from.data[i] ?? 0) / 255)
  return {
    alpha,
    color: (x, y) => [channel(at(x, y)), channel(at(x, y) + 1), channel(at(x, y) + 2)],
  }
}

/** How far each pixel lies from the outline, in pixels: two sweeps of a chamfer distance. */
function depthInside(alpha: Float32Array): Float32Array {
  const d = Float32Array.from(alpha, (a) => (a > 0.5 ? 1e3 : 0))
  const relax = (at: number, other: number, step: number): void => {
    d[at] = Math.min(d[at] ?? 0, (d[other] ?? 0) + step)
  }
  for (let y = 0; y < n; y++) {
    for (let x = 0; x < n; x++) {
      const at = y * n + x
      if (x === 0 || y === 0 || x === n - 1 || y === n - 1) d[at] = Math.min(d[at] ?? 0, 1)
      if (x > 0) relax(at, at - 1, 1)
      if (y > 0) relax(at, at - n, 1)
      if (x > 0 && y > 0) relax(at, at - n - 1, 1.41)
      if (x < n - 1 && y > 0) relax(at, at - n + 1, 1.41)
    }
  }
  for (let y = n - 1; y >= 0; y--) {
    for (let x = n - 1; x >= 0; x--) {
      const at = y * n + x
      if (x < n - 1) relax(at, at + 1, 1)
      if (y < n - 1) relax(at, at + n, 1)
      if (x < n - 1 && y < n - 1) relax(at, at + n + 1, 1.41)
      if (x > 0 && y < n - 1) relax(at, at + n - 1, 1.41)
    }
  }
  return d
}

/**
 * Inflates the flat picture to a rounded relief, front and back, so that it takes the scene's light, shadow
 * and strokes like everything else.
 */
function inflate(pen: Pen, cell: Cell, tint: Rgb | undefined): void {
  const inside = depthInside(cell.alpha)
  const most = Math.min(
    13,
    inside.reduce((a, b) => Math.max(a, b), 1),
  )
  const height = Float32Array.from(
    inside,
    (v) => Math.sqrt(Math.max(0, 1 - (1 - unit(v / most)) ** 2)) * 0.15,
  )
  const value = (field: Float32Array, x: number, y: number): number =>
    x < 0 || y < 0 || x >= n || y >= n ? 0 : (field[y * n + x] ?? 0)
  const corner = (field: Float32Array, x: number, y: number): number =>
    (value(field, x - 1, y - 1) +
      value(field, x, y - 1) +
      value(field, x - 1, y) +
      value(field, x, y)) /
    4
  for (const face of [1, -1]) {
    const ids = new Int32Array((n + 1) * (n + 1)).fill(-1)
    const id = (x: number, y: number): number => {
      const at = y * (n + 1) + x
      const held = ids[at] ?? -1
      if (held >= 0) return held
      const h = corner(height, x, y)
      const slopeX = (corner(height, x + 1, y) - corner(height, x - 1, y)) * n * 0.5
      const slopeY = (corner(height, x, y + 1) - corner(height, x, y - 1)) * n * 0.5
      // Corners on the outline move to where the picture is half transparent, which takes the steps out of it.
      const a = corner(cell.alpha, x, y)
      const gx = corner(cell.alpha, x + 1, y) - corner(cell.alpha, x - 1, y)
      const gy = corner(cell.alpha, x, y + 1) - corner(cell.alpha, x, y - 1)
      const g = Math.hypot(gx, gy)
      const move = a < 0.98 && g > 0.05 ? Math.max(-0.8, Math.min(0.8, (0.5 - a) / g)) : 0
      const px = (x + (gx / (g || 1)) * move) / n - 0.5
      const py = 1 - (y + (gy / (g || 1)) * move) / n
      const own = cell.color(Math.min(n - 1, x), Math.min(n - 1, y))
      const color = tint
        ? mixRgb(
            own,
            [tint[0] * (0.4 + own[1]), tint[1] * (0.4 + own[1]), tint[2] * (0.4 + own[1])],
            0.65,
          )
        : own
      const made = pen.point(h * face, py, -px, face, slopeY * 0.8, slopeX * 0.8, color)
      ids[at] = made
      return made
    }
    for (let y = 0; y < n; y++) {
      for (let x = 0; x < n; x++) {
        if ((cell.alpha[y * n + x] ?? 0) > 0.5)
          pen.quad(id(x, y), id(x + 1, y), id(x + 1, y + 1), id(x, y + 1))
      }
    }
  }
}

/** The long tail: `look.word` is the icon's name. */
export const icon: Maquette = {
  habitat: 'ground',
  places: ['meadow', 'studio', 'garden', 'beach', 'table', 'mountains'],
  turns: [-1.5, -1.15],
  build(pen, look) {
    const cell = cellOf(look.word)
    if (!cell) return
    pen.paint([0.5, 0.5, 0.5], 'fruit')
    inflate(pen, cell, look.colors[0])
  },
}
