import type { Generation } from '#contract/studio/generation.ts'
import type { GenerationRecord } from '#server/domain/library.ts'

/** A record as pages see it. `progress` is how far running work is, from 0 to 1. */
export function describeGeneration(record: GenerationRecord, progress: number): Generation {
  const {
    id,
    seq,
    engine,
    engineVersion,
    request,
    seed,
    expected,
    createdAt,
    state,
    images,
    grid,
  } = record
  return {
    id,
    seq,
    engine,
    engineVersion,
    request,
    seed,
    status: state.status,
    progress: progressOf(record, progress),
    expected,
    createdAt,
    startedAt: 'startedAt' in state ? state.startedAt : null,
    finishedAt: 'finishedAt' in state ? state.finishedAt : null,
    error: state.status === 'failed' ? state.error : null,
    words: state.status === 'complete' ? state.words : null,
    images,
    ...(grid && { grid }),
  }
}

function progressOf({ state, expected, missing }: GenerationRecord, running: number): number {
  switch (state.status) {
    case 'queued':
      return 0
    case 'running':
      return running
    case 'complete':
      return 1
    case 'failed':
    case 'cancelled':
      return (expected - missing.length) / expected
    default:
      return state satisfies never
  }
}
