import type { Pulse } from '../core/interrupt.ts'
import { cellHash } from '../core/noise.ts'
import type { Level } from '../grade/pyramid.ts'
import type { Brushwork } from './brushwork.ts'

/** Turns in which a layer is laid: enough that no row of strokes shows, few enough to keep to the memory at hand. */
const turns = 8

/**
 * Fills order[0..columns x rows) with the cells of a layer's grid in the order they are painted: band by band of
 * `bandRows` rows, each band in turns, and row by row within each turn. A stroke then touches memory that those
 * before it have just brought in, which a shuffle of all cells would not, at more than twice the cost.
 */
export function arrange(
  order: Int32Array,
  columns: number,
  rows: number,
  bandRows: number,
  salt: number,
  kind: Brushwork['order'],
  level: Level,
  pulse: Pulse,
): void {
  const total = columns * rows
  if (kind === 'rows') {
    for (let k = 0; k < total; k++) order[k] = k
    return
  }
  const turnOf = (x: number, y: number): number => {
    const chance = cellHash(x, y, salt + 11)
    if (kind === 'scattered') return Math.floor(chance * turns)
    const u = Math.min(level.width - 1, Math.floor(((x + 0.5) / columns) * level.width))
    const v = Math.min(level.height - 1, Math.floor(((y + 0.5) / rows) * level.height))
    // Chance blurs the border between two tones.
    const tone = Math.floor((level.data[(v * level.width + u) * 3 + 1] ?? 0) * turns + chance - 0.5)
    const turn = Math.max(0, Math.min(turns - 1, tone))
    return kind === 'dark-first' ? turn : turns - 1 - turn
  }
  const begins = new Int32Array(turns + 1)
  const turnsOfBand = new Uint8Array(columns * bandRows)
  for (let top = 0; top < rows; top += bandRows) {
    pulse.check()
    const count = Math.min(bandRows, rows - top) * columns
    begins.fill(0)
    for (let k = 0; k < count; k++) {
      const turn = turnOf(k % columns, top + ((k / columns) | 0))
      turnsOfBand[k] = turn
      begins[turn + 1] = (begins[turn + 1] ?? 0) + 1
    }
    for (let turn = 0; turn < turns; turn++)
      begins[turn + 1] = (begins[turn + 1] ?? 0) + (begins[turn] ?? 0)
    for (let k = 0; k < count; k++) {
      const turn = turnsOfBand[k] ?? 0
      const at = begins[turn] ?? 0
      order[top * columns + at] = top * columns + k
      begins[turn] = at + 1
    }
  }
}
