// Fills a data folder: rows by the store's own seeding, pictures with as much in them as painted ones have.
// Bundled before it runs: the store's sources are TypeScript.
import { linkSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { openDatabase } from '#server/store/database/open-database.ts'
import { makeThumbnails } from '#server/store/media/make-thumbnails.ts'
import { mediaPath, thumbnailPath } from '#server/store/media/media-paths.ts'
import { migrations } from '#server/store/migrations/migrations.ts'
import { seedLibrary } from '#server/testing/seed-library.ts'

/** Places a generation's pictures take in the order: see `imageSeq` in the store. */
const places = 16
const firstPlace = 12

/**
 * Seeded rows follow each other like clockwork, and an index of them shrinks to nothing. A person's do not: uneven
 * times, sizes in no order, one picture in thirty deleted. The mixing is the same at every making.
 */
const mixed = (column, part) => `((${column} * 2654435761 / 4096 + ${part}) % 100003)`
const sql = {
  times: `update generation set created_at = created_at + 37 * (${mixed('seq', 1)} % 8000)`,
  size: `update image set width = ?, height = ? where ${mixed('generation_seq', 2)} % ? = ?`,
  gaps: `delete from image where ${mixed('seq', 3)} % 30 = 0`,
  sizes: 'select distinct width, height from image',
  describe: `
    update image set bytes = ?, bytes_320 = ?, bytes_640 = ?, placeholder = ?
    where width = ? and height = ? and seq % ${places} = ?`,
  ids: `select id from image where width = ? and height = ? and seq % ${places} = ?`,
}

export async function makeLargeLibrary(dataDir, pictures) {
  await seedLibrary({ dataDir, pictures: Math.ceil((pictures * 30) / 29), files: false })
  const db = openDatabase(dataDir, migrations)
  const sizes = db.prepare(sql.sizes).all()
  db.exec(sql.times)
  for (const [nth, { width, height }] of sizes.entries()) {
    db.prepare(sql.size).run(width, height, sizes.length, nth)
  }
  db.exec(sql.gaps)
  for (const { width, height } of sizes) {
    for (let place = firstPlace; place < places; place += 1) {
      const sample = await makeSample(width, height, place)
      db.prepare(sql.describe).run(...sample.described, width, height, place)
      const ids = db.prepare(sql.ids).all(width, height, place)
      putFiles(
        dataDir,
        sample,
        ids.map(({ id }) => id),
      )
    }
  }
  db.exec('pragma wal_checkpoint(truncate)')
  db.close()
}

/** Soft noise over a colour: unlike a flat colour it costs a browser what a picture costs. */
async function makeSample(width, height, place) {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 }
  const tint = { r: 90 + 40 * (place % 4), g: 120, b: 240 - 50 * (place % 4) }
  const bytes = await sharp({ create: { width, height, channels: 3, background: '#888', noise } })
    .blur(1.5)
    .tint(tint)
    .jpeg({ quality: 80 })
    .toBuffer()
  const { files, placeholder } = await makeThumbnails(bytes)
  const described = [bytes.length, files[320].byteLength, files[640].byteLength, placeholder]
  return { described, contents: [bytes, files[320], files[640]] }
}

/** The first picture's files are written, every other one's are further names of the same. */
function putFiles(dataDir, { contents }, ids) {
  const paths = (id) =>
    [mediaPath(id, 'image/jpeg'), thumbnailPath(id, 320), thumbnailPath(id, 640)].map((path) =>
      join(dataDir, path),
    )
  const originals = paths(ids[0])
  const folders = new Set()
  for (const id of ids) {
    for (const [index, path] of paths(id).entries()) {
      if (!folders.has(dirname(path))) mkdirSync(dirname(path), { recursive: true })
      folders.add(dirname(path))
      if (id === ids[0]) writeFileSync(path, contents[index])
      else linkSync(originals[index], path)
    }
  }
}
