import { cellHash } from '../core/noise.ts'
import type { Level } from '../grade/pyramid.ts'
import type { Brushwork } from './brushwork.ts'

/** Fills order[0..total) with the cells of a layer's grid in the order they are painted. */
export function arrange(
  order: Int32Array,
  total: number,
  columns: number,
  rows: number,
  salt: number,
  kind: Brushwork['order'],
  level: Level,
): void {
  for (let k = 0; k < total; k++) order[k] = k
  if (kind === 'rows') return
  for (let k = total - 1; k > 0; k--) {
    const j = Math.floor(cellHash(k, total, salt) * (k + 1))
    const held = order[k] ?? 0
    order[k] = order[j] ?? 0
    order[j] = held
  }
  if (kind === 'scattered') return
  // Eight tones are enough to tell early from late, and keep the scattered order within each.
  const tones = 8
  const tone = (cell: number): number => {
    const x = Math.min(
      level.width - 1,
      Math.floor((((cell % columns) + 0.5) / columns) * level.width),
    )
    const y = Math.min(
      level.height - 1,
      Math.floor(((((cell / columns) | 0) + 0.5) / rows) * level.height),
    )
    const t = Math.max(
      0,
      Math.min(tones - 1, Math.floor((level.data[(y * level.width + x) * 3 + 1] ?? 0) * tones)),
    )
    return kind === 'dark-first' ? t : tones - 1 - t
  }
  const buckets: number[][] = Array.from({ length: tones }, () => [])
  for (let k = 0; k < total; k++) buckets[tone(order[k] ?? 0)]?.push(order[k] ?? 0)
  let at = 0
  for (const bucket of buckets) for (const cell of bucket) order[at++] = cell
}
