import type { CreateGeneration } from '#contract/leonardo/create-generation.ts'
import type { Picture } from './engine.ts'

/** How far the bringing of one account's history is. Times in ms since the epoch. */
export interface ImportProgress {
  /** Whether the owner wants it. */
  readonly on: boolean
  /** The whole list has been walked through once; from then on only what is new is looked for. */
  readonly isThrough: boolean
  /** Where in the service's list the walk goes on. */
  readonly offset: number
  readonly generations: number
  readonly pictures: number
  /** Generations of which nothing could be brought. */
  readonly lost: number
  /** When the oldest one brought so far was made. */
  readonly backTo: number | null
  readonly lookedAt: number | null
}

/** A generation that a service made before, with its pictures. */
export interface PastDraft {
  readonly engine: string
  readonly upstreamId: string
  readonly id: string
  readonly request: CreateGeneration
  readonly seed: number
  readonly createdAt: number
  /** By `index` from 0 without gaps. */
  readonly pictures: readonly {
    readonly index: number
    readonly imageId: string
    readonly picture: Picture
  }[]
  /** Above everything here, or where it belongs by its time: below `under`, in a walk that goes back in time. */
  readonly place: 'newest' | { readonly under: number | null }
}

export interface ImportStore {
  progress(engine: string): ImportProgress
  setProgress(engine: string, progress: ImportProgress): void
  /** Whether this library has it, had it, or was told to leave it. */
  isKnown(engine: string, upstreamId: string): boolean
  /** Never to be looked at again. */
  leave(engine: string, upstreamId: string): void
  /**
   * Stores a finished generation with its pictures, all or nothing, and answers where; null when it is known already.
   * @throws GessoError `storage_full`
   */
  add(draft: PastDraft): Promise<{ readonly id: string; readonly seq: number } | null>
}
