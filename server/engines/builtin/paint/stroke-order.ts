import { cellHash } from '../core/noise.ts'
import type { Level } from '../grade/pyramid.ts'
import type { Brushwork } from './brushwork.ts'

/** Turns in which a layer is laid: enough that no row of strokes shows, few enough to keep to the memory at hand. */
const turns = 8

/**
 * Fills order[0..total) with the cells of a layer's grid in the order they are painted. A layer is laid in turns,
 * and row by row within each: a stroke then touches memory that the one before it has just brought in, which a
 * shuffle of all cells would not, at more than twice the cost.
 */
export function arrange(
  order: Int32Array,
  total: number,
  columns: number,
  rows: number,
  salt: number,
  kind: Brushwork['order'],
  level: Level,
): void {
  if (kind === 'rows') {
    for (let k = 0; k < total; k++) order[k] = k
    return
  }
  const turnOf = (cell: number): number => {
    const chance = cellHash(cell % columns, (cell / columns) | 0, salt + 11)
    if (kind === 'scattered') return Math.floor(chance * turns)
    const x = Math.floor((((cell % columns) + 0.5) / columns) * level.width)
    const y = Math.floor(((((cell / columns) | 0) + 0.5) / rows) * level.height)
    const at = (Math.min(level.height - 1, y) * level.width + Math.min(level.width - 1, x)) * 3
    // Chance blurs the border between two tones.
    const tone = Math.floor((level.data[at + 1] ?? 0) * turns + chance - 0.5)
    const turn = Math.max(0, Math.min(turns - 1, tone))
    return kind === 'dark-first' ? turn : turns - 1 - turn
  }
  const begins = new Int32Array(turns + 1)
  for (let cell = 0; cell < total; cell++) {
    const after = turnOf(cell) + 1
    begins[after] = (begins[after] ?? 0) + 1
  }
  for (let turn = 0; turn < turns; turn++)
    begins[turn + 1] = (begins[turn + 1] ?? 0) + (begins[turn] ?? 0)
  for (let cell = 0; cell < total; cell++) {
    const turn = turnOf(cell)
    const at = begins[turn] ?? 0
    order[at] = cell
    begins[turn] = at + 1
  }
}
