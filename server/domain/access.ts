import type { AccessSession, AccessToken, TokenScope } from '#contract/access/access.ts'

/**
 * Who asks, as far as that is known.
 * - `here`: the owner, at the machine itself; there is no login.
 * - `login`, `device`: the owner's browser elsewhere, let in by the password or by pairing.
 * - `key`: the holder of the key of the environment, who may do what the owner may.
 * - `token`: a program with a key made in Settings.
 * - `visitor`: anyone who has a link; what that opens is checked where it is served.
 * - `refused`: what was shown to get in is wrong, over or revoked.
 */
export type Actor =
  | { kind: 'nobody' | 'refused' | 'visitor' | 'here' | 'key' }
  | { kind: 'login'; sessionId: string; startedAt: number }
  | { kind: 'device'; sessionId: string }
  | { kind: 'token'; tokenId: string; scopes: ReadonlySet<TokenScope> }

/** A browser that was let in. `hash` is all that is kept of its secret. Times in ms since the epoch. */
export interface SessionRecord extends AccessSession {
  hash: string
}

/** A key made in Settings, in use or revoked. */
export interface TokenRecord extends AccessToken {
  hash: string
  /** When counting `spent` began. */
  spentSince: number
  revoked: boolean
}

/** How long, in ms, a day of a budget lasts from its first picture. */
export const budgetDay = 24 * 60 * 60 * 1000

/** The few things to remember beside sessions and tokens. */
export type AccessNote = 'password' | 'password-source' | 'any-key' | 'network'

/** What there is to check a password by, and who set it. */
export interface KeptPassword {
  verifier: string
  source: 'settings' | 'environment'
}

/** What is kept of who may get in. Ending somebody works on a full disk too. Every call has committed when it returns. */
export interface AccessStore {
  note(name: AccessNote): string | null
  setNote(name: AccessNote, value: string | null): void

  addSession(session: SessionRecord): void
  sessionByHash(hash: string): SessionRecord | null
  /** The last used first. */
  sessions(): SessionRecord[]
  touchSession(id: string, seenAt: number): void
  /** True when there was one. */
  endSession(id: string): boolean
  /**
   * Keeps another password, or none, and ends the sessions it is to end, `except` one: all of it or nothing, as a
   * crash in between would leave those in whom the change was to put out.
   */
  changePassword(password: KeptPassword | null, ends: 'none' | { except: string | null }): void

  addToken(token: TokenRecord): void
  tokenByHash(hash: string): TokenRecord | null
  /** Those in use, the newest first. */
  tokens(): TokenRecord[]
  touchToken(id: string, usedAt: number): void
  /** True when there was one in use. What it was is remembered, so that it opens nothing ever again. */
  revokeToken(id: string): boolean
  /**
   * Counts pictures against a key's budget, all or none of them. Answers how many it had left when it has not
   * enough, else null.
   */
  spend(id: string, pictures: number, now: number): number | null
  giveBack(id: string, pictures: number): void
}
