import { cellHash } from '../core/noise.ts'
import { smoothstep, unit } from '../core/scalar.ts'
import { isSubject } from '../styles/subject-mask.ts'
import type { Overlay, Plate } from './overlay.ts'

/** Mean colour of every cell of a partition, and then each pixel painted from the cell it is in. */
function gather(
  plate: Plate,
  cells: number,
  cellAt: (x: number, y: number) => number,
): { mean: Float32Array; cell: Int32Array } {
  const { width, height, color } = plate
  const mean = new Float32Array(cells * 3)
  const count = new Float32Array(cells)
  const cell = new Int32Array(width * height)
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const own = cellAt(x, y)
      cell[at] = own
      count[own] = (count[own] ?? 0) + 1
      for (let c = 0; c < 3; c++)
        mean[own * 3 + c] = (mean[own * 3 + c] ?? 0) + (color[at * 3 + c] ?? 0)
    }
  }
  for (let k = 0; k < cells; k++)
    for (let c = 0; c < 3; c++) mean[k * 3 + c] = (mean[k * 3 + c] ?? 0) / (count[k] || 1)
  return { mean, cell }
}

/** Large square pixels of few colours. */
export const pixels: Overlay = (plate) => {
  const { width, height, color } = plate
  const side = Math.max(2, Math.round(Math.min(width, height) / 72))
  const columns = Math.ceil(width / side)
  const rows = Math.ceil(height / side)
  const { mean, cell } = gather(
    plate,
    columns * rows,
    (x, y) => ((y / side) | 0) * columns + ((x / side) | 0),
  )
  for (let at = 0; at < cell.length; at++) {
    const own = cell[at] ?? 0
    const dither = (((own % columns) + ((own / columns) | 0)) & 1) * 0.035
    for (let c = 0; c < 3; c++) {
      const v = unit((mean[own * 3 + c] ?? 0) * 1.08 - 0.04 + dither)
      color[at * 3 + c] = Math.round(v * 7) / 7
    }
  }
}

interface Shards {
  /** Index of the nearest seed of each pixel. */
  readonly cell: Int32Array
  /** Pixels to the border between the two nearest seeds. */
  readonly border: Float32Array
  readonly count: number
}

/** Cells round scattered seeds, `pitch` pixels apart; `scatter` 0 a grid to 1 at random. */
function shards(plate: Plate, pitch: number, scatter: number): Shards {
  const { width, height, salt } = plate
  const columns = Math.ceil(width / pitch) + 2
  const rows = Math.ceil(height / pitch) + 2
  const cell = new Int32Array(width * height)
  const border = new Float32Array(width * height)
  for (let y = 0, at = 0; y < height; y++) {
    const j = (y / pitch) | 0
    for (let x = 0; x < width; x++, at++) {
      const i = (x / pitch) | 0
      let first = Infinity
      let second = Infinity
      let best = 0
      for (let b = j - 1; b <= j + 1; b++) {
        for (let a = i - 1; a <= i + 1; a++) {
          const sx = (a + 0.5 + (cellHash(a, b, salt + 3) - 0.5) * scatter) * pitch - x
          const sy = (b + 0.5 + (cellHash(a, b, salt + 4) - 0.5) * scatter) * pitch - y
          const d = sx * sx + sy * sy
          if (d < first) {
            second = first
            first = d
            best = (b + 1) * columns + a + 1
          } else if (d < second) second = d
        }
      }
      cell[at] = best
      border[at] = (Math.sqrt(second) - Math.sqrt(first)) / 2
    }
  }
  return { cell, border, count: columns * rows }
}

/** Parts the cells along the outline of the subject, which would be lost among pieces of its own size. */
function split(plate: Plate, { cell, border, count }: Shards): Shards {
  const { width, height, object } = plate
  const inside = (at: number): boolean => isSubject(object[at] ?? -1)
  const parted = cell.slice()
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const own = inside(at)
      if (own) parted[at] = (cell[at] ?? 0) + count
      for (const next of [x < width - 1 ? at + 1 : at, y < height - 1 ? at + width : at]) {
        if (inside(next) === own) continue
        border[at] = 0
        border[next] = 0
      }
    }
  }
  return { cell: parted, border, count: count * 2 }
}

/** Small stones set in grey mortar, each a little its own. */
export const mosaic: Overlay = (plate) => {
  const { width, height, color, salt } = plate
  const pitch = Math.max(4, Math.min(width, height) / 52)
  const { cell, border, count } = split(plate, shards(plate, pitch, 0.55))
  const { mean } = gather(plate, count, (x, y) => cell[y * width + x] ?? 0)
  for (let at = 0; at < cell.length; at++) {
    const own = cell[at] ?? 0
    const stone = smoothstep(pitch * 0.05, pitch * 0.12, border[at] ?? 0)
    const shift = (cellHash(own, 5, salt) - 0.5) * 0.14
    const bevel = 0.06 * smoothstep(pitch * 0.25, pitch * 0.1, border[at] ?? 0)
    for (let c = 0; c < 3; c++) {
      const v = unit((mean[own * 3 + c] ?? 0) * 1.06 + shift - bevel)
      color[at * 3 + c] = 0.55 + (v - 0.55) * stone
    }
  }
}

/** Coloured panes with light behind them, held by dark lead. */
export const stainedGlass: Overlay = (plate) => {
  const { width, height, color, salt } = plate
  const pitch = Math.max(7, Math.min(width, height) / 27)
  const lead = Math.max(1, pitch * 0.06)
  const { cell, border, count } = split(plate, shards(plate, pitch, 0.95))
  const { mean } = gather(plate, count, (x, y) => cell[y * width + x] ?? 0)
  for (let at = 0; at < cell.length; at++) {
    const own = cell[at] ?? 0
    const o = own * 3
    const r = mean[o] ?? 0
    const g = mean[o + 1] ?? 0
    const b = mean[o + 2] ?? 0
    const grey = (r + g + b) / 3
    const pane = smoothstep(lead * 0.7, lead * 1.3, border[at] ?? 0)
    const glow = 0.86 + 0.5 * smoothstep(0, pitch * 0.5, border[at] ?? 0)
    const shift = 1 + (cellHash(own, 8, salt) - 0.5) * 0.3
    for (let c = 0; c < 3; c++) {
      const v = grey + ((mean[o + c] ?? 0) - grey) * 2.1
      color[at * 3 + c] = unit(v * glow * shift + 0.05) * pane + 0.05 * (1 - pane)
    }
  }
}
