import type { Connection } from './remote/connection.ts'
import type { ServiceModel } from './remote/service-account.ts'

/** A connection made in Settings. */
export type KeptConnection = Pick<Connection, 'id' | 'kind' | 'name' | 'baseUrl'>

export interface ModelList {
  readonly models: readonly ServiceModel[]
  /** In ms since the epoch. */
  readonly fetchedAt: number
}

/** What is kept of connections. Every call has committed when it returns. */
export interface ConnectionStore {
  /** In the order they were made. */
  list(): KeptConnection[]
  /**
   * Makes or changes one. `key` is text to seal, null for none, and undefined leaves what is there, which can be read
   * only while the address is the same.
   */
  put(connection: KeptConnection, key: string | null | undefined, at: number): void
  /** Null where there is none, or none that can be opened. */
  openKey(id: string): string | null
  /** Its key is then nowhere in the library's files. True when there was one. */
  remove(id: string): boolean
  /** What was set, in millionths of a dollar per picture; null for not known, undefined where nothing was said. */
  price(id: string): number | null | undefined
  setPrice(id: string, micros: number | null): void
  /** As last read at this address. */
  models(connection: Pick<Connection, 'id' | 'baseUrl'>): ModelList | null
  setModels(connection: Pick<Connection, 'id' | 'baseUrl'>, list: ModelList): void
  forgetModels(id: string): void
}
