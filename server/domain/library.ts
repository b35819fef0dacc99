import type { AccessStore } from './access.ts'
import type { Charge } from '#contract/studio/money.ts'
import type { GenerationRequest, GridPlace, Image } from '#contract/studio/generation.ts'
import type { GridAxis } from '#contract/studio/grids.ts'
import type { SavedCanvas } from '#contract/studio/canvas.ts'
import type { Deletion, GalleryImage, ImageIndex } from '#contract/studio/library.ts'
import type { ThumbnailWidth } from '#contract/studio/paths.ts'
import type { Upload } from '#contract/studio/uploads.ts'
import type { CollectionStore } from './collections.ts'
import type { ConnectionStore } from './connections.ts'
import type { Picture } from './engine.ts'
import type { GenerationState } from './generation-state.ts'
import type { ImportStore } from './imports.ts'
import type { PushStore } from './push.ts'
import type { HoldEnd } from './remote/ledger.ts'
import type { RemoteJobStore, RemoteNews, RemoteOrder } from './remote/remote-jobs.ts'
import type { SpendingStore } from './spending.ts'
import type { ShareSecrets, ShareStore } from './shares.ts'
import type { KeptStore, PromptHistoryStore } from './keeping.ts'

/** What is known of a generation before it has a place in the library. Times in ms since the epoch. */
export interface NewGeneration {
  id: string
  engine: string
  request: GenerationRequest
  seed: number
  createdAt: number
  /** One id per picture asked for, drawn now so that a restart knows every file the work may have left behind. */
  imageIds: readonly string[]
  /** The cell it fills, where it is part of a grid. */
  grid?: GridPlace
  /**
   * Uploads that hold what its request names by address, by the wire path of the field that does. They go with it; so
   * do uploads made of a picture inside some request, with the last generation that names them.
   */
  pictures?: ReadonlyMap<string, string>
  /** Where a service is to make it. */
  remote?: RemoteOrder
  /** What it was drawn as, where it comes from the canvas. */
  canvas?: Omit<SavedCanvas, 'id'>
}

/** A generation as the library keeps it. `images` holds what can be seen, by index. */
export interface GenerationRecord {
  id: string
  seq: number
  engine: string
  /** Of the engine when it last took this up; null before that. */
  engineVersion: number | null
  request: GenerationRequest
  seed: number
  createdAt: number
  expected: number
  state: GenerationState
  images: Image[]
  /** Indexes of the pictures that were never saved. A picture deleted since was saved, and is not among them. */
  missing: number[]
  grid: GridPlace | null
  /** Where a service makes it: whose turn it takes, its own id of it once that is known, and what became of the money. */
  remote: { queue: string; upstreamId: string | null; charge: Charge | null } | null
}

export interface Window {
  limit: number
  offset: number
}

/** Pictures and whole generations that left the lists, or came back to them, by one act. */
export interface Shift {
  images: number[]
  /** Ids of the generations that are, as a whole, no longer listed (or listed again). */
  generations: string[]
}

/** What is written in one with a generation's new state: what a service said, and what becomes of the hold. */
export interface StateExtras {
  news?: RemoteNews
  hold?: HoldEnd | null
}

export interface GenerationStore {
  /** With the hold of its price, where a service makes it. @throws GessoError `cap_reached`, `storage_full` */
  create(draft: NewGeneration): GenerationRecord
  get(id: string): GenerationRecord | null
  /** Id of the upload that holds what this field of its request names by address. */
  fetchedPicture(id: string, field: string): string | null
  /** Whether this id belonged to a generation that was deleted for good. */
  isGone(id: string): boolean
  /** What it was drawn as; null where it was not, or is gone. */
  canvas(id: string): SavedCanvas | null
  /** Newest first, without those whose pictures are all deleted. */
  list(window: Window): { total: number; generations: GenerationRecord[] }
  /** Those that are not over, oldest first. */
  unfinished(): GenerationRecord[]
  /**
   * Records a new state. `listed` is false when that leaves nothing to show (every picture was deleted while
   * the work ran); a generation whose pictures are all purged is then removed, and `record` is its last sight.
   */
  setState(
    id: string,
    state: GenerationState,
    at: number,
    extras?: StateExtras,
  ): { record: GenerationRecord; listed: boolean }
  /** Notes which version of its engine takes a generation up. */
  setEngineVersion(id: string, version: number): void
  /**
   * Stores one picture: files and their thumbnails first, synced, then the row. Null when the generation
   * is no longer running or has this picture already; then no file is left.
   * @throws GessoError `storage_full`
   */
  addImage(id: string, index: number, picture: Picture): Promise<Image | null>
  /** Removes rows, files and thumbnails for good; null when there is none. */
  remove(id: string, at: number): Promise<Shift | null>
}

/** Two axes of parameters, whose cells are generations. */
export interface GridRecord {
  id: string
  createdAt: number
  x: GridAxis
  y: GridAxis
}

/** A grid lives as long as any of its generations. */
export interface GridStore {
  /** Stores the grid with the generations of its cells, all or none; answers them in the order given. @throws as theirs */
  create(grid: GridRecord, cells: readonly NewGeneration[]): GenerationRecord[]
  get(id: string): GridRecord | null
  /** What fills its cells, in the order they were made. */
  generations(id: string): GenerationRecord[]
}

export interface ImageStore {
  list(window: Window): { total: number; images: GalleryImage[] }
  /** The visible ones among these pictures, newest first. */
  pick(images: readonly number[]): GalleryImage[]
  /** A visible picture and how many are newer than it. */
  find(id: string): { image: GalleryImage; offset: number } | null
  /** The id of a visible picture by its `seq`. */
  idOf(seq: number): string | null
  index(): ImageIndex
  version(): string
  /** Seqs of the visible pictures that meet every wish, newest first. */
  search(wishes: ImageWishes): number[]
  /** Marks the visible ones among these pictures, or takes the mark away; answers which they are. */
  setFavourite(images: readonly number[], favourite: boolean): number[]
}

/** What a picture must be to be found; what is null is not asked for. */
export interface ImageWishes {
  /** Each occurs in the prompt, whatever its case. */
  words: readonly string[]
  /** None of these does. */
  without: readonly string[]
  model: string | null
  style: string | null
  favourite: boolean
  /** The id of a collection it is in. */
  collection: string | null
  /** Times in ms since the epoch; `to` is no longer included. */
  from: number | null
  to: number | null
}

export interface DeletionStore {
  /** Hides the pictures that are still to be seen among those named by `seq`. */
  create(id: string, images: readonly number[], finalAt: number): Shift
  get(id: string): DeletionRecord | null
  /** Shows the pictures of an open deletion again. */
  undo(id: string, at: number): Shift
  /** Takes the pictures of one generation out of an open deletion: they are seen again. */
  spare(id: string, generation: string): Shift
  /** When the next open deletion is due, in ms since the epoch. */
  nextDue(): number | null
  /** Ids of the open deletions due at `now`. */
  due(now: number): string[]
  /** Removes some of a deletion's pictures for good; true when none is left and the deletion is closed. */
  purgeSome(id: string, at: number): Promise<boolean>
}

export interface DeletionRecord extends Deletion {
  state: 'open' | 'undone' | 'purged'
}

export interface UploadEntry {
  id: string
  createdAt: number
  expiresAt: number
  /** Of the text it was made of, when that stood inside a request. */
  digest: string | null
  upload: Upload | null
}

export interface UploadStore {
  reserve(entry: {
    id: string
    createdAt: number
    expiresAt: number
    extension: string
    digest?: string
  }): void
  get(id: string): UploadEntry | null
  /**
   * Keeps the pixels of a picture of any accepted kind: upright, sRGB, first frame, without metadata.
   * Null when the reservation is no longer there; then no file is left.
   * @throws GessoError `invalid_request` naming `file`, `storage_full`
   */
  fill(id: string, bytes: Uint8Array): Promise<Upload | null>
  remove(id: string): Promise<boolean>
  /** Forgets reservations that expired unfilled before `before`. */
  forgetExpired(before: number): void
}

export type StoredFile = { path: string; type: string; bytes: number; tag: string }

export interface MediaStore {
  image(id: string): StoredFile | null
  thumbnail(id: string, width: ThumbnailWidth): StoredFile | null
  upload(id: string): StoredFile | null
  /** The bytes of a file found before; null when it has been deleted since. */
  read(file: StoredFile): Promise<Uint8Array | null>
  /** What came from a service, decoded whole: as it is where we keep its kind, else as PNG. Null when it is no picture. */
  inspect(bytes: Uint8Array): Promise<Picture | null>
}

/**
 * Everything the owner keeps: one port, implemented by `server/store`. Calls that return no promise have
 * committed when they return; the others have committed when their promise resolves.
 */
export interface Library {
  readonly schemaVersion: number
  readonly account: { userId: string; username: string }
  readonly generations: GenerationStore
  readonly grids: GridStore
  readonly collections: CollectionStore
  readonly shares: ShareStore
  readonly shareSecrets: ShareSecrets
  readonly images: ImageStore
  readonly deletions: DeletionStore
  readonly uploads: UploadStore
  readonly media: MediaStore
  readonly promptHistory: PromptHistoryStore
  readonly kept: KeptStore
  readonly access: AccessStore
  readonly push: PushStore
  readonly remoteJobs: RemoteJobStore
  readonly connections: ConnectionStore
  readonly spending: SpendingStore
  readonly imports: ImportStore
  /** Whether the disk has room for more work beside the reserve that deletes and the database need. */
  hasRoom(): boolean
  /** Drops what is kept only for a while: tombstones and closed deletions, both for 30 days. */
  tidy(now: number): void
  /** Folds the log into the database, closes it and lets another process use the folder. */
  close(): void
}
