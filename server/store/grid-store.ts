import type { GridAxis } from '#contract/studio/grids.ts'
import type { GridRecord, GridStore } from '#server/domain/library.ts'
import type { StoreContext } from './context.ts'
import { query } from './database/query.ts'
import { inTransaction } from './database/transaction.ts'
import { createGenerationRows } from './generations/generation-rows.ts'
import type { GenerationRow } from './rows.ts'

const sql = {
  insert: 'insert into grid (id, created_at, x_axis, y_axis) values (?, ?, ?, ?)',
  byId: 'select * from grid where id = ?',
  generations: 'select * from generation where grid_id = ? order by seq',
}

interface GridRow {
  id: string
  created_at: number
  x_axis: string
  y_axis: string
}

export function createGridStore(context: StoreContext): GridStore {
  const { db, lists } = context
  const rows = createGenerationRows(context)
  const insert = query(db, sql.insert)
  const byId = query<GridRow>(db, sql.byId)
  const ofGrid = query<GenerationRow>(db, sql.generations)

  return {
    create({ id, createdAt, x, y }, cells) {
      inTransaction(db, () => {
        insert.run(id, createdAt, JSON.stringify(x), JSON.stringify(y))
        for (const cell of cells) rows.insert(cell)
      })
      const records = cells.map((cell) => rows.mustGet(cell.id))
      lists.refresh(records.map(({ seq }) => seq))
      return records
    },
    get(id) {
      const row = byId.get(id)
      return row ? toGrid(row) : null
    },
    generations: (id) => rows.withImages(ofGrid.all(id)),
  }
}

function toGrid(row: GridRow): GridRecord {
  return {
    id: row.id,
    createdAt: row.created_at,
    x: parseAxis(row.x_axis),
    y: parseAxis(row.y_axis),
  }
}

/** Checked by schema before it was stored, and never changed since. */
function parseAxis(text: string): GridAxis {
  return JSON.parse(text)
}
