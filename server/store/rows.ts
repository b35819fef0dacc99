import type { GenerationRequest, GridPlace, Image } from '#contract/studio/generation.ts'
import type { GenerationState, PaintedWords } from '#server/domain/generation-state.ts'
import type { GenerationRecord } from '#server/domain/library.ts'
import { type EntryRow, toCharge } from './spending/to-charge.ts'
import type { MediaType } from './media/media-paths.ts'

export interface GenerationRow {
  seq: number
  id: string
  engine: string
  engine_version: number | null
  request: string
  seed: number
  expected: number
  delivered: number
  image_ids: string
  status: 'queued' | 'running' | 'complete' | 'failed' | 'cancelled'
  created_at: number
  started_at: number | null
  finished_at: number | null
  error: string | null
  words: string | null
  grid_id: string | null
  grid_x: number | null
  grid_y: number | null
}

/** Of a generation that a service makes: what tells its state beyond `status`. */
export interface PhaseRow {
  generation_seq: number
  phase: 'sending' | 'accepted' | 'fetching' | 'unknown' | null
  queue: string
  upstream_id: string | null
  /** The last line of the ledger about it. */
  entry: EntryRow['kind'] | null
  unit: EntryRow['unit']
  micros: EntryRow['micros']
}

export interface ImageRow {
  seq: number
  id: string
  generation_seq: number
  width: number
  height: number
  bytes: number
  type: MediaType
  placeholder: string
  favourite: 0 | 1
}

/** Sixteen places per generation: a power of two above the most pictures (8) one request may ask for. */
const places = 16

/** Newest generation first, and within it the first picture first, when seqs are read downwards. */
export function imageSeq(generationSeq: number, index: number): number {
  return generationSeq * places + (places - 1 - index)
}

export function generationSeqOf(imageSequence: number): number {
  return Math.floor(imageSequence / places)
}

/** The lowest and the highest seq that a generation's pictures can have. */
export function imageSeqRange(generationSeq: number): [number, number] {
  return [generationSeq * places, generationSeq * places + places - 1]
}

export function toImage(row: ImageRow, generationId: string): Image {
  return {
    id: row.id,
    seq: row.seq,
    generationId,
    index: places - 1 - (row.seq % places),
    width: row.width,
    height: row.height,
    bytes: row.bytes,
    type: row.type,
    placeholder: row.placeholder,
    favourite: row.favourite === 1,
  }
}

export function toRecord(
  row: GenerationRow,
  images: readonly ImageRow[],
  job?: PhaseRow,
): GenerationRecord {
  return {
    id: row.id,
    seq: row.seq,
    engine: row.engine,
    engineVersion: row.engine_version,
    request: parseRequest(row.request),
    seed: row.seed,
    createdAt: row.created_at,
    expected: row.expected,
    state: toState(row, job),
    images: images.map((image) => toImage(image, row.id)),
    missing: missingIndexes(row),
    grid: toPlace(row),
    remote: job ? toRemote(job) : null,
  }
}

function toRemote({ queue, upstream_id: upstreamId, entry, unit, micros }: PhaseRow) {
  const charge = entry === null ? null : toCharge({ kind: entry, unit, micros })
  return { queue, upstreamId, charge }
}

function toPlace({ grid_id: id, grid_x: x, grid_y: y }: GenerationRow): GridPlace | null {
  return id === null ? null : { id, x: x ?? 0, y: y ?? 0 }
}

/** Checked by schema before it was stored, and never changed since. */
function parseRequest(text: string): GenerationRequest {
  return JSON.parse(text)
}

function parseWords(text: string | null): PaintedWords | null {
  return text === null ? null : JSON.parse(text)
}

export function missingIndexes(row: Pick<GenerationRow, 'expected' | 'delivered'>): number[] {
  const all = Array.from({ length: row.expected }, (_, index) => index)
  return all.filter((index) => (row.delivered & (1 << index)) === 0)
}

function toState(row: GenerationRow, job?: PhaseRow): GenerationState {
  const startedAt = row.started_at
  const finishedAt = row.finished_at ?? row.created_at
  switch (row.status) {
    case 'queued':
      return { status: 'queued' }
    case 'running':
      return toRunning(startedAt ?? row.created_at, row, job)
    case 'complete':
      return {
        status: 'complete',
        startedAt: startedAt ?? row.created_at,
        finishedAt,
        words: parseWords(row.words),
        note: row.error,
      }
    case 'failed':
      return { status: 'failed', startedAt, finishedAt, error: row.error ?? '' }
    case 'cancelled':
      return { status: 'cancelled', startedAt, finishedAt }
    default:
      return row.status satisfies never
  }
}

function toRunning(startedAt: number, row: GenerationRow, job?: PhaseRow): GenerationState {
  const upstreamId = job?.upstream_id ?? null
  const phase = job?.phase ?? 'running'
  switch (phase) {
    case 'running':
    case 'sending':
      return { status: phase, startedAt }
    case 'accepted':
      return { status: phase, startedAt, upstreamId: upstreamId ?? '' }
    case 'fetching':
      return { status: phase, startedAt, upstreamId }
    case 'unknown':
      return { status: phase, startedAt, reason: row.error ?? '' }
    default:
      return phase satisfies never
  }
}

/** A state as the columns status, started_at, finished_at, error and words. */
export function stateColumns(
  state: GenerationState,
): [GenerationRow['status'], number | null, number | null, string | null, string | null] {
  const words = state.status === 'complete' && state.words ? JSON.stringify(state.words) : null
  return [
    phaseOf(state) === null ? coarse(state) : 'running',
    'startedAt' in state ? state.startedAt : null,
    'finishedAt' in state ? state.finishedAt : null,
    wordsOf(state),
    words,
  ]
}

/** What `remote_job.phase` says of a state. */
export function phaseOf({ status }: GenerationState): PhaseRow['phase'] {
  const phases = ['sending', 'accepted', 'fetching', 'unknown'] as const
  return phases.find((phase) => phase === status) ?? null
}

function coarse({ status }: GenerationState): GenerationRow['status'] {
  const statuses = ['queued', 'complete', 'failed', 'cancelled'] as const
  return statuses.find((known) => known === status) ?? 'running'
}

function wordsOf(state: GenerationState): string | null {
  if (state.status === 'failed') return state.error
  if (state.status === 'unknown') return state.reason
  return state.status === 'complete' ? state.note : null
}
