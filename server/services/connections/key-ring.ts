import type { ConnectionStore, KeptConnection } from '#server/domain/connections.ts'
import { createHideKeys } from './hide-keys.ts'

/** A service that the environment gives. */
export interface GivenService {
  key: string
  baseUrl: string
}
export type GivenServices = Readonly<Record<'leonardo' | 'together', GivenService | null>>

/**
 * The one place that has opened keys in hand. Nothing here can be turned into a text by mistake: keys lie in a closure,
 * and come out only to the one request that carries them.
 */
export interface KeyRing {
  /** Null where it has none, or one that can no longer be opened. */
  open(id: string): string | null
  has(id: string): boolean
  /** Keeps a connection with a key, with none (null), or with the one it has (undefined). */
  put(connection: KeptConnection, key: string | null | undefined, at: number): void
  remove(id: string): boolean
  /** Takes every key it ever had, of at least so many characters, out of a text. */
  hide(text: string, least?: number): string
}

export function createKeyRing(
  store: Pick<ConnectionStore, 'list' | 'openKey' | 'put' | 'remove'>,
  given: GivenServices,
): KeyRing {
  const keys = new Map<string, string>()
  const { learn, hide } = createHideKeys()

  function take(id: string, key: string | null): void {
    if (key === null) keys.delete(id)
    else {
      learn(key)
      keys.set(id, key)
    }
  }

  for (const { id } of store.list()) take(id, store.openKey(id))
  for (const id of ['leonardo', 'together'] as const) {
    if (given[id] !== null) take(id, given[id].key)
  }
  const isGiven = (id: string) => (id === 'leonardo' || id === 'together') && given[id] !== null

  return {
    open: (id) => keys.get(id) ?? null,
    has: (id) => keys.has(id),
    put(connection, key, at) {
      // Before it is anywhere else: what fails from here on may speak of it.
      if (typeof key === 'string') learn(key)
      store.put(connection, key, at)
      if (key !== undefined && !isGiven(connection.id)) take(connection.id, key)
    },
    remove(id) {
      const removed = store.remove(id)
      if (removed && !isGiven(id)) keys.delete(id)
      return removed
    },
    hide,
  }
}
