import { Resolver } from 'node:dns/promises'
import { connect, type Socket } from 'node:net'
import { uploadLimits } from '#contract/studio/uploads.ts'
import { isPublicAddress } from './public-address.ts'

/** What decides where a fetch may go and how much it may take. Only tests put anything else in here. */
export interface ForeignRules {
  /** As `URL` writes them, with the colon. */
  protocols: readonly string[]
  /** Null lets every port pass. */
  ports: readonly number[] | null
  mayConnect: (address: string) => boolean
  /** Every address of a name. */
  resolve: (name: string) => Promise<readonly string[]>
  /** To a literal address, so that no name is looked up behind our back. */
  connect: (to: { host: string; port: number }) => Socket
  /** Certificates to trust in place of the system's. */
  ca?: string
  bytes: number
  redirects: number
  /** For everything together, and for each silence in between, in ms. */
  totalMs: number
  idleMs: number
}

/**
 * Asks name servers and nothing else: the system's own lookup would read this machine's list of hosts, and holds one of
 * the four threads that files are read with for as long as a name server cares to wait.
 */
async function resolveName(name: string): Promise<string[]> {
  const resolver = new Resolver({ timeout: 2_000, tries: 2 })
  const answers = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)])
  const addresses = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []))
  const [first] = answers
  if (addresses.length === 0 && first.status === 'rejected') throw first.reason
  return addresses
}

export const publicInternet: ForeignRules = {
  protocols: ['https:'],
  ports: [443],
  mayConnect: isPublicAddress,
  resolve: resolveName,
  connect: (to) => connect(to),
  bytes: uploadLimits.bytes,
  redirects: 3,
  // An SDK gives up on us after a minute, and then the picture is still to be painted.
  totalMs: 20_000,
  idleMs: 5_000,
}
