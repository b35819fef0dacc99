/** Which words of a prompt were painted and which were not. */
export interface PaintedWords {
  painted: string[]
  unpainted: string[]
}

/**
 * Where a generation stands. Times are ms since the epoch; `startedAt` is null when it ended without ever running.
 * `complete`, `failed` and `cancelled` are final: no event leads out of them.
 */
export type GenerationState =
  | { status: 'queued' }
  | { status: 'running'; startedAt: number }
  | { status: 'complete'; startedAt: number; finishedAt: number; words: PaintedWords | null }
  | { status: 'failed'; startedAt: number | null; finishedAt: number; error: string }
  | { status: 'cancelled'; startedAt: number | null; finishedAt: number }

export type GenerationEvent =
  | { type: 'started'; at: number }
  | { type: 'completed'; at: number; words: PaintedWords | null }
  | { type: 'failed'; at: number; error: string }
  | { type: 'cancelled'; at: number }
  | { type: 'restarted' }

export function isFinished(state: GenerationState): boolean {
  return state.status !== 'queued' && state.status !== 'running'
}

/** The state after an event, or null when the event means nothing in this state. */
export function nextGenerationState(
  state: GenerationState,
  event: GenerationEvent,
): GenerationState | null {
  switch (state.status) {
    case 'queued':
      return fromQueued(event)
    case 'running':
      return fromRunning(state.startedAt, event)
    case 'complete':
    case 'failed':
    case 'cancelled':
      return null
    default:
      return state satisfies never
  }
}

function fromQueued(event: GenerationEvent): GenerationState | null {
  switch (event.type) {
    case 'started':
      return { status: 'running', startedAt: event.at }
    case 'failed':
      return { status: 'failed', startedAt: null, finishedAt: event.at, error: event.error }
    case 'cancelled':
      return { status: 'cancelled', startedAt: null, finishedAt: event.at }
    case 'completed':
    case 'restarted':
      return null
    default:
      return event satisfies never
  }
}

function fromRunning(startedAt: number, event: GenerationEvent): GenerationState | null {
  switch (event.type) {
    case 'completed':
      return { status: 'complete', startedAt, finishedAt: event.at, words: event.words }
    case 'failed':
      return { status: 'failed', startedAt, finishedAt: event.at, error: event.error }
    case 'cancelled':
      return { status: 'cancelled', startedAt, finishedAt: event.at }
    case 'restarted':
      return { status: 'queued' }
    case 'started':
      return null
    default:
      return event satisfies never
  }
}
