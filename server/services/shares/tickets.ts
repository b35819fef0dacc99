import { GessoError } from '#server/domain/errors.ts'
import type { ShareRecord } from '#server/domain/shares.ts'
import type { ServiceDeps } from '../deps.ts'
import type { TryLimit } from './guess-limit.ts'

/** How long a password, once given, is not asked for again in that browser. */
export const ticketLife = 12 * 60 * 60 * 1000

/** Six tries at once from one client, then one every half minute; forty on one link, then one every ten seconds. */
const ofClient = { room: 6, leak: 30_000 }
const ofShare = { room: 40, leak: 10_000 }

/** Proof of having known a link's password, held by the visitor's browser: it ends with the password. */
export function createTickets({ library, clock }: ServiceDeps, limit: TryLimit) {
  const { shareSecrets } = library

  const signed = ({ id, verifier }: ShareRecord, until: string) =>
    JSON.stringify([id, verifier, until])

  function count(share: string, client: string): void {
    const wait = Math.max(
      limit.take(`unlock ${client}`, ofClient),
      limit.take(`unlock ${share}`, ofShare),
    )
    if (wait === 0) return
    const seconds = Math.ceil(wait / 1000)
    throw new GessoError('rate_limited', `Too many tries. Try again in ${seconds} seconds.`)
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
        count(record.id, client)
        if (!(await shareSecrets.checkPassword(password, verifier))) return null
        limit.forgive(`unlock ${client}`)
      }
      const until = String(clock.now() + ticketLife)
      return `${until}.${shareSecrets.sign(signed(record, until))}`
    },
  }
}
