/**
 * The conversation with whoever paints: at most one request at a time, the newest drawing next, first roughly and, once
 * the hand rests, finely. `version` counts changes of what is asked for; 0 is an empty start.
 */
export interface Live {
  /** Of what is on the canvas now. */
  readonly version: number
  readonly inFlight: { readonly version: number; readonly fine: boolean } | null
  /** What the picture on screen shows. */
  readonly shown: { readonly version: number; readonly fine: boolean }
  /** Nothing is sent while this is off, or after a refusal until something changes. */
  readonly on: boolean
  readonly refused: number | null
}

export type LiveEvent =
  /** `done`: a stroke has ended, and whoever drew it waits for this very picture. */
  | { readonly type: 'changed'; readonly done: boolean }
  /** A picture is wanted although nothing has changed, or although it is switched off. */
  | { readonly type: 'switched'; readonly on: boolean }
  | { readonly type: 'answered' }
  | { readonly type: 'failed' }

/**
 * What to do now: give up the picture that was asked for, which nobody waits for any more; ask for one of the present
 * version, roughly or finely; show the one that came; nothing.
 */
export interface LiveStep {
  readonly live: Live
  readonly drop: boolean
  readonly ask: { readonly version: number; readonly fine: boolean } | null
  readonly show: boolean
}

export const startLive = (on: boolean): Live => ({
  version: 0,
  inFlight: null,
  shown: { version: 0, fine: true },
  on,
  refused: null,
})

/**
 * The next state, and what follows from it.
 * @param rough whether a rough picture first is worth it: not where each one is paid for
 */
export function nextLive(live: Live, event: LiveEvent, rough: boolean): LiveStep {
  switch (event.type) {
    case 'changed': {
      const changed = { ...live, version: live.version + 1, refused: null }
      // A rough picture of a stroke under way is worth waiting for: it is what one draws by.
      const drop = live.inFlight !== null && (event.done || live.inFlight.fine)
      return { ...asking(drop ? { ...changed, inFlight: null } : changed, rough, false), drop }
    }
    case 'switched':
      return asking({ ...live, on: event.on, refused: null }, rough, false)
    case 'answered': {
      const { inFlight } = live
      if (inFlight === null) return { live, drop: false, ask: null, show: false }
      const show = isNewer(inFlight, live.shown)
      const after = { ...live, inFlight: null, shown: show ? inFlight : live.shown }
      return asking(after, rough, show)
    }
    case 'failed':
      // Asking again at once would only fail again; the next stroke is a better moment.
      return asking(
        { ...live, inFlight: null, refused: live.inFlight?.version ?? null },
        rough,
        false,
      )
    default:
      return event satisfies never
  }
}

const isNewer = (a: Live['shown'], b: Live['shown']): boolean =>
  a.version > b.version || (a.version === b.version && a.fine && !b.fine)

function asking(live: Live, rough: boolean, show: boolean): LiveStep {
  const { version, inFlight, shown, on, refused } = live
  const isDone = shown.version === version && shown.fine
  if (!on || inFlight !== null || isDone || version === 0 || refused === version)
    return { live, drop: false, ask: null, show }
  const ask = { version, fine: !rough || shown.version === version }
  return { live: { ...live, inFlight: ask }, drop: false, ask, show }
}
