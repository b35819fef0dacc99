import type { FindOutcome, Marks } from '#server/domain/remote/remote-engine.ts'
import { serviceId } from './leonardo-options.ts'
import type { ListPage } from './list-page.ts'
import { readWireTime } from './wire-time.ts'

const pageSize = 50
/** Each page begins a little before the last one's end, in case something was deleted meanwhile. */
const step = 45
const mostPages = 40

/** How far clocks may be apart once the difference that is known is taken out, and how long a create may be under way. */
const earlyMs = 2 * 60_000
const lateMs = 15 * 60_000

interface Listed {
  readonly id: string
  /** Null where it cannot be read. */
  readonly at: number | null
  readonly isAlike: boolean
}

/** Looks through what the account made since a create was sent, for one with its seed, prompt and time. */
export async function findGeneration(
  listPage: ListPage,
  marks: Marks,
  signal: AbortSignal,
): Promise<FindOutcome> {
  const alike: { readonly id: string; readonly offMs: number }[] = []
  let previous = Number.POSITIVE_INFINITY
  let isNewestFirst = true
  for (let page = 0; page < mostPages; page++) {
    const outcome = await listPage(pageSize, page * step, signal)
    if (outcome.kind !== 'page') return outcome
    const sentAt = marks.sentAt + outcome.aheadMs
    const items = outcome.items.map((item) => readListed(item, marks))
    for (const item of items) {
      const offMs = (item?.at ?? sentAt) - sentAt
      if (item?.isAlike && offMs >= -earlyMs && offMs <= lateMs) alike.push({ id: item.id, offMs })
    }
    const times = items.flatMap((item) => item?.at ?? [])
    isNewestFirst &&= times.every((at, place) => at <= (times[place - 1] ?? Infinity))
    // An overlap repeats what the last page ended with.
    isNewestFirst &&= page === 0 || (times.at(-1) ?? previous) <= previous
    previous = times.at(-1) ?? previous
    const isOver = outcome.items.length < pageSize || (isNewestFirst && previous < sentAt - earlyMs)
    const [nearest] = alike.toSorted((a, b) => Math.abs(a.offMs) - Math.abs(b.offMs))
    if (nearest && (isOver || isNewestFirst)) return { kind: 'found', upstreamId: nearest.id }
    if (isOver) return { kind: 'absent' }
  }
  return { kind: 'unreachable', words: 'The list of what was made is too long to look through.' }
}

function readListed(item: Readonly<Record<string, unknown>>, marks: Marks): Listed | null {
  const { id, createdAt, seed, prompt } = item
  const at = readWireTime(createdAt)
  if (typeof id !== 'string' || !serviceId.test(id)) return null
  if (marks.isTaken?.(id) === true) return { id, at, isAlike: false }
  const isPrompt = typeof prompt === 'string' && prompt.trim() === marks.prompt.trim()
  return { id, at, isAlike: isPrompt && Number(seed) === marks.seed }
}
