import { type LibraryIndex, positionOf } from './library-index.ts'

/** What the index knows of one picture; `time` in seconds since the epoch, `ratio` width over height. */
export interface IndexRow {
  seq: number
  time: number
  ratio: number
}

/** Takes pictures out. `removed` is what `insertPictures` needs to put them back. */
export function removePictures(
  index: LibraryIndex,
  seqs: Iterable<number>,
): { index: LibraryIndex; removed: IndexRow[] } {
  const gone = new Set(seqs)
  const removed: IndexRow[] = []
  for (const seq of gone) {
    const at = positionOf(index, seq)
    if (at >= 0) removed.push(rowAt(index, at))
  }
  const isNews = Array.from(gone).some((seq) => !index.deleted.has(seq))
  if (removed.length === 0 && !isNews) return { index, removed }

  const deleted = new Set(index.deleted)
  for (const seq of gone) deleted.add(seq)
  if (removed.length === 0) return { index: { ...index, deleted }, removed }

  const count = index.seqs.length - removed.length
  const next = columns(count)
  let to = 0
  for (let from = 0; from < index.seqs.length; from += 1) {
    const seq = index.seqs[from] ?? 0
    if (gone.has(seq)) continue
    next.seqs[to] = seq
    next.times[to] = index.times[from] ?? 0
    next.shapes[to] = index.shapes[from] ?? 0
    to += 1
  }
  return { index: { ...index, ...next, deleted, edition: index.edition + 1 }, removed }
}

/** Puts pictures in their places, whether or not they were ever deleted. Those already there stay as they are. */
export function insertPictures(index: LibraryIndex, rows: readonly IndexRow[]): LibraryIndex {
  const bySeq = new Map(rows.map((row) => [row.seq, row]))
  const missing = Array.from(bySeq.values())
    .filter(({ seq }) => positionOf(index, seq) < 0)
    .toSorted((a, b) => b.seq - a.seq)
  if (missing.length === 0) return index

  const ratios = [...index.ratios]
  const next = columns(index.seqs.length + missing.length)
  let from = 0
  let to = 0
  const copyUntil = (seq: number) => {
    while (from < index.seqs.length && (index.seqs[from] ?? 0) > seq) {
      next.seqs[to] = index.seqs[from] ?? 0
      next.times[to] = index.times[from] ?? 0
      next.shapes[to] = index.shapes[from] ?? 0
      from += 1
      to += 1
    }
  }
  for (const row of missing) {
    copyUntil(row.seq)
    next.seqs[to] = row.seq
    next.times[to] = row.time
    next.shapes[to] = shapeOf(ratios, row.ratio)
    to += 1
  }
  copyUntil(-Infinity)
  const deleted = new Set(index.deleted)
  for (const { seq } of missing) deleted.delete(seq)
  return { ...index, ...next, ratios, deleted, edition: index.edition + 1 }
}

function rowAt(index: LibraryIndex, at: number): IndexRow {
  return {
    seq: index.seqs[at] ?? 0,
    time: index.times[at] ?? 0,
    ratio: index.ratios[index.shapes[at] ?? 0] ?? 1,
  }
}

function columns(count: number) {
  return {
    seqs: new Float64Array(count),
    times: new Float64Array(count),
    shapes: new Uint16Array(count),
  }
}

function shapeOf(ratios: number[], ratio: number): number {
  const known = ratios.indexOf(ratio)
  return known >= 0 ? known : ratios.push(ratio) - 1
}
