import { setTimeout as sleep } from 'node:timers/promises'
import { join } from 'node:path'
import type { GenerationRecord, Library } from '#server/domain/library.ts'
import { type Disk, nodeDisk } from '#server/store/media/disk.ts'
import { type OpenLibraryOptions, openLibrary } from '#server/store/open-library.ts'

/**
 * Faults put in on purpose, to show that a harness would notice: one does not trust an alarm that has never rung.
 * - `row-before-file`: a picture's row is committed while its files are still being written
 * - `unlink-before-row`: a deletion, of a generation or of pictures, removes the files before the rows that name them
 * - `send-before-row`: a create leaves for its service before anything says so
 */
export const seededBugs = [
  'none',
  'row-before-file',
  'unlink-before-row',
  'send-before-row',
] as const
export type SeededBug = (typeof seededBugs)[number]

/** How long a fault stays open, so that random kills have something to hit. */
const window = 40
let pending: Promise<unknown> = Promise.resolve()

/** Resolves when what a fault put off has been done. */
export const settleFaults = () => pending

export function openWithBug(bug: SeededBug, options: OpenLibraryOptions): Library {
  if (bug === 'row-before-file') return openLibrary({ ...options, disk: lateDisk() })
  const library = openLibrary(options)
  if (bug === 'send-before-row') return withLateSending(library)
  return bug === 'unlink-before-row' ? withEarlyUnlink(library) : library
}

function withLateSending(library: Library): Library {
  const { generations } = library
  let sending: GenerationRecord | null = null
  return {
    ...library,
    generations: {
      ...generations,
      get: (id) => (sending?.id === id ? sending : generations.get(id)),
      setState(id, state, at, extras) {
        const record = generations.get(id)
        sending = state.status === 'sending' && record ? { ...record, state } : null
        if (sending) return { record: sending, listed: true }
        return generations.setState(id, state, at, extras)
      },
    },
  }
}

function lateDisk(): Disk {
  const held = new Map<string, Uint8Array>()
  return {
    ...nodeDisk,
    async write(path, bytes) {
      held.set(path, bytes)
    },
    async rename(from, to) {
      const bytes = held.get(from)
      held.delete(from)
      const late = sleep(window).then(() => nodeDisk.write(to, bytes ?? new Uint8Array()))
      pending = Promise.all([pending, late])
    },
  }
}

function withEarlyUnlink(library: Library): Library {
  const { deletions, generations, images, media } = library
  const hidden = new Map<string, string[]>()
  return {
    ...library,
    deletions: {
      ...deletions,
      create(id, seqs, finalAt) {
        const all = images.list({ limit: 1000, offset: 0 }).images
        const paths = all
          .filter((image) => seqs.includes(image.seq))
          .flatMap((image) => media.image(image.id)?.path ?? [])
        hidden.set(id, paths)
        return deletions.create(id, seqs, finalAt)
      },
      async purgeSome(id, at) {
        for (const path of hidden.get(id) ?? []) await nodeDisk.remove(path)
        await sleep(window)
        return deletions.purgeSome(id, at)
      },
    },
    generations: {
      ...generations,
      async remove(id, at) {
        for (const image of generations.get(id)?.images ?? []) {
          const file = media.image(image.id)
          if (file !== null) await nodeDisk.remove(join(file.path))
        }
        await sleep(window)
        return generations.remove(id, at)
      },
    },
  }
}
