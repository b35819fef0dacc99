import { lookup } from 'node:dns/promises'
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

export const publicInternet: ForeignRules = {
  protocols: ['https:'],
  ports: [443],
  mayConnect: isPublicAddress,
  resolve: async (name) => (await lookup(name, { all: true })).map(({ address }) => address),
  connect: (to) => connect(to),
  bytes: uploadLimits.bytes,
  redirects: 3,
  // An SDK gives up on us after a minute, and then the picture is still to be painted.
  totalMs: 20_000,
  idleMs: 5_000,
}
