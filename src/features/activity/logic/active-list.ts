import type { StudioEvent } from '#contract/studio/events.ts'
import type { Generation } from '#contract/studio/generation.ts'

/** The running generations after an event, oldest first; the same array when nothing changed. */
export function nextActive(list: Generation[], event: StudioEvent): Generation[] {
  switch (event.type) {
    case 'generation.created':
    case 'generation.started':
    case 'generation.changed':
      return put(list, event.generation)
    case 'image.saved':
      // What is brought from an account's history is over when it is first heard of.
      return event.generation.status === 'complete' ? list : put(list, event.generation)
    case 'generation.progressed':
      return list.some((one) => one.id === event.id && one.progress < event.progress)
        ? list.map((one) => (one.id === event.id ? { ...one, progress: event.progress } : one))
        : list
    case 'generation.completed':
    case 'generation.failed':
    case 'generation.cancelled':
      return list.some(({ id }) => id === event.generation.id)
        ? list.filter(({ id }) => id !== event.generation.id)
        : list
    case 'images.deleted':
      return list.some(({ id }) => event.generations.includes(id))
        ? list.filter(({ id }) => !event.generations.includes(id))
        : list
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
      return list
    default:
      return event satisfies never
  }
}

function put(list: Generation[], generation: Generation): Generation[] {
  const known = list.find(({ id }) => id === generation.id)
  if (known === undefined) return [...list, generation].toSorted((a, b) => a.seq - b.seq)
  // An older event than what is known, told late.
  if (generation.images.length < known.images.length) return list
  // What was sent to a service may come back and wait again.
  const isBack = known.status === 'running' && generation.status === 'queued'
  if (isBack && known.stage !== 'sending') return list
  const progress = Math.max(known.progress, generation.progress)
  return list.map((one) => (one === known ? { ...generation, progress } : one))
}

/** How far all of it is together, each weighing as many pictures as it makes; null when there is none. */
export function overallProgress(list: readonly Generation[]): number | null {
  const expected = list.reduce((sum, one) => sum + one.expected, 0)
  if (expected === 0) return null
  return list.reduce((sum, one) => sum + one.progress * one.expected, 0) / expected
}
