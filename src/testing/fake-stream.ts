import type { StudioEvent } from '#contract/studio/events.ts'
import type { Connection } from '#src/lib/event-stream.ts'

interface Listeners {
  event(event: StudioEvent): void
  connection(state: Connection): void
}

/** Stands in for the event stream: tests say what the server tells. */
export function fakeStream() {
  let on: Listeners | null = null
  return {
    open(listeners: Listeners) {
      on = listeners
      return () => {
        on = null
      }
    },
    tell: (event: StudioEvent) => on?.event(event),
    connection: (state: Connection) => on?.connection(state),
    isOpen: () => on !== null,
  }
}
