import { randomUUID } from 'node:crypto'
import type { Generation, GenerationRequest, Image } from '#contract/studio/generation.ts'
import type { Grid } from '#contract/studio/grids.ts'
import { pictureCount } from '#contract/studio/request-facts.ts'
import type { Deletion, GalleryImage } from '#contract/studio/library.ts'
import type { ImportState } from '#contract/studio/imports.ts'
import { GessoError } from '#server/domain/errors.ts'
import { createFakeCanvas } from './fake-canvas.ts'
import { createFakeCollections } from './fake-collections.ts'
import { createFakeShares } from './fake-shares.ts'
import { createFakeKeeping } from './fake-keeping.ts'
import type { MediaFile, Page, Services, UploadRecord } from '#server/services/services.ts'

/** Services that keep everything in memory and paint nothing: what a test puts in is what comes out. */
export interface FakeServices extends Services {
  /** Ends a generation with so many pictures. */
  finish(id: string, pictures: number): Generation
  /** Makes a stored file findable under an image, thumbnail or upload id. */
  addMedia(id: string, file: MediaFile): void
  readonly generations: ReadonlyMap<string, Generation>
  readonly uploads: ReadonlyMap<string, UploadRecord>
  /** How many calls changed something. */
  readonly changes: number
  readonly indexBuilds: number
}

const noImport: ImportState = {
  available: false,
  phase: 'off',
  generations: 0,
  pictures: 0,
  lost: 0,
  backTo: null,
  lookedAt: null,
  words: null,
}

const now = Date.UTC(2026, 1, 3, 4, 5, 6, 789)

export function createFakeServices(): FakeServices {
  const generations = new Map<string, Generation>()
  const uploads = new Map<string, UploadRecord>()
  const deletions = new Map<string, Deletion>()
  const grids = new Map<string, Grid>()
  const media = new Map<string, MediaFile>()
  let changes = 0
  let indexBuilds = 0

  const newestFirst = () => [...generations.values()].toSorted((a, b) => b.seq - a.seq)
  const galleryImages = (): GalleryImage[] =>
    newestFirst().flatMap(({ images, createdAt, request }) =>
      images.map((image) => ({ ...image, createdAt, prompt: request.prompt })),
    )
  const existing = (id: string) => {
    const generation = generations.get(id)
    if (generation === undefined) throw new GessoError('not_found', 'There is no such generation.')
    return generation
  }
  const version = () => `v${changes}`

  const submitGeneration: Services['submitGeneration'] = (id, request) => {
    const known = generations.get(id)
    if (known !== undefined) {
      if (JSON.stringify(known.request) === JSON.stringify(request)) {
        return { generation: known, replayed: true }
      }
      const message = 'This id was already used for another request.'
      throw new GessoError('idempotency_key_reused', message, [
        { code: 'differs', fields: ['prompt'], message },
      ])
    }
    changes += 1
    const generation = newGeneration(id, generations.size + 1, request)
    generations.set(id, generation)
    return { generation, replayed: false }
  }

  return {
    ...createFakeCanvas(),
    submitGeneration,
    submitWithPictures: async (id, request) => submitGeneration(id, request),
    comparable: (request) => request,
    waitForEnd: async () => undefined,
    async cancelGeneration(id) {
      const generation = existing(id)
      if (generation.finishedAt !== null) {
        throw new GessoError('conflict', 'The generation is already over.')
      }
      changes += 1
      const cancelled: Generation = { ...generation, status: 'cancelled', finishedAt: now }
      generations.set(id, cancelled)
      return cancelled
    },
    getGeneration: (id) => generations.get(id) ?? null,
    listGenerations(window) {
      return { total: generations.size, generations: page(newestFirst(), window) }
    },
    listActive: () =>
      [...generations.values()].filter((generation) => generation.finishedAt === null),
    async deleteGeneration(id) {
      if (!generations.delete(id)) return false
      changes += 1
      return true
    },

    async createGrid(id, { x, y, cells }) {
      changes += 1
      const made = cells.map((cell) => {
        const generation = newGeneration(randomUUID(), generations.size + 1, cell.request)
        const placed = { ...generation, grid: { id, x: cell.x, y: cell.y } }
        generations.set(placed.id, placed)
        return placed
      })
      const grid = { id, createdAt: now, x, y, generations: made }
      grids.set(id, grid)
      return { grid, replayed: false }
    },
    getGrid: (id) => grids.get(id) ?? null,
    async deleteGrid(id) {
      if (!grids.delete(id)) return null
      changes += 1
      return { id, deletion: null }
    },

    listImages({ q = '', ...window }) {
      const images = galleryImages().filter((image) => image.prompt.includes(q))
      return { total: images.length, images: page(images, window) }
    },
    getImage(id) {
      const images = galleryImages()
      const offset = images.findIndex((image) => image.id === id)
      const image = images[offset]
      return image === undefined
        ? null
        : { image, generation: existing(image.generationId), offset }
    },
    imageIndex() {
      indexBuilds += 1
      const images = galleryImages()
      return {
        version: version(),
        seq: images.map((image, at) => image.seq - (images[at - 1]?.seq ?? 0)),
        sizes: [[1024, 768]],
        size: images.map(() => 0),
        time: images.map((_, at) => (at === 0 ? Math.floor(now / 1000) : 0)),
      }
    },
    imageIndexVersion: version,
    searchImages({ q = '', favourite }) {
      const seqs = galleryImages()
        .filter((image) => image.prompt.includes(q))
        .filter((image) => favourite === undefined || image.favourite)
        .map((image) => image.seq)
      return { version: version(), seq: seqs.map((seq, at) => seq - (seqs[at - 1] ?? 0)) }
    },
    setFavourites(images, favourite) {
      changes += 1
      const wanted = new Set(images)
      const marked: number[] = []
      for (const generation of generations.values()) {
        for (const image of generation.images) {
          if (!wanted.has(image.seq)) continue
          image.favourite = favourite
          marked.push(image.seq)
        }
      }
      return { images: marked, favourite }
    },
    createDeletion(images) {
      changes += 1
      const deletion: Deletion = { id: randomUUID(), images: [...images], finalAt: now + 10_000 }
      deletions.set(deletion.id, deletion)
      return deletion
    },
    undoDeletion(id) {
      const deletion = deletions.get(id)
      if (deletion === undefined) throw new GessoError('not_found', 'There is no such deletion.')
      changes += 1
      deletions.delete(id)
      return deletion
    },

    reserveUpload() {
      changes += 1
      const record: UploadRecord = { id: randomUUID(), createdAt: now, upload: null }
      uploads.set(record.id, record)
      return record
    },
    async saveUpload(id, bytes) {
      const record = uploads.get(id)
      if (record === undefined) throw new GessoError('not_found', 'There is no such upload.')
      if (record.upload !== null) throw new GessoError('conflict', 'It is already filled.')
      if (bytes[0] !== 0x89) {
        const message = 'The file is not a picture of a kind we take.'
        throw new GessoError('invalid_request', message, [
          { code: 'not_a_picture', fields: ['file'], message },
        ])
      }
      changes += 1
      const upload = { id, width: 8, height: 8, bytes: bytes.byteLength }
      uploads.set(id, { ...record, upload })
      return upload
    },
    getUpload: (id) => uploads.get(id) ?? null,
    async deleteUpload(id) {
      if (!uploads.delete(id)) return false
      changes += 1
      return true
    },

    async resolveGeneration(id) {
      const generation = existing(id)
      throw new GessoError('conflict', `It is known what came of ${generation.id}.`)
    },
    hintRemote: () => undefined,
    importState: () => noImport,
    setImport: () => noImport,
    remoteProblem: () => null,
    reopenRemote: () => undefined,

    randomPrompt: () => 'a paper boat on a lake',
    improvePrompt: (prompt, instructions = '') => [prompt, instructions, 'oil painting'].join(', '),

    storedFile: async (id) => (media.has(id) ? { type: 'image/jpeg', signed: false } : null),
    async downloadImage(id, format) {
      if (!media.has(id)) return null
      return { name: `${format}-日本.jpg`, type: 'image/jpeg', bytes: Buffer.from(format) }
    },
    downloadSettings: (id) =>
      media.has(id)
        ? { name: 'settings.json', type: 'application/json', bytes: Buffer.from('{}') }
        : null,
    prepareZip: (images) => ({ id: randomUUID(), pictures: images.length }),
    openZip: () => null,

    ...createFakeKeeping(now),
    ...createFakeShares(),
    ...createFakeCollections(now),

    findMedia: ({ id }) => media.get(id) ?? null,
    readMedia: async () => null,
    account: () => ({ userId: '9f3b1c72-0d44-4c7e-b1aa-3c5e8d6f2b17', username: 'studio' }),
    queueState: () => [{ engine: 'builtin', running: 0, queued: 0 }],

    finish(id, pictures) {
      changes += 1
      const generation = existing(id)
      const images = Array.from({ length: pictures }, (_, index) => newImage(generation, index))
      const finished: Generation = {
        ...generation,
        status: 'complete',
        progress: 1,
        finishedAt: now,
        images,
      }
      generations.set(id, finished)
      return finished
    },
    addMedia: (id, file) => void media.set(id, file),
    get generations() {
      return generations
    },
    get uploads() {
      return uploads
    },
    get changes() {
      return changes
    },
    get indexBuilds() {
      return indexBuilds
    },
  }
}

function newGeneration(id: string, seq: number, request: GenerationRequest): Generation {
  return {
    id,
    seq,
    engine: 'builtin',
    engineVersion: null,
    request,
    seed: request.seed ?? 481_516_234,
    status: 'queued',
    progress: 0,
    expected: pictureCount(request),
    createdAt: now,
    startedAt: null,
    finishedAt: null,
    error: null,
    words: null,
    images: [],
  }
}

function newImage(generation: Generation, index: number): Image {
  return {
    id: randomUUID(),
    seq: generation.seq * 8 + index,
    generationId: generation.id,
    index,
    width: 1024,
    height: 768,
    bytes: 100_000,
    type: 'image/jpeg',
    favourite: false,
    placeholder: '1QcSHQRnh493V4dIh4eXh1h4kJUI',
  }
}

function page<Row>(rows: readonly Row[], { limit, offset }: Page): Row[] {
  return rows.slice(offset, offset + limit)
}
