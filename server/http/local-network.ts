import type { Server } from 'node:http'
import type { Network } from '#contract/access/access.ts'
import { GessoError } from '#server/domain/errors.ts'
import { errnoOf } from './errno.ts'
import { closeServer, type Listening } from './listen.ts'
import type { NetworkControl } from './network.ts'
import type { LocalAddress } from './own-addresses.ts'

export interface LocalNetworkOptions {
  /** This machine's addresses on local networks, as they are now. */
  ownAddresses: () => readonly LocalAddress[]
  /** Starts a door there for others. */
  listenAt: (address: string, port: number) => Promise<Listening>
  /** The port to ask for when none is remembered. */
  port: () => number
  /** Where others reach this server whether or not this is on. */
  configured: () => readonly string[]
  basePath: string
  /** The setting that lets others in whatever is switched here; null when there is none. */
  always: string | null
  hasWayIn: () => boolean
  remembered: () => string | null
  remember: (value: string | null) => void
  report: (error: unknown) => void
}

/** Addresses change when a laptop moves on; so soon the doors follow. */
const lookAgainMs = 30_000

/**
 * Doors on the local network beside the one on loopback, one for each of the machine's private addresses: a machine that
 * has a public one as well must not be open there. The port is remembered, so that a phone finds its studio again, and
 * the networks are: a laptop that is taken to a café must not be open there because it is at home.
 */
export function createLocalNetwork(options: LocalNetworkOptions): NetworkControl {
  const doors = new Map<string, { server: Server; port: number }>()
  const [knownPort = 'none', ...knownNetworks] = options.remembered()?.split(' ') ?? []
  let port = Number(knownPort)
  let networks: ReadonlySet<string> = new Set(knownNetworks)
  let on = options.remembered() !== null
  let problem: string | null = null
  // Changes follow one another: two at once could leave a door behind.
  let turn: Promise<void> = Promise.resolve()
  let timer: ReturnType<typeof setInterval> | undefined
  const inTurn = (work: () => Promise<void>) => {
    turn = turn.then(work).catch(options.report)
    return turn
  }

  async function open(address: string): Promise<void> {
    const wanted = Number.isNaN(port) ? options.port() : port
    const isTaken = (error: unknown) => errnoOf(error) === 'EADDRINUSE'
    const door = await options.listenAt(address, wanted).catch((error: unknown) => {
      if (isTaken(error)) return options.listenAt(address, 0)
      throw error
    })
    doors.set(address, door)
    if (port === door.port) return
    port = door.port
    rememberPlace()
  }

  const rememberPlace = () => options.remember([port, ...networks].join(' '))

  async function follow(): Promise<void> {
    // A code that nobody used in time was the only way in: then nothing is to be found here.
    if (on && !options.hasWayIn()) turnOff()
    const found = on ? options.ownAddresses() : []
    const wanted = new Set(
      found.filter(({ network }) => networks.has(network)).map(({ address }) => address),
    )
    const left = [...doors].filter(([address]) => !wanted.has(address))
    for (const [address] of left) doors.delete(address)
    await Promise.all(left.map(([, { server }]) => closeServer(server)))
    problem = on && wanted.size === 0 ? whyClosed(found) : null
    for (const address of [...wanted].filter((one) => !doors.has(one))) {
      try {
        // One after the other: the first settles the port of all.
        // oxlint-disable-next-line no-await-in-loop
        await open(address)
      } catch (error) {
        problem = `Listening at ${address} did not work (${errnoOf(error) ?? 'unknown'}).`
        options.report(error)
      }
    }
  }

  /** Asked for where the machine is now. */
  function turnOn(): void {
    const here = options.ownAddresses().map(({ network }) => network)
    networks = new Set([...(on ? networks : []), ...here])
    on = true
  }

  function turnOff(): void {
    on = false
    options.remember(null)
  }

  function state(): Network {
    const here = [...doors].map(
      ([address, door]) => `http://${address}:${door.port}${options.basePath}`,
    )
    const addresses = [...options.configured(), ...here]
    return { on: on || options.always !== null, addresses, problem }
  }

  return {
    state,
    async set(wanted) {
      if (options.always !== null) {
        const message = `${options.always}, which decides this. Change it there, then restart.`
        throw new GessoError('conflict', message)
      }
      if (wanted && !options.hasWayIn()) {
        const message = 'Set a password or show a pairing code first, so that only you get in.'
        throw new GessoError('conflict', message)
      }
      if (wanted) turnOn()
      else turnOff()
      await inTurn(follow)
      if (on && doors.size > 0) rememberPlace()
      return state()
    },
    start() {
      if (options.always !== null) return
      timer = setInterval(() => void inTurn(follow), lookAgainMs)
      timer.unref()
      void inTurn(follow)
    },
    async close() {
      clearInterval(timer)
      await inTurn(async () => {
        const servers = [...doors.values()].map(({ server }) => server)
        doors.clear()
        await Promise.all(servers.map(closeServer))
      })
    },
  }
}

function whyClosed(found: readonly LocalAddress[]): string {
  if (found.length === 0) return 'This computer is on no local network at the moment.'
  return (
    'Not open here: this is another network than the one you switched this on for. ' +
    'Switch it off and on again to open it here.'
  )
}
