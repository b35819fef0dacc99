import type { PastDraft } from '#server/domain/imports.ts'
import type { RemoteService, PastGeneration } from '#server/domain/remote/service-account.ts'
import type { ServiceDeps } from '../deps.ts'
import type { Lane } from '../remote/lane/lane.ts'
import { fetchPast, keepPast } from './bring-past.ts'
import { askInTurn, Held } from './ask-in-turn.ts'
import { waits } from './waits.ts'

const pageSize = 50
/** Each page begins a little before the last one's end, in case something was deleted there meanwhile. */
const overlap = 10
/** Fetched side by side, then kept one after the other. */
const atOnce = 4
/** How often the pictures of one generation may be out of reach while its list is not. */
const mostTries = 6

export interface WalkDeps extends Pick<ServiceDeps, 'library' | 'clock' | 'newId'> {
  lane: Lane
  /** Tells that one was brought. */
  brought: (id: string) => void
}

/** One account's list, page by page. */
export function createWalk(engine: string, deps: WalkDeps) {
  const { library, clock, brought, lane } = deps
  const { imports } = library
  const tries = new Map<string, number>()
  let under: number | null = null

  const update = (change: Partial<ReturnType<typeof imports.progress>>) =>
    imports.setProgress(engine, { ...imports.progress(engine), ...change })

  /** A create of ours of which nobody knows yet is found by these marks, and must not be taken for somebody else's. */
  function isUnderWay({ seed, request }: PastGeneration): boolean {
    return library.generations
      .unfinished()
      .some(
        (own) =>
          own.engine === engine &&
          own.seed === seed &&
          own.request.prompt.trim() === request.prompt.trim(),
      )
  }

  function leave(upstreamId: string, isLost: boolean): void {
    tries.delete(upstreamId)
    imports.leave(engine, upstreamId)
    if (isLost) update({ lost: imports.progress(engine).lost + 1 })
  }

  async function fetchOne(
    past: PastGeneration,
    { engine: client }: RemoteService,
    to: AbortSignal,
  ) {
    try {
      return await fetchPast(client, past, deps, to)
    } catch (error) {
      if (!(error instanceof Held)) throw error
      const count = (tries.get(past.upstreamId) ?? 0) + 1
      tries.set(past.upstreamId, count)
      if (count < mostTries) return error
      return []
    }
  }

  async function bring(
    list: readonly PastGeneration[],
    service: RemoteService,
    placeOf: () => PastDraft['place'],
    signal: AbortSignal,
  ): Promise<void> {
    for (let at = 0; at < list.length; at += atOnce) {
      const some = list.slice(at, at + atOnce)
      const fetched = await Promise.all(some.map((past) => fetchOne(past, service, signal)))
      for (const [index, past] of some.entries()) {
        signal.throwIfAborted()
        const pictures = fetched[index] ?? []
        if (pictures instanceof Held) throw pictures
        if (pictures.length === 0) {
          leave(past.upstreamId, past.status === 'complete')
          continue
        }
        const kept = await keepPast(engine, past, pictures, placeOf(), deps)
        if (kept === null) continue
        tries.delete(past.upstreamId)
        under = kept.seq
        const now = imports.progress(engine)
        update({
          generations: now.generations + 1,
          pictures: now.pictures + pictures.length,
          backTo: Math.min(now.backTo ?? past.createdAt, past.createdAt),
        })
        brought(kept.id)
      }
    }
  }

  /** Takes the next page; answers how long to wait before the one after, in ms. @throws Held */
  return async (service: RemoteService, signal: AbortSignal): Promise<number> => {
    const { isThrough, offset } = imports.progress(engine)
    const from = isThrough ? 0 : offset
    if (from === 0) under = null
    const { history } = service
    if (history === undefined) throw new Held('This service keeps no history.', waits.person)
    const page = await askInTurn(lane, signal, () => history.page(pageSize, from, signal))
    const isKnown = ({ upstreamId }: PastGeneration) => imports.isKnown(engine, upstreamId)
    const open = page.past.filter((past) => !isKnown(past))
    const ripe = open.filter((past) => past.status !== 'pending' && !isUnderWay(past))
    const isEnd = page.taken < pageSize
    if (isThrough && !isEnd && open.length === page.past.length) {
      // More is new than one page holds, so the list is walked through again.
      update({ isThrough: false, offset: 0 })
      return 0
    }
    if (isThrough) await bring(ripe.toReversed(), service, () => 'newest', signal)
    else await bring(ripe, service, () => ({ under }), signal)
    if (isThrough || isEnd) {
      update({ isThrough: true, offset: 0, lookedAt: clock.now() })
      return waits.look
    }
    update({ offset: from + pageSize - overlap })
    return waits.page
  }
}
