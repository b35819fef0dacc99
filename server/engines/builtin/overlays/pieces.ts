import { depthInside } from '../canvas/membrane.ts'
import { luminance } from '../core/color.ts'
import { stretch } from '../core/interrupt.ts'
import { cellHash, noise } from '../core/noise.ts'
import { smoothstep, unit } from '../core/scalar.ts'
import { blur } from '../grade/blur.ts'
import { fewColors, nearest } from '../media/few-colors.ts'
import { isSubject } from '../styles/subject-mask.ts'
import type { Overlay, Plate } from './overlay.ts'

/** Mean colour of every cell of a partition, and then each pixel painted from the cell it is in. */
function gather(
  plate: Plate,
  cells: number,
  cellAt: (x: number, y: number) => number,
): { mean: Float32Array; cell: Int32Array } {
  const { width, height, color, room } = plate
  const mean = room.floats(cells * 3)
  const count = room.floats(cells)
  const cell = room.ints(width * height)
  for (let y = 0, at = 0; y < height; y++) {
    if (y % 32 === 0) plate.pulse.check()
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

/** Large square pixels of the twenty colours that suit the picture best. */
export const pixels: Overlay = (plate) => {
  const { width, height, color } = plate
  const side = Math.max(2, Math.round(Math.min(width, height) / 66))
  const columns = Math.ceil(width / side)
  const rows = Math.ceil(height / side)
  const { mean, cell } = gather(
    plate,
    columns * rows,
    (x, y) => ((y / side) | 0) * columns + ((x / side) | 0),
  )
  const means = fewColors({ width, height, data: color }, 20, plate)
  const chosen = Int32Array.from({ length: columns * rows }, (_, k) => {
    // Every second pixel leans a little, which lets two colours make a third.
    const lean = (((k % columns) + ((k / columns) | 0)) & 1) * 0.03 - 0.015
    const at = k * 3
    return nearest(
      means,
      (mean[at] ?? 0) + lean,
      (mean[at + 1] ?? 0) + lean,
      (mean[at + 2] ?? 0) + lean,
    )
  })
  for (let at = 0; at < cell.length; at++) {
    if (at % stretch === 0) plate.pulse.check()
    const own = (chosen[cell[at] ?? 0] ?? 0) * 3
    for (let c = 0; c < 3; c++) color[at * 3 + c] = unit((means[own + c] ?? 0) * 1.08 - 0.04)
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
  const { width, height, salt, room } = plate
  const columns = Math.ceil(width / pitch) + 3
  const rows = Math.ceil(height / pitch) + 3
  const cell = room.ints(width * height)
  const border = room.floats(width * height)
  const seeds = new Float32Array(columns * rows * 2)
  for (let b = 0; b < rows; b++) {
    for (let a = 0; a < columns; a++) {
      const o = (b * columns + a) * 2
      seeds[o] = (a - 0.5 + (cellHash(a - 1, b - 1, salt + 3) - 0.5) * scatter) * pitch
      seeds[o + 1] = (b - 0.5 + (cellHash(a - 1, b - 1, salt + 4) - 0.5) * scatter) * pitch
    }
  }
  for (let y = 0, at = 0; y < height; y++) {
    if (y % 32 === 0) plate.pulse.check()
    const j = (y / pitch) | 0
    for (let x = 0; x < width; x++, at++) {
      const i = (x / pitch) | 0
      let first = Infinity
      let second = Infinity
      let best = 0
      for (let b = j - 1; b <= j + 1; b++) {
        for (let a = i - 1; a <= i + 1; a++) {
          const o = ((b + 1) * columns + a + 1) * 2
          const sx = (seeds[o] ?? 0) - x
          const sy = (seeds[o + 1] ?? 0) - y
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
  const { width, height, object, room, pulse } = plate
  const inside = (at: number): boolean => isSubject(object[at] ?? -1)
  const parted = room.ints(cell.length)
  parted.set(cell)
  for (let y = 0, at = 0; y < height; y++) {
    if (y % 32 === 0) pulse.check()
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
    if (at % stretch === 0) plate.pulse.check()
    const own = cell[at] ?? 0
    const stone = smoothstep(pitch * 0.05, pitch * 0.12, border[at] ?? 0)
    const shift = (cellHash(own, 5, salt) - 0.5) * 0.14
    const bevel = 0.06 * smoothstep(pitch * 0.25, pitch * 0.1, border[at] ?? 0)
    for (let c = 0; c < 3; c++) {
      const v = unit((mean[own * 3 + c] ?? 0) * 1.06 + shift - bevel)
      color[at * 3 + c] = 0.36 + (v - 0.36) * stone
    }
  }
}

/** Parts the cells further wherever one thing, or one tone of it, ends and another begins. */
function alongThings(plate: Plate, own: Shards, lead: number): Shards {
  const { width, height, color, object, room, pulse } = plate
  const soft = room.floats(color.length)
  const radius = Math.max(1, Math.min(width, height) * 0.016)
  blur(color, soft, room.floats(color.length), width, height, 3, radius, pulse)
  const kinds = 97
  pulse.check()
  const kind = room.ints(width * height)
  for (let at = 0, o = 0; at < kind.length; at++, o += 3) {
    const l = luminance(soft[o] ?? 0, soft[o + 1] ?? 0, soft[o + 2] ?? 0)
    const tag = object[at] ?? -1
    const thing = isSubject(tag) ? 40 + ((tag >> 8) & 15) : 0
    kind[at] = (thing + Math.min(2, Math.floor(l * 3)) * 17) % kinds
  }
  pulse.check()
  const inner = room.bytes(width * height).fill(1)
  for (let y = 0, at = 0; y < height; y++) {
    if (y % 32 === 0) pulse.check()
    for (let x = 0; x < width; x++, at++) {
      const right = x < width - 1 ? at + 1 : at
      const below = y < height - 1 ? at + width : at
      if (kind[right] !== kind[at] || kind[below] !== kind[at]) inner[at] = 0
    }
  }
  const away = depthInside(inner, width, height, plate)
  pulse.check()
  const { border, cell } = own
  for (let at = 0; at < border.length; at++) {
    border[at] = Math.min(border[at] ?? 0, Math.max(0, (away[at] ?? 0) - lead * 0.4))
    cell[at] = (cell[at] ?? 0) * kinds + (kind[at] ?? 0)
  }
  return { cell, border, count: own.count * kinds }
}

/** Coloured panes with light behind them, cut along the shapes of the picture and held by dark lead. */
export const stainedGlass: Overlay = (plate) => {
  const { width, height, color, salt } = plate
  const pitch = Math.max(9, Math.min(width, height) / 15)
  const lead = Math.max(0.9, Math.min(width, height) / 300)
  const { cell, border, count } = alongThings(plate, shards(plate, pitch, 0.95), lead)
  const { mean } = gather(plate, count, (x, y) => cell[y * width + x] ?? 0)
  for (let at = 0; at < cell.length; at++) {
    if (at % stretch === 0) plate.pulse.check()
    const own = cell[at] ?? 0
    const o = own * 3
    const r = mean[o] ?? 0
    const g = mean[o + 1] ?? 0
    const b = mean[o + 2] ?? 0
    const grey = (r + g + b) / 3
    const pane = smoothstep(lead * 0.7, lead * 1.5, border[at] ?? 0)
    const glow = 0.92 + 0.34 * smoothstep(0, pitch * 0.4, border[at] ?? 0)
    const ripple = 1 + 0.07 * noise((at % width) / (pitch * 1.6), at / width / (pitch * 1.6))
    const shift = 1 + (cellHash(own, 8, salt) - 0.5) * 0.26
    for (let c = 0; c < 3; c++) {
      const v = grey + ((mean[o + c] ?? 0) - grey) * 1.75
      color[at * 3 + c] = unit(v * glow * shift * ripple + 0.06) * pane + 0.05 * (1 - pane)
    }
  }
}
