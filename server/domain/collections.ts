import type { Collection, CollectionDraft } from '#contract/studio/collections.ts'

/** Pictures put together by the owner; a picture may be in many. */
export interface CollectionStore {
  /** By name. */
  list(): Collection[]
  get(id: string): Collection | null
  /**
   * Makes it, or changes what is there. With `gathers`, no other one gathers any more.
   * @throws GessoError `conflict` when another has the name
   */
  put(id: string, draft: CollectionDraft, now: number): void
  /** Its pictures stay. True when there was one. */
  remove(id: string): boolean
  /**
   * Puts the visible ones of these pictures in, or takes them out; answers those for which that changed something,
   * newest first. Null when there is no such collection.
   */
  collect(id: string, images: readonly number[], included: boolean): number[] | null
  /** How many of these pictures each collection holds, without those that hold none. */
  holding(images: readonly number[]): { id: string; count: number }[]
}
