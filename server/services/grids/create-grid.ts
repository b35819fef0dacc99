import type { Generation } from '#contract/studio/generation.ts'
import type { Grid, GridDraft } from '#contract/studio/grids.ts'
import { firstDifference } from '#server/domain/canonical-json.ts'
import { GessoError, type Issue, stoppingError } from '#server/domain/errors.ts'
import { isUuid } from '#server/domain/ids.ts'
import type { GenerationRecord, GridRecord } from '#server/domain/library.ts'
import type { ServiceDeps } from '../deps.ts'
import { checkRequest, draftGeneration, drawSeed } from '../generations/draft-generation.ts'
import { badId, refuseUnfetched } from '../generations/submit-generation.ts'
import { noRoom } from '../no-room.ts'
import type { RunQueue } from '../queue/run-queue.ts'
import type { Services } from '../services.ts'

interface GridDeps extends ServiceDeps {
  queue: RunQueue
  describe: (record: GenerationRecord) => Generation
  isStopping: () => boolean
}

/** Everything is checked before anything is stored, and all of it is stored in one step. */
export function createCreateGrid(deps: GridDeps): Services['createGrid'] {
  const { library, announce, clock, newId, queue, describe, isStopping } = deps

  return (id, draft) => {
    if (isStopping()) throw stoppingError()
    const known = library.grids.get(id)
    if (known) {
      const records = library.grids.generations(id)
      refuseOtherGrid(known, records, draft)
      return { grid: { ...known, generations: records.map(describe) }, replayed: true }
    }
    if (!isUuid(id)) throw badId()
    if (library.generations.isGone(id)) {
      throw new GessoError('gone', 'The grid with this id was deleted.')
    }
    checkCells(draft, deps)
    if (!library.hasRoom()) throw noRoom()

    const grid: GridRecord = { id, createdAt: clock.now(), x: draft.x, y: draft.y }
    const seed = drawSeed(deps)
    const cells = draft.cells.map(({ x, y, request }) => ({
      ...draftGeneration(newId(), request, seed, deps),
      grid: { id, x, y },
    }))
    const records = library.grids.create(grid, cells)
    const generations = records.map(describe)
    for (const generation of generations) announce({ type: 'generation.created', generation })
    for (const record of records) queue.add(record)
    return { grid: { ...grid, generations } satisfies Grid, replayed: false }
  }
}

/** @throws GessoError `invalid_request`, its issues naming the cells (`cells.3.request.width`). */
function checkCells({ x, y, cells }: GridDraft, deps: ServiceDeps): void {
  const issues: Issue[] = []
  const seen = new Set<string>()
  for (const [index, cell] of cells.entries()) {
    const at = `cells.${index}`
    const place = `${cell.x} ${cell.y}`
    if (cell.x >= x.values.length || cell.y >= y.values.length) {
      const message = `${at} stands in column ${cell.x}, row ${cell.y}; the axes have ${x.values.length} and ${y.values.length} values.`
      issues.push({ code: 'outside_grid', fields: [`${at}.x`, `${at}.y`], message })
    }
    if (seen.has(place)) {
      const message = `${at} stands where another cell does: column ${cell.x}, row ${cell.y}.`
      issues.push({ code: 'cell_taken', fields: [`${at}.x`, `${at}.y`], message })
    }
    seen.add(place)
    issues.push(...requestIssues(at, cell.request, deps))
  }
  const [first] = issues
  if (!first) return
  const others = issues.length > 1 ? ` (and ${issues.length - 1} more)` : ''
  throw new GessoError('invalid_request', `${first.message}${others}`, issues)
}

function requestIssues(
  at: string,
  request: GridDraft['cells'][number]['request'],
  deps: ServiceDeps,
): Issue[] {
  try {
    checkRequest(request, deps)
    refuseUnfetched(request, new Map())
    return []
  } catch (error) {
    if (!(error instanceof GessoError) || error.issues === undefined) throw error
    return error.issues.map(({ code, fields, message }) => ({
      code,
      fields: fields.map((field) => `${at}.request.${field}`),
      message: `${at}: ${message}`,
    }))
  }
}

/** Cells deleted since were sent all the same: only what is still there is compared. */
function refuseOtherGrid(
  known: GridRecord,
  records: readonly GenerationRecord[],
  { x, y, cells }: GridDraft,
): void {
  const sent = new Map(cells.map((cell) => [`${cell.x} ${cell.y}`, cell.request]))
  const field =
    firstDifference({ x: known.x, y: known.y }, { x, y }) ??
    records
      .map(({ grid, request }) => firstDifference(request, sent.get(`${grid?.x} ${grid?.y}`)))
      .find((difference) => difference !== null)
  if (field === undefined || field === null) return
  const message = 'This id was already used for another grid.'
  throw new GessoError('idempotency_key_reused', message, [
    { code: 'differs', fields: [field], message },
  ])
}
