import type { Generation } from '#contract/studio/generation.ts'
import type { GenerationState } from '#server/domain/generation-state.ts'
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
    remote,
  } = record
  return {
    id,
    seq,
    engine,
    engineVersion,
    request,
    seed,
    status: statusOf(state),
    progress: progressOf(record, progress),
    expected,
    createdAt,
    startedAt: 'startedAt' in state ? state.startedAt : null,
    finishedAt: 'finishedAt' in state ? state.finishedAt : null,
    error: errorOf(state),
    words: state.status === 'complete' ? state.words : null,
    images,
    ...(grid && { grid }),
    ...(isStage(state.status) && { stage: state.status }),
    ...(remote?.upstreamId && { upstreamId: remote.upstreamId }),
    ...(remote?.charge && { charge: remote.charge }),
  }
}

type Stage = NonNullable<Generation['stage']>

const stages: ReadonlySet<string> = new Set<Stage>(['sending', 'accepted', 'fetching'])

function isStage(status: GenerationState['status']): status is Stage {
  return stages.has(status)
}

function statusOf({ status }: GenerationState): Generation['status'] {
  return isStage(status) ? 'running' : status
}

function errorOf(state: GenerationState): string | null {
  if (state.status === 'failed') return state.error
  if (state.status === 'unknown') return state.reason
  return state.status === 'complete' ? state.note : null
}

function progressOf({ state, expected, missing }: GenerationRecord, running: number): number {
  switch (state.status) {
    case 'queued':
      return 0
    case 'running':
    case 'sending':
    case 'accepted':
    case 'fetching':
      return running
    case 'unknown':
      return 0
    case 'complete':
      return 1
    case 'failed':
    case 'cancelled':
      return (expected - missing.length) / expected
    default:
      return state satisfies never
  }
}
