import type { DownloadFormat, StoredFileFacts, ZipTicket } from '#contract/pictures/downloads.ts'
import type { Generation, GenerationRequest } from '#contract/studio/generation.ts'
import type { DeletedGrid, Grid, GridDraft } from '#contract/studio/grids.ts'
import type { ImagePageQuery, ImageSearchQuery } from '#contract/studio/library-requests.ts'
import type {
  Deletion,
  Favourites,
  GalleryImage,
  ImageIndex,
  ImageSearch,
  ImageView,
} from '#contract/studio/library.ts'
import type { ThumbnailWidth } from '#contract/studio/paths.ts'
import type { Upload } from '#contract/studio/uploads.ts'
import type { CanvasServices } from './canvas/canvas-services.ts'
import type { CollectionServices } from './collections/collections.ts'
import type { Wish } from './generations/plan-generation.ts'
import type { ImportServices } from './imports/import-services.ts'
import type { KeepingServices } from './keeping/keeping.ts'
import type { RemoteServices } from './remote/remote-services.ts'
import type { ShareServices } from './shares/shares.ts'

export interface Page {
  limit: number
  offset: number
}

/** A file of the media store, ready to be streamed. `tag` changes whenever the bytes would. */
export interface MediaFile {
  path: string
  type: string
  bytes: number
  tag: string
}

/** A file made for download: its name with its ending, its media type, its bytes. */
export interface DownloadFile {
  name: string
  type: string
  bytes: Uint8Array
}

export type MediaRef =
  | { kind: 'image'; id: string }
  | { kind: 'thumbnail'; id: string; width: ThumbnailWidth }
  | { kind: 'upload'; id: string }

/** An upload announced by the Leonardo door: `saveUpload` fills it once. Times in ms since the epoch. */
export interface UploadRecord {
  id: string
  createdAt: number
  /** Null until the bytes have arrived. */
  upload: Upload | null
}

export interface Submitted {
  generation: Generation
  /** Whether the id was known, and this is what came of it before. */
  replayed: boolean
}

/** What the product does: routes and dialects translate HTTP to these calls and back. */
export interface Services
  extends
    ImportServices,
    KeepingServices,
    CollectionServices,
    ShareServices,
    RemoteServices,
    CanvasServices {
  /**
   * Stores the request with its seed under `id` (which is the idempotency key), then has our own engine make it. The
   * same id with the same request answers the same generation and `replayed: true`.
   * @throws GessoError `idempotency_key_reused` (naming the first differing field), `gone` after a final delete,
   * `invalid_request` when a picture it refers to does not exist, `stopping`.
   */
  submitGeneration(id: string, request: GenerationRequest): Submitted
  /**
   * The same for a request that may name pictures by web address or hold them inside: first they are fetched and kept,
   * and a request that holds some is stored naming them by id. Once aborted, nothing is stored. What a connected service
   * makes is made there, and what it will cost is set aside.
   * @throws GessoError as above; `invalid_request` naming the field whose picture could not be had, or `engine`;
   * `cap_reached`.
   */
  submitWithPictures(
    id: string,
    request: GenerationRequest,
    signal?: AbortSignal,
    wish?: Wish,
  ): Promise<Submitted>
  /** A request in words that are equal for the same request before and after it was stored. */
  comparable(request: GenerationRequest): GenerationRequest
  /**
   * Resolves when the generation is over, deleted, left to the next start, or when it is not known what came of it.
   * Rejects with the signal's reason.
   */
  waitForEnd(id: string, signal?: AbortSignal): Promise<void>
  /**
   * Stops a queued or running generation; pictures already saved stay, and what a service has accepted stays paid.
   * @throws GessoError `not_found`, `conflict` when already over, or when it is not known whether it was made.
   */
  cancelGeneration(id: string): Promise<Generation>
  getGeneration(id: string): Generation | null
  /** Newest first. Generations whose pictures are all deleted are not listed. */
  listGenerations(page: Page): { total: number; generations: Generation[] }
  /** Queued and running ones, oldest first (there are never many). */
  listActive(): Generation[]
  /** Deletes a generation, its pictures and files for good, at once. False when there is none. */
  deleteGeneration(id: string): Promise<boolean>

  /**
   * Stores a grid under `id` (which is the idempotency key) with a generation for each of its cells, then queues
   * them. @throws GessoError as `submitGeneration` does; the issues of `invalid_request` name the cells.
   */
  createGrid(
    id: string,
    draft: GridDraft,
    signal?: AbortSignal,
    wish?: Wish,
  ): Promise<{ grid: Grid; replayed: boolean }>
  getGrid(id: string): Grid | null
  /** Stops what runs, removes what has no picture, hides the pictures. Null when there is none. */
  deleteGrid(id: string): Promise<DeletedGrid | null>

  /** Newest first; with `q` only those a search for it finds. */
  listImages(page: ImagePageQuery): { total: number; images: GalleryImage[] }
  /** One picture by its id, with its generation and its place in the gallery. Null when deleted or unknown. */
  getImage(id: string): ImageView | null
  /** Every picture's place and size; `version` changes with any change to the list. */
  imageIndex(): ImageIndex
  /** The index's current version alone, for conditional requests. */
  imageIndexVersion(): string
  /** The visible pictures that meet the query, newest first. */
  searchImages(wanted: ImageSearchQuery): ImageSearch
  /** Marks pictures as favourites, or no longer; answers those that are there to be marked. */
  setFavourites(images: readonly number[], favourite: boolean): Favourites
  /** Hides pictures now and removes them for good when the undo window closes. Pictures already gone are left out. */
  createDeletion(images: readonly number[]): Deletion
  /** Brings them back. @throws GessoError `not_found`, or `gone` when the window has closed. */
  undoDeletion(id: string): Deletion

  reserveUpload(extension: string): UploadRecord
  /**
   * Decodes, turns upright, strips and stores a picture. @throws GessoError `invalid_request` when the bytes are
   * no picture we take, `not_found`, `conflict` when already filled, `gone` when the reservation expired.
   */
  saveUpload(id: string, bytes: Uint8Array): Promise<Upload>
  getUpload(id: string): UploadRecord | null
  deleteUpload(id: string): Promise<boolean>

  /** A prompt for someone who has none. Nothing is stored. */
  randomPrompt(): string
  /** The prompt, then what it leaves open; `instructions` say how to go about it. Nothing is stored. */
  improvePrompt(prompt: string, instructions?: string): string

  /** What lies in the library under a picture's id; null when there is no such picture. */
  storedFile(id: string): Promise<StoredFileFacts | null>
  /** A picture's file with its settings inside, but for `original` and a signed file in its own format. */
  downloadImage(id: string, format: DownloadFormat): Promise<DownloadFile | null>
  /** A picture's settings as a file of their own. */
  downloadSettings(id: string): DownloadFile | null
  /** Notes which pictures (by `seq`) a zip is to hold. @throws GessoError `not_found` when none of them is there. */
  prepareZip(images: readonly number[]): ZipTicket
  /** A zip prepared within the last ten minutes; it is made while it is read. */
  openZip(id: string): { name: string; open(): ReadableStream<Uint8Array> } | null

  /** Null when there is no such file, or its picture is deleted. */
  findMedia(ref: MediaRef): MediaFile | null
  /** The bytes of such a file; null when there is none (any more). */
  readMedia(ref: MediaRef): Promise<Uint8Array | null>
  /** The one owner of this library. `userId` is stable for the life of the data directory. */
  account(): { userId: string; username: string }
  queueState(): { engine: string; running: number; queued: number }[]
}
