import * as z from 'zod/mini'
import { generationRequestSchema, generationSchema } from './generation.ts'
import { deletionSchema } from './library.ts'

/** Most values on one axis, most cells in all, longest names and labels in characters. */
export const gridLimits = { values: 20, cells: 100, label: 200 } as const

const label = `text of up to ${gridLimits.label} characters`
const labelSchema = z.string(label).check(z.maxLength(gridLimits.label, label))
const place = `a whole number from 0 to ${gridLimits.values - 1}`
const placeSchema = z.int(place).check(z.gte(0, place), z.lte(gridLimits.values - 1, place))
const values = `a list of 1 to ${gridLimits.values} labels`
const cells = `a list of 1 to ${gridLimits.cells} cells`

/**
 * What one axis of a grid varies: the field by its wire name, the same in words, and a label for each of its
 * values from left to right or top to bottom.
 */
export const gridAxisSchema = z.strictObject(
  {
    field: labelSchema,
    name: labelSchema,
    values: z
      .array(labelSchema, values)
      .check(z.minLength(1, values), z.maxLength(gridLimits.values, values)),
  },
  'an object with field, name and values',
)
export type GridAxis = z.infer<typeof gridAxisSchema>

const cellSchema = z.strictObject(
  { x: placeSchema, y: placeSchema, request: generationRequestSchema },
  'an object with x, y and request',
)

/**
 * `POST /api/studio/grids`: makes a generation for each cell, all or none. Cells may be left out. Those whose request
 * names no seed share one, so that nothing but the axes differs.
 */
export const createGridSchema = z.strictObject(
  {
    x: gridAxisSchema,
    y: gridAxisSchema,
    cells: z
      .array(cellSchema, cells)
      .check(z.minLength(1, cells), z.maxLength(gridLimits.cells, cells)),
  },
  'an object with x, y and cells',
)
export type GridDraft = z.infer<typeof createGridSchema>

/**
 * `GET /api/studio/grids/{id}`: each generation says by `grid` which cell it fills. A cell without one was left out
 * or deleted.
 */
export const gridSchema = z.object({
  id: z.string(),
  createdAt: z.int(),
  x: gridAxisSchema,
  y: gridAxisSchema,
  generations: z.array(generationSchema),
})
export type Grid = z.infer<typeof gridSchema>

/**
 * `DELETE /api/studio/grids/{id}`: what runs is stopped, what has no picture is gone for good, and the pictures go
 * by a deletion that can be undone; null when there were none.
 */
export const deletedGridSchema = z.object({
  id: z.string(),
  deletion: z.nullable(deletionSchema),
})
export type DeletedGrid = z.infer<typeof deletedGridSchema>
