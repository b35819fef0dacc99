import { create } from 'zustand'
import type { Connection } from '#src/lib/event-stream.ts'

interface ConnectionState {
  /** From the first loss to the next success, retries included. */
  lost: boolean
}

/** Whether the event stream, and so the server, is there. */
export const useConnection = create<ConnectionState>(() => ({ lost: false }))

/** @returns whether this ended a loss. */
export function noteConnection(state: Connection): boolean {
  const { lost } = useConnection.getState()
  if (state === 'lost' && !lost) useConnection.setState({ lost: true })
  if (state !== 'open' || !lost) return false
  useConnection.setState({ lost: false })
  return true
}
