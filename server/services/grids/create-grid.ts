import type { Generation } from '#contract/studio/generation.ts'
import type { Grid, GridDraft } from '#contract/studio/grids.ts'
import { firstDifference } from '#server/domain/canonical-json.ts'
import { GessoError, type Issue, stoppingError } from '#server/domain/errors.ts'
import { isUuid } from '#server/domain/ids.ts'
import type { GenerationRecord, GridRecord } from '#server/domain/library.ts'
import type { ServiceDeps } from '../deps.ts'
import { checkRequest, draftGeneration, drawSeed } from '../generations/draft-generation.ts'
import { badId } from '../generations/submit-generation.ts'
import { noRoom } from '../no-room.ts'
import { createComparable } from '../pictures/comparable.ts'
import { createKeepPictures, type KeptRequest } from '../pictures/keep-pictures.ts'
import { limitConcurrency } from '#server/domain/limit-concurrency.ts'
import { createPlanner, type Plan, type Wish } from '../generations/plan-generation.ts'
import type { WorkQueue } from '../remote/work-queue.ts'
import type { Services } from '../services.ts'

interface GridDeps extends ServiceDeps {
  queue: WorkQueue
  describe: (record: GenerationRecord) => Generation
  isStopping: () => boolean
  /** Aborted when the server stops. */
  stopping: AbortSignal
}

type Created = Awaited<ReturnType<Services['createGrid']>>

/** Everything is checked before anything is stored, and all of it is stored in one step. */
export function createCreateGrid(deps: GridDeps): Services['createGrid'] {
  const { library, announce, clock, newId, queue, describe, isStopping, stopping } = deps
  const keepPictures = createKeepPictures(deps)
  const comparable = createComparable(library.uploads)
  const planFor = createPlanner(deps)

  function known(id: string, draft: GridDraft, wish?: Wish): Created | null {
    if (isStopping()) throw stoppingError()
    const grid = library.grids.get(id)
    if (!grid) return null
    const records = library.grids.generations(id)
    refuseOtherGrid(grid, records, draft, comparable)
    const isElsewhere = ({ engine }: GenerationRecord) => engine !== wish?.engine
    if (wish?.engine !== undefined && records.some(isElsewhere)) throw reused('engine')
    return { grid: { ...grid, generations: records.map(describe) }, replayed: true }
  }

  function check(id: string, draft: GridDraft): void {
    if (!isUuid(id)) throw badId()
    if (library.generations.isGone(id)) {
      throw new GessoError('gone', 'The grid with this id was deleted.')
    }
    checkCells(draft, deps)
    if (!library.hasRoom()) throw noRoom()
  }

  /** Prices are asked for a few at a time. */
  async function planAll(
    id: string,
    { cells }: GridDraft,
    wish: Wish | undefined,
    signal: AbortSignal,
  ): Promise<Plan[]> {
    const inTurn = limitConcurrency(4)
    const own = { queue: `grid ${id}`, ...wish }
    return Promise.all(cells.map(({ request }) => inTurn(() => planFor(request, own, signal))))
  }

  function store(
    id: string,
    draft: GridDraft,
    requests: readonly KeptRequest[],
    plans: readonly Plan[],
  ): Created {
    const grid: GridRecord = { id, createdAt: clock.now(), x: draft.x, y: draft.y }
    const seed = drawSeed(deps)
    const cells = draft.cells.flatMap(({ x, y }, index) => {
      const kept = requests[index]
      const plan = plans[index]
      if (kept === undefined || plan === undefined) return []
      const { request, pictures } = kept
      return {
        ...draftGeneration(newId(), request, seed, plan, deps),
        pictures,
        grid: { id, x, y },
      }
    })
    const records = library.grids.create(grid, cells)
    const generations = records.map(describe)
    for (const generation of generations) announce({ type: 'generation.created', generation })
    for (const record of records) queue.add(record)
    return { grid: { ...grid, generations } satisfies Grid, replayed: false }
  }

  return async (id, draft, given, wish) => {
    const earlier = known(id, draft, wish)
    if (earlier) return earlier
    check(id, draft)
    const signal = given ? AbortSignal.any([given, stopping]) : stopping
    const plans = await planAll(id, draft, wish, signal)
    const kept = await keepPictures(
      draft.cells.map(({ request }, index) => ({ at: `cells.${index}.request.`, request })),
      signal,
    )
    try {
      signal.throwIfAborted()
      const quicker = known(id, draft, wish)
      if (!quicker) return store(id, draft, kept.requests, plans)
      await kept.discard()
      return quicker
    } catch (error) {
      await kept.discard()
      throw error
    }
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
  comparable: ReturnType<typeof createComparable>,
): void {
  const sent = new Map(cells.map((cell) => [`${cell.x} ${cell.y}`, cell.request]))
  const field =
    firstDifference({ x: known.x, y: known.y }, { x, y }) ??
    records
      .map(({ grid, request }) => {
        const other = sent.get(`${grid?.x} ${grid?.y}`)
        return firstDifference(comparable(request), other && comparable(other))
      })
      .find((difference) => difference !== null)
  if (field !== undefined && field !== null) throw reused(field)
}

function reused(field: string): GessoError {
  const message = 'This id was already used for another grid.'
  return new GessoError('idempotency_key_reused', message, [
    { code: 'differs', fields: [field], message },
  ])
}
