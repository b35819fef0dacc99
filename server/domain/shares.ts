import type { ShareDetail } from '#contract/studio/share-limits.ts'
import type { ShareMark, ShareSource } from '#contract/studio/shares.ts'

/** What a link shows and how, as its owner set it. `expiresAt` in ms since the epoch, null for never. */
export interface ShareOptions {
  source: ShareSource
  title: string
  description: string
  /** The picture (seq) that stands for it; null for the first. */
  cover: number | null
  detail: ShareDetail
  remix: boolean
  downloads: boolean
  review: boolean
  index: boolean
  expiresAt: number | null
  /** What its password is checked against; null when it asks for none. */
  verifier: string | null
}

/** A link as the library keeps it. Times in ms since the epoch. */
export interface ShareRecord extends ShareOptions {
  id: string
  createdAt: number
  changedAt: number
  revokedAt: number | null
  /** Words at the start of its address. */
  name: string
  views: number
  lastViewedAt: number | null
}

export interface NewShare extends ShareOptions {
  id: string
  name: string
  createdAt: number
  /** Of the draft it was made from, to tell a repeated request from another one. */
  digest: string
  slug: string
}

/** What visitors left on a link. */
export interface MarkStore {
  /**
   * Keeps what a visitor says of a picture in place of what they said before; saying nothing takes it away. False when
   * there are as many visitors, or marks of this one, as are kept.
   */
  put(share: string, visitorKey: string, mark: NewMark): boolean
  /** Latest first, of all links or of one; only on pictures that can be seen. */
  list(share: string | null): ShareMark[]
  /** What one visitor left. */
  of(share: string, visitorKey: string): ShareMark[]
  counts(share: string): { reviewers: number; marks: number }
}

export type NewMark = Pick<ShareMark, 'seq' | 'favourite' | 'note' | 'at'>

/** The links. No address is kept as it is: visitors' are found by hash, the owner's copy is sealed. */
export interface ShareStore {
  readonly marks: MarkStore
  /** Keeps the link and, for pictures and searches that are not live, which `pictures` it shows. */
  create(share: NewShare, pictures: readonly number[]): void
  get(id: string): ShareRecord | null
  /** Newest first. */
  list(): ShareRecord[]
  /** Of the draft that it was made from. */
  digest(id: string): string | null
  /** The link that is open at this address now. Null alike for never, no longer and not any more. */
  find(slug: string, now: number): ShareRecord | null
  /** Its address, from the owner's copy; null when it is revoked or the copy cannot be read. */
  slug(id: string): string | null
  /** The visible ones of the pictures kept with it, in their order. */
  pictures(id: string): number[]
  /** How many `pictures` has, and of which the first is, or `cover` where that is among them. Null when none is. */
  brief(id: string, cover: number | null): { count: number; first: number | null }
  /** `pictures` null leaves those that are kept. */
  change(id: string, options: ShareOptions, at: number, pictures: readonly number[] | null): void
  setAddress(id: string, name: string, slug: string, at: number): void
  /** From the moment this returns, nobody finds it. */
  revoke(id: string, at: number): void
  /** With all that visitors left there; nothing of it stays in the files. True when there was one. */
  remove(id: string): boolean
  addViews(views: ReadonlyMap<string, { count: number; last: number }>): void
}

/** Everything about links that is cryptography. Implemented in `server/store/shares`. */
export interface ShareSecrets {
  /** A new address: `name`, then at least 128 random bits in letters and digits. */
  drawSlug(name: string): string
  drawVisitor(): string
  /** What a picture is called under this address: it says nothing to whoever has another one. */
  tokenOf(slug: string, seq: number): string
  /** The picture that a token names; null for a token of another address, or none. */
  seqOf(slug: string, token: string): number | null
  hashPassword(password: string): Promise<string>
  checkPassword(password: string, verifier: string): Promise<boolean>
  /** Proof that we wrote a text, which nobody can make who has only the database. */
  sign(text: string): string
  isSigned(text: string, signature: string): boolean
}
