import type { Connection } from './connection.ts'
import type { RemoteEngine } from './remote-engine.ts'
import type { RemoteService } from './service-account.ts'

/** The services and servers that are connected just now. */
export interface RemoteEngines {
  /** One with a key that is another than before is another engine. */
  get(id: string): RemoteEngine | null
  list(): readonly Connection[]
  /** All that a connection offers beside making pictures. */
  service?(id: string): RemoteService | null
  /** Calls back with the id whenever a connection came, went or changed. Answers how to stop that. */
  onChange(listener: (id: string) => void): () => void
}

/** For a server that nothing is connected to. */
export const noRemoteEngines: RemoteEngines = {
  get: () => null,
  list: () => [],
  onChange: () => () => undefined,
}
