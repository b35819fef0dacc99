import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import type { Window } from '#server/domain/library.ts'
import { query } from '../database/query.ts'
import { createGalleryIndex, type GalleryIndex } from './gallery-index.ts'
import { readListings, readPlaces } from './read-lists.ts'
import { createSortedTable } from './sorted-table.ts'
import { imageSeqRange } from '../rows.ts'

/** What both lists show, in memory, beside the rows. Changed only after a commit. */
export interface ListIndex {
  readonly gallery: GalleryIndex
  readonly generationCount: number
  /** Seqs of a window of the generations listed, newest first. */
  generations(window: Window): number[]
  isListed(generationSeq: number): boolean
  /** Reads anew which of these generations are listed; answers the ids of those for which that changed. */
  refresh(generationSeqs: readonly number[]): string[]
}

interface ListingRow {
  seq: number
  id: string
  /** 1 when the generation is over and once had pictures: with none in sight it has nothing to show. */
  spent: 0 | 1
}

const someGenerations = `
  select seq, id,
    delivered <> 0 and status not in ('queued', 'running') as spent
  from generation where seq in (select value from json_each(?))`
export function loadListIndex(db: DatabaseSyncInstance, libraryId: string): ListIndex {
  const gallery = createGalleryIndex(libraryId)
  const listed = createSortedTable(1)
  const readSome = query<ListingRow>(db, someGenerations)

  function hasSomethingToShow(row: Pick<ListingRow, 'seq' | 'spent'>): boolean {
    return row.spent === 0 || gallery.hasBetween(...imageSeqRange(row.seq))
  }

  for (const places of readPlaces(db)) gallery.add(places)
  for (const rows of readListings(db)) {
    listed.add(rows.filter(hasSomethingToShow).map(({ seq }) => [seq]))
  }

  return {
    gallery,
    get generationCount() {
      return listed.length
    },
    generations({ limit, offset }) {
      const end = Math.max(0, listed.length - offset)
      return [...listed.column(0).subarray(Math.max(0, end - limit), end)].toReversed()
    },
    isListed: (seq) => listed.has(seq),
    refresh(seqs) {
      const rows = readSome.all(JSON.stringify([...new Set(seqs)]))
      const kept = new Set(rows.map((row) => row.seq))
      const shown = rows.filter((row) => hasSomethingToShow(row))
      const shownSeqs = new Set(shown.map((row) => row.seq))
      const arrived = shown.filter((row) => !listed.has(row.seq))
      const left = rows.filter((row) => !shownSeqs.has(row.seq) && listed.has(row.seq))
      const removed = seqs.filter((seq) => !kept.has(seq))
      listed.add(arrived.map((row) => [row.seq]))
      listed.remove([...left.map((row) => row.seq), ...removed])
      return [...arrived, ...left].map((row) => row.id)
    },
  }
}
