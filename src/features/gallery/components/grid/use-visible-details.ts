import { type QueryObserverResult, useQueries, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { type ImageBlock, imageBlockQuery, type TileDetails } from '../../api/image-block-query.ts'
import type { Layout } from '../../logic/layout/layout-rows.ts'
import { blockLacks, blockOf, blocksBetween } from '../../logic/library/detail-blocks.ts'
import type { LibraryIndex } from '../../logic/library/library-index.ts'
import type { ScrollView } from '../../logic/scroll/scroller.ts'

export type DetailsOf = (seq: number) => TileDetails | undefined

/**
 * Details of the pictures in the rows shown, as far as they have been read. Reading starts for rows that
 * will stay, never in flight; a block nobody looks at any more is no longer read.
 */
export function useVisibleDetails(index: LibraryIndex, layout: Layout, view: ScrollView) {
  const client = useQueryClient()
  const from = layout.first[view.rows.from] ?? 0
  const to = layout.first[Math.min(view.rows.to, layout.rows)] ?? from
  const wanted = useMemo(() => blocksBetween(index, from, to), [index, from, to])
  const [blocks, setBlocks] = useState(wanted)
  if (!view.flying && !isSame(blocks, wanted)) setBlocks(wanted)

  const { read, failed } = useQueries({
    queries: blocks.map(imageBlockQuery),
    combine: combineBlocks,
  })

  const detailsOf: DetailsOf = useCallback(
    (seq) => read[blocks.indexOf(blockOf(seq))]?.details.get(seq),
    [blocks, read],
  )

  // A block read while the list was another may lack pictures. The server's list can be ahead of ours,
  // so it is looked at once for each change of the index, not until it is whole.
  useEffect(() => {
    blocks.forEach((block, at) => {
      const known = read[at]
      if (known === undefined || known.edition === index.edition) return
      if (blockLacks(index, block, known.details)) {
        void client.invalidateQueries({ queryKey: imageBlockQuery(block).queryKey })
      }
    })
  }, [blocks, client, index, read])

  const retry = () => {
    for (const block of blocks) {
      void client.refetchQueries({ queryKey: imageBlockQuery(block).queryKey, stale: true })
    }
  }
  return { detailsOf, failed, retry }
}

function combineBlocks(results: QueryObserverResult<ImageBlock>[]) {
  return {
    read: results.map(({ data }) => data),
    failed: results.some(({ isError }) => isError),
  }
}

const isSame = (a: readonly number[], b: readonly number[]) =>
  a.length === b.length && a.every((block, at) => block === b[at])
