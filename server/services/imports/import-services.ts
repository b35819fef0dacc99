import type { ImportState } from '#contract/studio/imports.ts'

/** What the product does about what services made before. */
export interface ImportServices {
  /** @throws GessoError `not_found` for a connection that there is not and never was */
  importState(engine: string): ImportState
  /** Begins, goes on, or leaves off. @throws GessoError `not_found`; `conflict` when it is not connected */
  setImport(engine: string, on: boolean): ImportState
}
