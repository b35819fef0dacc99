import { useMemo } from 'react'
import { useQuery } from '@tanstack/react-query'
import { cellsOf } from '../logic/cells.ts'
import { gridQuery } from './grid-query.ts'

interface GridPictures {
  name: string
  /** From cell to cell, row by row. */
  seqs: number[]
  find: (seq: number) => Promise<{ id: string; seq: number } | null>
}

/** The pictures of a grid; null where none is looked at. */
export function useGridPictures(gridId: string | null): GridPictures | null {
  const { data: grid } = useQuery({ ...gridQuery(gridId ?? ''), enabled: gridId !== null })
  return useMemo(() => {
    if (grid === undefined) return null
    const images = cellsOf(grid)
      .flat()
      .flatMap((cell) => (cell.kind === 'pictures' ? cell.generation.images : []))
    const bySeq = new Map(images.map(({ id, seq }) => [seq, { id, seq }]))
    return {
      name: grid.id,
      seqs: images.map(({ seq }) => seq),
      find: async (seq) => bySeq.get(seq) ?? null,
    }
  }, [grid])
}
