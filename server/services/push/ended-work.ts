import type { PushNews } from '#contract/access/push.ts'
import type { StudioEvent } from '#contract/studio/events.ts'

/** What is remembered, and how far back one hears who does not say since when, in ms. */
const kept = { count: 500, ms: 24 * 60 * 60_000 }
const lately = 10 * 60_000

interface Ending {
  id: string
  at: number
  pictures: number
  image: string | null
}

/** What ended in this run of the server, for browsers that were woken and ask. */
export interface EndedWork {
  /** Notes the end of work; false for any other event, and for an end that is known. */
  note(event: StudioEvent, now: number): boolean
  since(after: number | null, now: number): PushNews
}

export function createEndedWork(): EndedWork {
  let endings: Ending[] = []
  return {
    note(event, now) {
      if (event.type !== 'generation.completed' && event.type !== 'generation.failed') return false
      const { id, images } = event.generation
      if (endings.some((one) => one.id === id)) return false
      const ending = { id, at: now, pictures: images.length, image: images[0]?.id ?? null }
      endings = [...endings, ending].filter(({ at }) => now - at < kept.ms).slice(-kept.count)
      return true
    },
    since(after, now) {
      const heard = endings.filter(({ at }) => at > (after ?? now - lately))
      return {
        at: now,
        pictures: heard.reduce((sum, { pictures }) => sum + pictures, 0),
        failed: heard.filter(({ pictures }) => pictures === 0).length,
        image: heard.findLast(({ image }) => image !== null)?.image ?? null,
      }
    },
  }
}
