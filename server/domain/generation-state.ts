/** Which words of a prompt were painted and which were not. */
export interface PaintedWords {
  painted: string[]
  unpainted: string[]
}

/**
 * Where a generation stands. Times are ms since the epoch; `startedAt` is null when it ended without ever running.
 * `complete`, `failed` and `cancelled` are final: no event leads out of them.
 *
 * Our own engine's work is `running`. What a service makes is `sending` from just before the first byte leaves until
 * there is an answer, `accepted` while the service works on it, and `fetching` while its pictures are brought here.
 * `unknown`: something left and no clear answer came, so it may have been made and charged. It is never sent again; it
 * waits until it is found at the service, or until a person says that it was not made.
 */
export type GenerationState =
  | { status: 'queued' }
  | { status: 'running'; startedAt: number }
  | { status: 'sending'; startedAt: number }
  | { status: 'accepted'; startedAt: number; upstreamId: string }
  /** `upstreamId` is null where the service has no name for what it made. */
  | { status: 'fetching'; startedAt: number; upstreamId: string | null }
  | { status: 'unknown'; startedAt: number; reason: string }
  /** `note` says why there are fewer pictures than were asked for. */
  | {
      status: 'complete'
      startedAt: number
      finishedAt: number
      words: PaintedWords | null
      note: string | null
    }
  | { status: 'failed'; startedAt: number | null; finishedAt: number; error: string }
  | { status: 'cancelled'; startedAt: number | null; finishedAt: number }

export type GenerationEvent =
  | { type: 'started'; at: number }
  /** Written down before the first byte leaves. */
  | { type: 'sending'; at: number }
  /** It is certain that nothing was made of what was sent: it may be sent again. */
  | { type: 'returned' }
  | { type: 'accepted'; upstreamId: string }
  /** The service has made it and said where it lies. */
  | { type: 'delivered'; upstreamId: string | null }
  | { type: 'lost'; reason: string }
  | { type: 'found'; upstreamId: string }
  /** A person says that what was lost was not made. */
  | { type: 'disproved'; at: number; error: string }
  | { type: 'completed'; at: number; words: PaintedWords | null; note?: string }
  /** `charged`: a service is paid although it failed. */
  | { type: 'failed'; at: number; error: string; charged?: boolean }
  | { type: 'cancelled'; at: number }
  | { type: 'restarted' }

const finals: ReadonlySet<GenerationState['status']> = new Set(['complete', 'failed', 'cancelled'])

export function isFinished(state: GenerationState): boolean {
  return finals.has(state.status)
}

const stopped = 'Gesso was stopped after this had been sent and before there was an answer.'

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
    case 'sending':
      return fromSending(state.startedAt, event)
    case 'accepted':
      return fromAccepted(state.startedAt, event)
    case 'fetching':
      return ending(state.startedAt, event, ['completed', 'failed', 'cancelled'])
    case 'unknown':
      return fromUnknown(state.startedAt, event)
    case 'complete':
    case 'failed':
    case 'cancelled':
      return null
    default:
      return state satisfies never
  }
}

function fromQueued(event: GenerationEvent): GenerationState | null {
  if (event.type === 'started') return { status: 'running', startedAt: event.at }
  if (event.type === 'sending') return { status: 'sending', startedAt: event.at }
  return ending(null, event, ['failed', 'cancelled'])
}

function fromRunning(startedAt: number, event: GenerationEvent): GenerationState | null {
  if (event.type === 'restarted') return { status: 'queued' }
  return ending(startedAt, event, ['completed', 'failed', 'cancelled'])
}

/** Not `cancelled`: who stops this here cannot know whether it was made. */
function fromSending(startedAt: number, event: GenerationEvent): GenerationState | null {
  if (event.type === 'returned') return { status: 'queued' }
  if (event.type === 'lost') return { status: 'unknown', startedAt, reason: event.reason }
  if (event.type === 'restarted') return { status: 'unknown', startedAt, reason: stopped }
  if (event.type === 'accepted' || event.type === 'delivered') {
    return answered(startedAt, event)
  }
  return ending(startedAt, event, ['failed'])
}

function fromAccepted(startedAt: number, event: GenerationEvent): GenerationState | null {
  if (event.type === 'delivered') return answered(startedAt, event)
  return ending(startedAt, event, ['failed', 'cancelled'])
}

function fromUnknown(startedAt: number, event: GenerationEvent): GenerationState | null {
  if (event.type === 'found') {
    return { status: 'accepted', startedAt, upstreamId: event.upstreamId }
  }
  if (event.type !== 'disproved') return null
  return { status: 'failed', startedAt, finishedAt: event.at, error: event.error }
}

function answered(
  startedAt: number,
  event: Extract<GenerationEvent, { type: 'accepted' | 'delivered' }>,
): GenerationState {
  return event.type === 'accepted'
    ? { status: 'accepted', startedAt, upstreamId: event.upstreamId }
    : { status: 'fetching', startedAt, upstreamId: event.upstreamId }
}

type Ending = Extract<GenerationEvent, { type: 'completed' | 'failed' | 'cancelled' }>

function isEnding(event: GenerationEvent): event is Ending {
  return event.type === 'completed' || event.type === 'failed' || event.type === 'cancelled'
}

function ending(
  startedAt: number | null,
  event: GenerationEvent,
  allowed: readonly Ending['type'][],
): GenerationState | null {
  if (!isEnding(event) || !allowed.includes(event.type)) return null
  const finishedAt = event.at
  switch (event.type) {
    case 'completed': {
      const { words, note = null } = event
      return { status: 'complete', startedAt: startedAt ?? event.at, finishedAt, words, note }
    }
    case 'failed':
      return { status: 'failed', startedAt, finishedAt, error: event.error }
    case 'cancelled':
      return { status: 'cancelled', startedAt, finishedAt }
    default:
      return event satisfies never
  }
}
