import type { Collected, Collection, CollectionDraft } from '#contract/studio/collections.ts'

/** Pictures put together by the owner. */
export interface CollectionServices {
  /** By name. */
  listCollections(): Collection[]
  /**
   * Makes it, or changes what is there.
   * @throws GessoError `conflict` when the name is taken or there are too many, `storage_full`
   */
  putCollection(id: string, draft: CollectionDraft): Collection
  /** Its pictures stay. True when there was one. */
  deleteCollection(id: string): boolean
  /** Null when there is no such collection. */
  collectPictures(id: string, images: readonly number[], included: boolean): Collected | null
  /** How many of these pictures each collection holds, without those that hold none. */
  collectionsHolding(images: readonly number[]): { id: string; count: number }[]
}
