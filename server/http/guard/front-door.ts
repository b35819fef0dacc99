import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { GessoError } from '#server/domain/errors.ts'
import { errorBody, errorHeaders, statusOf } from '../errors.ts'
import { type ArrivalRules, belowBase, noteArrival, readArrival } from './arrival.ts'
import { acceptedHost } from './hosts.ts'
import { securityHeaders, strictTransport } from './security-headers.ts'

/** Takes a request of Node's own kind. */
export type NodeHandler = (request: IncomingMessage, response: ServerResponse) => unknown

export interface FrontDoor {
  /** Read at each request: the port is known only once the server listens, and addresses change. */
  hosts: () => ReadonlySet<string>
  rules: ArrivalRules
  /** Behind the door: the router. */
  handler: NodeHandler
  /** Takes what is not the router's (the development server's modules and pages). */
  fallback?: NodeHandler | undefined
}

/**
 * The outermost layer. It works on Node's own request and response, before any framework, because the
 * adapter answers some bad requests by itself and those answers need the headers too.
 */
export function installFrontDoor(server: Server, door: FrontDoor): void {
  const answering = new WeakMap<Duplex, ServerResponse>()

  const listener = (request: IncomingMessage, response: ServerResponse): unknown => {
    answering.set(request.socket, response)
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
    const host = acceptedHost(request, door.hosts())
    if (host === null) return refuse(response, wrongHost())
    const arrival = readArrival(request, host, door.rules)
    noteArrival(request, arrival)
    if (arrival.scheme === 'https') response.setHeader(...strictTransport)
    if (!isPlainTarget(request)) return refuse(response, wrongTarget())
    // Proxies pass a path on with the part they know us by, or without it: both mean the same here.
    request.url = belowBase(request.url ?? '/', arrival.basePath) ?? request.url ?? '/'
    if (door.fallback !== undefined && !isRouted(request)) {
      // The development server's page has inline scripts and a socket of its own.
      response.removeHeader('content-security-policy')
      return door.fallback(request, response)
    }
    return door.handler(request, response)
  }

  server.on('request', listener)
  server.on('checkExpectation', listener)
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const current = answering.get(socket)
    const isMidAnswer = current !== undefined && current.headersSent && !current.writableEnded
    if (error.code === 'ECONNRESET' || !socket.writable || isMidAnswer) socket.destroy()
    else socket.end(rawRefusal(error.code))
  })
}

function isRouted(request: IncomingMessage): boolean {
  return /^\/(?:api|media|v1|login|pair|s)(?:[/?]|$)/.test(request.url ?? '')
}

function wrongHost(): GessoError {
  return new GessoError('forbidden_host', 'This server does not answer to that host name.')
}

/** Printable ASCII without `#` and `\`: what URL parsers rewrite never gets as far as a route. */
function isPlainTarget(request: IncomingMessage): boolean {
  return /^\/[\x21\x22\x24-\x5b\x5d-\x7e]*$/.test(request.url ?? '')
}

function wrongTarget(): GessoError {
  return new GessoError('invalid_request', 'The address contains characters it may not contain.')
}

function refuse(response: ServerResponse, error: GessoError): void {
  response.writeHead(statusOf(error.code), { ...errorHeaders(error.code), connection: 'close' })
  response.end(JSON.stringify(errorBody(error)))
}

/** Node gives up on these before there is a response object: bad syntax, headers too long or too slow. */
function rawRefusal(code: string | undefined): string {
  const [status, words] =
    code === 'HPE_HEADER_OVERFLOW'
      ? ['431 Request Header Fields Too Large', 'The request headers are too long.']
      : code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? ['408 Request Timeout', 'The request did not arrive in time.']
        : ['400 Bad Request', 'This is not a well-formed HTTP request.']
  const body = JSON.stringify(errorBody(new GessoError('invalid_request', words)))
  const headers = {
    ...securityHeaders,
    ...errorHeaders('invalid_request'),
    connection: 'close',
    'content-length': String(Buffer.byteLength(body)),
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  return [`HTTP/1.1 ${status}`, ...lines, '', body].join('\r\n')
}
