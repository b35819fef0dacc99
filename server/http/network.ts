import type { Network } from '#contract/access/access.ts'

/** Being found on the local network, which the owner switches on and off while the server runs. */
export interface NetworkControl {
  state(): Network
  /**
   * Resolves when it listens, or no longer does; `problem` says why it could not.
   * @throws GessoError `conflict` when nobody could get in
   */
  set(on: boolean): Promise<Network>
  /** Begins to listen if that is how it was left, and to follow changes of address. Call once. */
  start(): void
  close(): Promise<void>
}
