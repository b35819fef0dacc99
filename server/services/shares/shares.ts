import type {
  SharedPicture,
  SharedPictures,
  SharedSettings,
  ShareMediaSize,
  VisitorMarks,
} from '#contract/studio/share-page.ts'
import type {
  Share,
  ShareChange,
  ShareDraft,
  ShareExposure,
  ShareMark,
} from '#contract/studio/shares.ts'
import type { StoredFile, Window } from '#server/domain/library.ts'
import type { ShareRecord } from '#server/domain/shares.ts'

/** A file under a link: one of the library's, or made for the answer. `tag` changes whenever the bytes would. */
export type SharedMedia =
  | { kind: 'file'; file: StoredFile }
  | { kind: 'bytes'; bytes: Uint8Array; type: string; tag: string }

/** A file for visitors to keep. */
export interface SharedFile {
  name: string
  type: string
  bytes: Uint8Array
}

/** What a visitor says of a picture. */
export interface MarkWish {
  favourite: boolean
  note: string
}

/**
 * A link at the moment of one request. It has been looked up in the library just now, so nothing of it may be kept for
 * another request. Pictures are numbered from 1; everything but `record`, `isOpenTo` and `unlock` is for those only
 * to whom the link is open.
 */
export interface Visit {
  readonly slug: string
  readonly record: ShareRecord
  /** Whether a ticket (or none) opens it. */
  isOpenTo(ticket: string | undefined): boolean
  /**
   * A ticket for the right password, null for a wrong one.
   * @throws GessoError `rate_limited` after too many tries, from this client or in all
   */
  unlock(password: string, client: string): Promise<string | null>
  version(): string
  total(): number
  pictures(window: Window): SharedPictures
  picture(nth: number): SharedPicture | null
  /** Notes that the page was opened. */
  countView(): void
  /** The number of the picture that a token names, if it is shown. */
  numberOf(token: string): number | null
  media(token: string, size: ShareMediaSize): Promise<SharedMedia | null>
  /** The bytes of `media`. */
  read(token: string, size: ShareMediaSize): Promise<Uint8Array | null>
  /** Null also where downloads are not allowed. */
  download(token: string): Promise<SharedFile | null>
  /** Null also where remix is not allowed. */
  settings(token: string): SharedSettings | null
  /** The picture that stands for the link in a chat; the neutral one while it is locked. */
  card(isOpen: boolean): Promise<Uint8Array>
  marks(visitor: string | undefined): VisitorMarks
  /**
   * Keeps what a visitor says of a picture; answers who they are from then on. Null for no such picture, or no review.
   * @throws GessoError `rate_limited`, `conflict` when as many are kept as may be
   */
  mark(
    token: string,
    wish: MarkWish,
    from: { visitor: string | undefined; client: string },
  ): { visitor: string } | null
}

/** Links: the owner's side, and the visitors'. */
export interface ShareServices {
  /** What a link like this would show. @throws GessoError as `createShare` does */
  exposeShare(draft: ShareDraft): ShareExposure
  /**
   * Makes a link under `id` (which is the idempotency key). @throws GessoError `invalid_request` naming the field,
   * `not_found` when there is nothing to show, `idempotency_key_reused`, `conflict`, `storage_full`
   */
  createShare(id: string, draft: ShareDraft): Promise<{ share: Share; replayed: boolean }>
  /** Newest first. */
  listShares(): Share[]
  getShare(id: string): Share | null
  /** Null when there is none. @throws GessoError as `createShare` does; `conflict` when it is revoked */
  changeShare(id: string, change: ShareChange): Promise<Share | null>
  /** Gives it another address; the one it had leads nowhere any more. */
  readdressShare(id: string, name: string | undefined): Share | null
  /** Effective for every byte before this returns. */
  revokeShare(id: string): Share | null
  deleteShare(id: string): boolean
  /** What visitors left, latest first, on one link or on all (null). */
  listMarks(share: string | null): ShareMark[]
  /** A link as its visitors would see it, for its owner, whatever stands between it and them. */
  visitOwnShare(id: string): Visit | null

  /** What stands at this address. Null alike for never, no longer and not any more. */
  visitShare(slug: string): Visit | null
}
