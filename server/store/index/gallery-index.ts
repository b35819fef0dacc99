import { createHash } from 'node:crypto'
import type { ImageIndex } from '#contract/studio/library.ts'
import type { Window } from '#server/domain/library.ts'
import { createSortedTable } from './sorted-table.ts'

/** What the gallery's order and layout need of a picture. `time` is in seconds since the epoch. */
export interface Place {
  seq: number
  width: number
  height: number
  time: number
}

/** The visible pictures' order, sizes and times in memory, so that no offset costs more than another. */
export interface GalleryIndex {
  readonly length: number
  add(places: readonly Place[]): void
  remove(seqs: readonly number[]): void
  has(seq: number): boolean
  /** Whether any picture's seq lies in `from`..`to`, both included. */
  hasBetween(from: number, to: number): boolean
  /** Every seq, oldest first: a view of the table itself, good until the next change. */
  seqs(): Float64Array
  /** Seqs of a window of the gallery, newest first. */
  window(window: Window): number[]
  /** How many pictures are newer than this one. */
  offset(seq: number): number
  snapshot(): ImageIndex
  version(): string
}

export function createGalleryIndex(libraryId: string): GalleryIndex {
  const table = createSortedTable(3)
  const sizes: [number, number][] = []
  const sizeIds = new Map<string, number>()
  let snapshot: ImageIndex | null = null
  let version: string | null = null

  function sizeId(width: number, height: number): number {
    const name = `${width}x${height}`
    let id = sizeIds.get(name)
    if (id === undefined) {
      id = sizes.push([width, height]) - 1
      sizeIds.set(name, id)
    }
    return id
  }

  function changed(): void {
    snapshot = null
    version = null
  }

  // A seq names one picture for ever, so the visible seqs alone tell one state of the gallery from another.
  // That makes the version the same again after a restart, and after an undo.
  function currentVersion(): string {
    version ??= createHash('sha256')
      .update(libraryId)
      .update(table.column(0))
      .digest('base64url')
      .slice(0, 22)
    return version
  }

  return {
    get length() {
      return table.length
    },
    add(places) {
      table.add(places.map(({ seq, width, height, time }) => [seq, sizeId(width, height), time]))
      changed()
    },
    remove(seqs) {
      table.remove(seqs)
      changed()
    },
    has: (seq) => table.has(seq),
    hasBetween: (from, to) => table.rank(from) < table.rank(to + 1),
    seqs: () => table.column(0),
    window({ limit, offset }) {
      const end = Math.max(0, table.length - offset)
      return [...table.column(0).subarray(Math.max(0, end - limit), end)].toReversed()
    },
    offset: (seq) => table.length - table.rank(seq + 1),
    snapshot() {
      snapshot ??= {
        version: currentVersion(),
        seq: differences(table.column(0)),
        sizes: [...sizes],
        size: Array.from(table.column(1)).toReversed(),
        time: differences(table.column(2)),
      }
      return snapshot
    },
    version: currentVersion,
  }
}

/** A column newest first: its first value, then each one's difference from the one before. */
function differences(column: Float64Array): number[] {
  const result: number[] = Array.from({ length: column.length })
  let before = 0
  for (let index = 0; index < column.length; index += 1) {
    const value = column[column.length - 1 - index] ?? 0
    result[index] = value - before
    before = value
  }
  return result
}
