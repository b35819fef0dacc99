import { createServer, type Server } from 'node:http'
import { installFrontDoor, type NodeHandler } from './guard/front-door.ts'
import type { ArrivalRules } from './guard/arrival.ts'
import { allowedHosts, namesOf } from './guard/hosts.ts'
import { ownAddresses } from './own-addresses.ts'

export interface ListenOptions {
  host: string
  /** 0 takes any free port. */
  port: number
  extraHosts: readonly string[]
  rules: ArrivalRules
  basePath?: string
  handler: NodeHandler
  fallback?: NodeHandler | undefined
}

export interface Listening {
  server: Server
  port: number
}

/**
 * Node would let a silent connection stay for a minute and looks for such only every 30 s; here
 * headers have 5 s and a whole request (a 25 MB upload included) two minutes, checked each second.
 */
const limits = {
  headersTimeout: 5_000,
  requestTimeout: 120_000,
  connectionsCheckingInterval: 1_000,
  maxHeaderSize: 16 * 1024,
  // The front door refuses a missing Host in its own words.
  requireHostHeader: false,
} as const

const maxConnections = 1_000

/** Starts listening; rejects with Node's own error (`EADDRINUSE` and the like) when it cannot. */
export async function listen(options: ListenOptions): Promise<Listening> {
  const server = createServer(limits)
  server.maxConnections = maxConnections
  let ready = false
  let port = options.port
  installFrontDoor(server, {
    hosts: () =>
      ready
        ? allowedHosts(port, namesOf(options.host, ownAddresses), options.extraHosts)
        : new Set(),
    rules: { ...options.rules, basePath: options.basePath },
    handler: options.handler,
    fallback: options.fallback,
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, options.host, () => {
      server.off('error', reject)
      resolve()
    })
  })
  const address = server.address()
  if (typeof address === 'object' && address !== null) port = address.port
  ready = true
  return { server, port }
}

/** How long open answers may take to reach their readers once nothing more will be said. */
const flushMs = 500

/** Takes no more connections, lets open answers end, then cuts what is left. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), flushMs)
    server.close(() => {
      clearTimeout(cut)
      resolve()
    })
    server.closeIdleConnections()
  })
}
