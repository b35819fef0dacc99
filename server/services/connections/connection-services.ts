import type {
  ConnectionAnswer,
  ConnectionTest,
  ModelCatalogue,
  PutConnection,
} from '#contract/studio/connections.ts'

/** What the owner does with connections. */
export interface ConnectionServices {
  listConnections(): ConnectionAnswer[]
  /** @throws GessoError `invalid_request`, `conflict` */
  putConnection(id: string, draft: PutConnection): ConnectionAnswer
  /** True when there was one. @throws GessoError `conflict` when the environment gives it */
  removeConnection(id: string): boolean
  /** Null when there is no such connection. */
  testConnection(id: string, signal?: AbortSignal): Promise<ConnectionTest | null>
  /** As last read; what is old is read again meanwhile. */
  listModels(): ModelCatalogue[]
  /** Reads one again now. Null when there is no such connection. */
  readModels(id: string, signal?: AbortSignal): Promise<ModelCatalogue | null>
}
