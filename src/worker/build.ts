/** What `scripts/service-worker.ts` writes into the worker when the app is built. */
interface Build {
  /** Changes whenever one of the files does. */
  version: string
  /** Addresses of the app's files, to be had without the server. */
  files: readonly string[]
}

declare const GESSO_BUILD: Build

export const build: Build = GESSO_BUILD
