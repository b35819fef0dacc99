import { randomUUID } from 'node:crypto'
import { linkSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { thumbnailWidths } from '#contract/studio/paths.ts'
import { lockFolder } from '#server/store/database/lock-folder.ts'
import { openDatabase } from '#server/store/database/open-database.ts'
import { openFolder } from '#server/store/database/open-folder.ts'
import { makeThumbnails, type Thumbnails } from '#server/store/media/make-thumbnails.ts'
import { mediaPath, thumbnailPath } from '#server/store/media/media-paths.ts'
import { migrations } from '#server/store/migrations/migrations.ts'
import { insertSeedRows, type SeedGeneration, type SeedImage } from '#server/store/seed-rows.ts'

export interface SeedLibraryOptions {
  dataDir: string
  /** How many pictures, four to a generation. */
  pictures: number
  /** False leaves the files out: enough where only lists are read. */
  files?: boolean
  /** Time of the newest generation, ms since the epoch; each older one is five minutes earlier. */
  newestAt?: number
}

const perGeneration = 4
const generationsAtOnce = 5_000
const spacing = 5 * 60 * 1000
const sizes = [
  [1024, 768],
  [768, 1024],
  [512, 512],
  [1024, 1024],
  [832, 1216],
  [1360, 768],
] as const
const subjects = ['a lighthouse', 'a red fox', 'a paper boat', 'an old library', 'a tea house']
const places = ['in the fog', 'under the stars', 'on a wet street', 'in deep snow', 'at noon']

interface Sample {
  bytes: Uint8Array
  thumbnails: Thumbnails
}

/**
 * Fills a data folder that no server is using with finished generations, fast. The pictures are few and real; all
 * others are further names (hard links) of those files.
 */
export async function seedLibrary(options: SeedLibraryOptions): Promise<void> {
  const { dataDir, pictures, files = true, newestAt = Date.UTC(2026, 5, 1) } = options
  openFolder(dataDir)
  const unlock = lockFolder(dataDir)
  const db = openDatabase(dataDir, migrations)
  try {
    const samples = await Promise.all(sizes.map(makeSample))
    const place = files ? createLinker(dataDir, samples) : () => {}
    const count = Math.ceil(pictures / perGeneration)
    for (let from = 0; from < count; from += generationsAtOnce) {
      const length = Math.min(generationsAtOnce, count - from)
      const generations = Array.from({ length }, (_, index) => {
        const nth = from + index
        const many = Math.min(perGeneration, pictures - nth * perGeneration)
        return makeGeneration(nth, many, newestAt - (count - 1 - nth) * spacing, samples)
      })
      for (const image of generations.flatMap((generation) => generation.images)) {
        place(
          image.id,
          sizes.findIndex(([width, height]) => isSize(image, width, height)),
        )
      }
      insertSeedRows(db, generations)
    }
    db.exec('pragma wal_checkpoint(truncate)')
  } finally {
    db.close()
    unlock()
  }
}

function isSize(image: SeedImage, width: number, height: number): boolean {
  return image.width === width && image.height === height
}

function makeGeneration(
  nth: number,
  pictures: number,
  createdAt: number,
  samples: readonly Sample[],
): SeedGeneration {
  const kind = nth % samples.length
  const [width, height] = sizes[kind] ?? sizes[0]
  const prompt = `${subjects[nth % 5]} ${places[Math.floor(nth / 5) % 5]}, number ${nth + 1}`
  return {
    id: randomUUID(),
    request: {
      operation: 'leonardo.createGeneration',
      prompt,
      width,
      height,
      num_images: pictures,
    },
    seed: nth,
    createdAt,
    images: Array.from({ length: pictures }, () => makeImage(samples[kind])),
  }
}

function makeImage(sample: Sample | undefined): SeedImage {
  if (!sample) throw new Error('There is no sample picture of this kind.')
  const { bytes, thumbnails } = sample
  const { width, height, placeholder, files } = thumbnails
  return {
    id: randomUUID(),
    width,
    height,
    placeholder,
    bytes: bytes.byteLength,
    thumbnailBytes: { 320: files[320].byteLength, 640: files[640].byteLength },
  }
}

async function makeSample(
  [width, height]: readonly [number, number],
  kind: number,
): Promise<Sample> {
  const background = { r: 40 + 35 * kind, g: 200 - 30 * kind, b: 90 + 20 * kind }
  const picture = sharp({ create: { width, height, channels: 3, background } })
  const bytes = new Uint8Array(await picture.jpeg({ quality: 60 }).toBuffer())
  return { bytes, thumbnails: await makeThumbnails(bytes) }
}

/** Puts a sample's three files under a picture's names. */
function createLinker(dataDir: string, samples: readonly Sample[]) {
  const originals = new Map<number, string>()
  const folders = new Set<string>()

  function put(path: string, bytes: Uint8Array, original: string | undefined): void {
    const full = join(dataDir, path)
    const folder = dirname(full)
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true })
    folders.add(folder)
    if (original === undefined) writeFileSync(full, bytes)
    else linkSync(join(dataDir, original), full)
  }

  return (id: string, kind: number): void => {
    const sample = samples[kind]
    if (!sample) return
    const first = originals.get(kind)
    put(mediaPath(id, 'image/jpeg'), sample.bytes, first && mediaPath(first, 'image/jpeg'))
    for (const width of thumbnailWidths) {
      put(
        thumbnailPath(id, width),
        sample.thumbnails.files[width],
        first && thumbnailPath(first, width),
      )
    }
    // A file takes a limited number of names (65,000 on ext4), so a new original follows now and then.
    if (first === undefined || Math.random() < 1 / 5_000) originals.set(kind, id)
  }
}
