import { GessoError } from '#server/domain/errors.ts'
import { networkOf } from '#server/domain/network-of.ts'
import type { ShareRecord } from '#server/domain/shares.ts'
import { createTryLimiter } from '#server/domain/try-limiter.ts'
import type { ServiceDeps } from '../deps.ts'

/** How long a password, once given, is not asked for again in that browser. */
export const ticketLife = 12 * 60 * 60 * 1000

/** Six tries at once from one client, then one every half minute; forty on one link, then one every ten seconds. */
const perClient = { burst: 6, refillMs: 30_000 }
const perLink = { burst: 40, refillMs: 10_000 }

/** Proof of having known a link's password, held by the visitor's browser: it ends with the password. */
export function createTickets({ library, clock }: ServiceDeps) {
  const { shareSecrets } = library
  const clients = createTryLimiter(perClient)
  const links = createTryLimiter(perLink)

  const signed = ({ id, verifier }: ShareRecord, until: string) =>
    JSON.stringify([id, verifier, until])

  /**
   * Takes a try, and answers how to give it back. Whoever is refused takes none of the link's: one that keeps asking
   * would hold everybody else up.
   */
  function takeTry(share: string, client: string): () => void {
    const network = networkOf(client)
    const now = clock.now()
    const wait = clients.take(network, now)
    if (wait > 0) throw tooMany(wait)
    const longer = links.take(share, now)
    if (longer > 0) {
      clients.giveBack(network, now)
      throw tooMany(longer)
    }
    return () => {
      clients.giveBack(network, clock.now())
      links.giveBack(share, clock.now())
    }
  }

  function tooMany(wait: number): GessoError {
    const seconds = Math.ceil(wait / 1000)
    return new GessoError('rate_limited', `Too many tries. Try again in ${seconds} seconds.`)
  }

  return {
    opens(record: ShareRecord, ticket: string | undefined): boolean {
      if (record.verifier === null) return true
      const [until = '', signature = ''] = (ticket ?? '').split('.')
      if (!/^\d{1,15}$/.test(until) || Number(until) <= clock.now()) return false
      return shareSecrets.isSigned(signed(record, until), signature)
    },
    async unlock(record: ShareRecord, password: string, client: string): Promise<string | null> {
      const { verifier } = record
      if (verifier !== null) {
        const giveBack = takeTry(record.id, client)
        if (!(await shareSecrets.checkPassword(password, verifier))) return null
        giveBack()
      }
      const until = String(clock.now() + ticketLife)
      return `${until}.${shareSecrets.sign(signed(record, until))}`
    },
  }
}
