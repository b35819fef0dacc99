import type { ImageIndex } from '#contract/studio/library.ts'

/**
 * Place, proportions and time of every picture, newest first. Typed arrays keep a million of them
 * within 20 MB and make no work for the garbage collector.
 */
export interface LibraryIndex {
  /** The server's name for the list this grew from. */
  readonly version: string
  /** Goes up with every change made here, so that two indexes of one version can be told apart. */
  readonly edition: number
  /** Strictly falling. */
  readonly seqs: Float64Array
  /** Seconds since the epoch. */
  readonly times: Float64Array
  /** For each picture, which of `ratios` is its. */
  readonly shapes: Uint16Array
  /** Width over height. */
  readonly ratios: readonly number[]
  /** Seen to be deleted while this page lived: a late word of their birth must not bring them back. */
  readonly deleted: ReadonlySet<number>
}

/** Unpacks the wire's columns. @throws RangeError when they contradict each other. */
export function decodeIndex(wire: ImageIndex, previous?: LibraryIndex): LibraryIndex {
  const count = wire.seq.length
  if (wire.size.length !== count || wire.time.length !== count) {
    throw new RangeError('The columns of the picture index differ in length.')
  }
  const ratios = wire.sizes.map(([width, height]) => width / height)
  const seqs = new Float64Array(count)
  const times = new Float64Array(count)
  const shapes = new Uint16Array(count)
  let seq = 0
  let time = 0
  for (let at = 0; at < count; at += 1) {
    const step = wire.seq[at] ?? 0
    const shape = wire.size[at] ?? 0
    if ((at > 0 && step >= 0) || shape < 0 || shape >= ratios.length) {
      throw new RangeError(`The picture index is broken at row ${at}.`)
    }
    seq += step
    time += wire.time[at] ?? 0
    seqs[at] = seq
    times[at] = time
    shapes[at] = shape
  }
  return {
    version: wire.version,
    edition: (previous?.edition ?? 0) + 1,
    seqs,
    times,
    shapes,
    ratios,
    deleted: previous?.deleted ?? new Set(),
  }
}

/** Where the first picture not newer than `seq` stands: its own position, or where it would stand. */
export function positionFrom(index: LibraryIndex, seq: number): number {
  const { seqs } = index
  let low = 0
  let high = seqs.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((seqs[middle] ?? 0) > seq) low = middle + 1
    else high = middle
  }
  return low
}

/** The position of exactly this picture; -1 when it is not there. */
export function positionOf(index: LibraryIndex, seq: number): number {
  const at = positionFrom(index, seq)
  return index.seqs[at] === seq ? at : -1
}
