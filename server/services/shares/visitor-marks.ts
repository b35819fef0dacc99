import { shareLimits } from '#contract/studio/share-limits.ts'
import type { VisitorMarks } from '#contract/studio/share-page.ts'
import type { ShareMark } from '#contract/studio/shares.ts'
import { GessoError } from '#server/domain/errors.ts'
import { networkOf } from '#server/domain/network-of.ts'
import type { ShareRecord } from '#server/domain/shares.ts'
import { createTryLimiter } from '#server/domain/try-limiter.ts'
import type { ServiceDeps } from '../deps.ts'
import { noRoom } from '../no-room.ts'
import type { MarkWish } from './shares.ts'

/** Marks at once from one client, then one a second: nobody clicks faster for long. */
const perClient = { burst: 60, refillMs: 1_000 }
/** What one client may add as ever new visitors. */
const newVisitors = { burst: 10, refillMs: 60_000 }

const isVisitor = (text: string | undefined): text is string => /^[\w-]{22}$/.test(text ?? '')

/** Favourites and lines that visitors leave, told apart by a random name that only their browser holds. */
export function createVisitorMarks(deps: ServiceDeps) {
  const { library, clock, announce } = deps
  const { marks } = library.shares
  const clients = createTryLimiter(perClient)
  const newcomers = createTryLimiter(newVisitors)

  return {
    of(
      { id, review }: ShareRecord,
      visitor: string | undefined,
      tokenOf: (mark: ShareMark) => string,
    ): VisitorMarks {
      const own = review && isVisitor(visitor) ? marks.of(id, visitor) : []
      return {
        marks: own.map((mark) => ({
          token: tokenOf(mark),
          favourite: mark.favourite,
          note: mark.note,
        })),
      }
    },
    put(
      { id }: ShareRecord,
      seq: number,
      wish: MarkWish,
      from: { visitor: string | undefined; client: string },
    ): { visitor: string } {
      if (!library.hasRoom()) throw noRoom()
      const known = isVisitor(from.visitor) ? from.visitor : null
      const [network, now] = [networkOf(from.client), clock.now()]
      const isHeldUp =
        clients.take(network, now) > 0 || (known === null && newcomers.take(network, now) > 0)
      if (isHeldUp) throw new GessoError('rate_limited', 'That was very quick. Wait a little.')
      const visitor = known ?? library.shareSecrets.drawVisitor()
      const note = oneLine(wish.note)
      const mark = { seq, favourite: wish.favourite, note, at: now }
      if (!marks.put(id, visitor, mark)) {
        throw new GessoError('conflict', 'This link holds as many marks as are kept.')
      }
      announce({ type: 'shares.marked' })
      return { visitor }
    },
  }
}

/** What cannot be seen could make a line say something else than it shows. */
function oneLine(text: string): string {
  const plain = text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]+/gu, ' ')
  return plain
    .trim()
    .slice(0, shareLimits.note)
    .replace(/\p{Surrogate}$/u, '')
}
