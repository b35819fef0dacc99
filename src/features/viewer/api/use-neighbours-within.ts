import { keepPreviousData, useQueries } from '@tanstack/react-query'
import type { ImageView } from '#contract/studio/library.ts'
import { type Beside, seqsBeside, type Within } from '../logic/neighbours.ts'

/** The pictures beside one in a list of its own; null while it is not known which they are. */
export function useNeighboursWithin(
  view: ImageView | null | undefined,
  within: Within | null,
): Beside | null {
  const isAsked = view != null && within !== null
  const seqs = isAsked ? seqsBeside(within.seqs, view.image.seq) : [null, null]
  const [newer, older] = useQueries({
    queries: seqs.map((seq) => ({
      queryKey: ['viewer', 'within', within?.name ?? '', seq],
      queryFn: () => (seq === null || within === null ? null : within.find(seq)),
      enabled: isAsked,
      placeholderData: keepPreviousData,
      gcTime: 60_000,
    })),
  })
  if (!isAsked || newer?.data === undefined || older?.data === undefined) return null
  // What stood there for the picture before is nobody's neighbour now.
  const isSettled = !newer.isPlaceholderData && !older.isPlaceholderData
  return isSettled ? { newer: newer.data, older: older.data } : null
}
