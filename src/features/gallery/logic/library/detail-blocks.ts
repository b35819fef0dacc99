import { type LibraryIndex, positionFrom } from './library-index.ts'

/**
 * Details are read in blocks of neighbouring sequence numbers. Unlike pages counted from the top, a block
 * keeps its pictures when others come and go, so nothing already read is read again.
 */
const blockSize = 64

export const blockOf = (seq: number): number => Math.floor(seq / blockSize)

/** Where the block's pictures stand in the list now, as a window of the wire's paging. */
export function blockWindow(index: LibraryIndex, block: number): { offset: number; limit: number } {
  const offset = positionFrom(index, block * blockSize + blockSize - 1)
  const end = positionFrom(index, block * blockSize - 1)
  return { offset, limit: end - offset }
}

/** The blocks that hold the pictures from one position up to, not including, another. */
export function blocksBetween(index: LibraryIndex, from: number, to: number): number[] {
  const blocks: number[] = []
  for (let at = Math.max(0, from); at < Math.min(to, index.seqs.length);) {
    const block = blockOf(index.seqs[at] ?? 0)
    blocks.push(block)
    at = positionFrom(index, block * blockSize - 1)
  }
  return blocks
}

/** Whether the index knows a picture of the block that was not among those read. */
export function blockLacks(
  index: LibraryIndex,
  block: number,
  read: { has(seq: number): boolean },
): boolean {
  const { offset, limit } = blockWindow(index, block)
  return index.seqs.subarray(offset, offset + limit).some((seq) => !read.has(seq))
}
