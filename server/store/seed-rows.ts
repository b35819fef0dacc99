import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import type { GenerationRequest } from '#contract/studio/generation.ts'
import { query } from './database/query.ts'
import { inTransaction } from './database/transaction.ts'
import { imageSeq } from './rows.ts'

/** A picture that has been put in its place already. */
export interface SeedImage {
  id: string
  width: number
  height: number
  bytes: number
  thumbnailBytes: { 320: number; 640: number }
  placeholder: string
}

export interface SeedGeneration {
  id: string
  request: GenerationRequest
  seed: number
  createdAt: number
  images: readonly SeedImage[]
}

const sql = {
  generation: `
    insert into generation (id, engine, request, seed, expected, delivered, image_ids, status,
      created_at, started_at, finished_at)
    values (?1, 'builtin', ?2, ?3, ?4, ?5, ?6, 'complete', ?7, ?7, ?7)`,
  image: `
    insert into image
      (seq, id, generation_seq, width, height, bytes, type, placeholder, bytes_320, bytes_640)
    values (?, ?, ?, ?, ?, ?, 'image/jpeg', ?, ?, ?)`,
}

/** Writes finished generations in bulk, thousands to a transaction, for benchmarks and end-to-end tests. */
export function insertSeedRows(
  db: DatabaseSyncInstance,
  generations: readonly SeedGeneration[],
): void {
  const insertGeneration = query(db, sql.generation)
  const insertImage = query(db, sql.image)
  inTransaction(db, () => {
    for (const { id, request, seed, createdAt, images } of generations) {
      const ids = JSON.stringify(images.map((image) => image.id))
      const { lastInsertRowid } = insertGeneration.run(
        id,
        JSON.stringify(request),
        seed,
        images.length,
        (1 << images.length) - 1,
        ids,
        createdAt,
      )
      const seq = Number(lastInsertRowid)
      for (const [index, image] of images.entries()) {
        insertImage.run(
          imageSeq(seq, index),
          image.id,
          seq,
          image.width,
          image.height,
          image.bytes,
          image.placeholder,
          image.thumbnailBytes[320],
          image.thumbnailBytes[640],
        )
      }
    }
  })
}
