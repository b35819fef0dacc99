import type { LibraryIndex } from './library-index.ts'

/** The index of those pictures alone that are among `found`, which falls strictly as the index does. */
export function narrowIndex(index: LibraryIndex, found: Float64Array): LibraryIndex {
  const seqs = new Float64Array(Math.min(found.length, index.seqs.length))
  const times = new Float64Array(seqs.length)
  const shapes = new Uint16Array(seqs.length)
  let at = 0
  let count = 0
  for (const seq of found) {
    while ((index.seqs[at] ?? -Infinity) > seq) at += 1
    if (index.seqs[at] !== seq) continue
    seqs[count] = seq
    times[count] = index.times[at] ?? 0
    shapes[count] = index.shapes[at] ?? 0
    count += 1
  }
  return {
    ...index,
    seqs: seqs.subarray(0, count),
    times: times.subarray(0, count),
    shapes: shapes.subarray(0, count),
  }
}
