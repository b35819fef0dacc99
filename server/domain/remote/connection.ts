/** What is spoken to the other side; `openai` is the path that many servers of one's own have. */
export type ConnectionKind = 'leonardo' | 'together' | 'openai'

/**
 * One service or server one can make pictures with. `id` is also the name of its engine in every record: "leonardo",
 * "together", or one drawn for a server of one's own. The key is never part of this.
 */
export interface Connection {
  readonly id: string
  readonly kind: ConnectionKind
  readonly name: string
  /** Without a slash at its end. */
  readonly baseUrl: string
  /** Settings from the environment cannot be changed in the app. */
  readonly source: 'environment' | 'settings'
  readonly hasKey: boolean
}
