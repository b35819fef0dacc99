import type * as z from 'zod/mini'
import type { StudioEvent } from '#contract/studio/events.ts'
import type { Generation } from '#contract/studio/generation.ts'
import type { generationPageSchema } from '#contract/studio/library.ts'
import { laterGeneration } from '#src/lib/later-generation.ts'
import { isActive, isOpen } from './generation-order.ts'

type Page = z.infer<typeof generationPageSchema>

export const loadedCount = (pages: readonly Page[]): number =>
  pages.reduce((sum, page) => sum + page.generations.length, 0)

/** All loaded generations once each: the running ones first, then newest first. */
export function listed(pages: readonly Page[]): Generation[] {
  const byId = new Map<string, Generation>()
  for (const page of pages) {
    for (const one of page.generations) {
      const known = byId.get(one.id)
      byId.set(one.id, known === undefined ? one : laterGeneration(known, one))
    }
  }
  return [...byId.values()].toSorted(
    (a, b) => Number(isOpen(b)) - Number(isOpen(a)) || b.seq - a.seq,
  )
}

/** The loaded pages after an event; the same array when nothing changed. */
export function nextPages(pages: Page[], event: StudioEvent): Page[] {
  switch (event.type) {
    case 'generation.created':
      return isKnown(pages, event.generation.id)
        ? changed(pages, event.generation)
        : added(pages, event.generation)
    case 'generation.started':
    case 'generation.changed':
    case 'image.saved':
    case 'generation.completed':
    case 'generation.failed':
    case 'generation.cancelled':
      return changed(pages, event.generation)
    case 'generation.progressed': {
      const { id, progress } = event
      return replaced(pages, id, (known) =>
        isActive(known) && progress > known.progress ? { ...known, progress } : known,
      )
    }
    case 'images.deleted':
      return removed(pages, new Set(event.generations), new Set(event.images))
    case 'images.restored':
    case 'images.favourited':
    case 'shares.changed':
    case 'connections.changed':
    case 'shares.viewed':
    case 'shares.marked':
    case 'resync':
    case 'collections.changed':
    case 'deletion.refused':
    case 'server.stopping':
      return pages
    default:
      return event satisfies never
  }
}

const isKnown = (pages: readonly Page[], id: string) =>
  pages.some((page) => page.generations.some((one) => one.id === id))

function added([first, ...rest]: Page[], generation: Generation): Page[] {
  if (first === undefined) return []
  const pages = [{ ...first, generations: [generation, ...first.generations] }, ...rest]
  return pages.map((page) => ({ ...page, total: page.total + 1 }))
}

const changed = (pages: Page[], generation: Generation) =>
  replaced(pages, generation.id, (known) => laterGeneration(known, generation))

function replaced(pages: Page[], id: string, next: (known: Generation) => Generation): Page[] {
  let touched = false
  const result = pages.map((page) => {
    const at = page.generations.findIndex((one) => one.id === id)
    const known = page.generations[at]
    if (known === undefined) return page
    const now = next(known)
    if (now === known) return page
    touched = true
    return { ...page, generations: page.generations.with(at, now) }
  })
  return touched ? result : pages
}

function removed(pages: Page[], whole: ReadonlySet<string>, images: ReadonlySet<number>): Page[] {
  const before = loadedCount(pages)
  let touched = false
  const result = pages.map((page) => {
    const generations = page.generations
      .filter(({ id }) => !whole.has(id))
      .map((one) => {
        const left = one.images.filter(({ seq }) => !images.has(seq))
        if (left.length === one.images.length) return one
        touched = true
        return { ...one, images: left }
      })
    return { ...page, generations }
  })
  const gone = before - loadedCount(result)
  if (gone === 0 && !touched) return pages
  return result.map((page) => ({ ...page, total: page.total - gone }))
}
