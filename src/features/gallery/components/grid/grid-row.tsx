import { memo, useMemo, useState } from 'react'
import type { Layout } from '../../logic/layout/layout-rows.ts'
import { type Tile as TilePlace, tilesOfRow } from '../../logic/layout/row-geometry.ts'
import type { LibraryIndex } from '../../logic/library/library-index.ts'
import { useSelection } from '../../logic/selection/selection-store.ts'
import { Tile } from './tile.tsx'
import type { DetailsOf } from './use-visible-details.ts'

export interface GridContent {
  index: LibraryIndex
  layout: Layout
  detailsOf: DetailsOf
  hrefFor: (imageId: string) => string
}

interface GridRowProps extends GridContent {
  row: number
  top: number
  /** The stretch of the library that is this row's day. */
  dayFrom: number
  dayTo: number
  /** Passing too fast to be looked at: drawn as one box until that ends. */
  flying: boolean
  /** The picture that Tab leads to, if it is in this row. */
  tabStop: number | null
}

export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, top, flying, index, layout } = props
  const [isDrawn, setDrawn] = useState(!flying)
  // Once drawn a row stays drawn, however fast it leaves.
  if (!flying && !isDrawn) setDrawn(true)
  const tiles = useMemo(() => tilesOfRow(index, layout, row), [index, layout, row])
  const height = layout.heights[row] ?? 0
  if (!isDrawn) {
    return (
      <div aria-hidden className="absolute inset-x-0" style={{ top, height, ...boxes(tiles) }} />
    )
  }
  return (
    <div role="presentation" className="absolute inset-x-0" style={{ top, height }}>
      <RowTiles {...props} tiles={tiles} height={height} />
    </div>
  )
})

function RowTiles(props: GridRowProps & { tiles: TilePlace[]; height: number }) {
  const { tiles, height, index, detailsOf, hrefFor, tabStop, dayFrom, dayTo } = props
  const selecting = useSelection((state) => state.selecting)
  const selected = useSelection((state) => state.selected)
  return tiles.map(({ at, left, width }) => {
    const seq = index.seqs[at] ?? 0
    return (
      <Tile
        key={seq}
        seq={seq}
        left={left}
        width={width}
        height={height}
        place={at - dayFrom + 1}
        places={dayTo - dayFrom}
        details={detailsOf(seq)}
        hrefFor={hrefFor}
        selecting={selecting}
        selected={selected.has(seq)}
        isTabStop={seq === tabStop}
      />
    )
  })
}

/** All tiles of a row as one background. */
function boxes(tiles: readonly TilePlace[]) {
  const stops = tiles.flatMap(({ left, width }) => [
    `transparent ${left}px`,
    `rgb(var(--line)) ${left}px ${left + width}px`,
    `transparent ${left + width}px`,
  ])
  return { backgroundImage: `linear-gradient(90deg, ${stops.join(', ')})` }
}
