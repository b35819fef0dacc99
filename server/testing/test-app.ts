import { randomBytes, randomUUID } from 'node:crypto'
import { connect } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { type AppDeps, createApp, routeTable } from '#server/app.ts'
import { createEventHub, type EventHub } from '#server/http/events/event-hub.ts'
import { listen } from '#server/http/listen.ts'
import type { RouteSet } from '#server/http/router.ts'
import { createFakeServices, type FakeServices } from './fake-services.ts'

export interface TestApp {
  /** `http://127.0.0.1:<port>` */
  url: string
  host: string
  port: number
  services: FakeServices
  hub: EventHub
  table: RouteSet[]
  /** Requests a path, as a page of our own would. */
  fetch(path: string, init?: RequestInit): Promise<Response>
  /** Sends bytes as they are; answers all that comes back, as Latin-1. The request must ask the server to close. */
  raw(text: string | Uint8Array): Promise<string>
  close(): Promise<void>
}

/** What an app in front of services that live in memory needs. */
export function testAppDeps() {
  return {
    services: createFakeServices(),
    hub: createEventHub(randomUUID()),
    facts: { version: '0.0.0-test', schema: 1 },
    isStopping: () => false,
    newId: randomUUID,
    ticketSecret: randomBytes(32),
    policy: { token: null },
    report: (error: unknown) => {
      throw error
    },
    files: new Map(),
  } satisfies AppDeps
}

/** A real listening server on a free loopback port, in front of services that live in memory. */
export async function startTestApp(overrides: Partial<AppDeps> = {}): Promise<TestApp> {
  const own = testAppDeps()
  const { services, hub } = own
  const deps: AppDeps = { ...own, ...overrides }
  const app = createApp(deps)
  const { server, port } = await listen({
    host: '127.0.0.1',
    port: 0,
    extraHosts: [],
    handler: getRequestListener(app.fetch),
  })
  const host = `127.0.0.1:${port}`
  const url = `http://${host}`

  return {
    url,
    host,
    port,
    services,
    hub,
    table: routeTable(deps),
    fetch: (path, init = {}) =>
      fetch(url + path, {
        redirect: 'manual',
        ...init,
        headers: asOwnPage(init.headers),
      }),
    raw: (text) => sendRaw(port, text),
    async close() {
      hub.stop()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function sendRaw(port: number, bytes: string | Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let answer = ''
    socket.setEncoding('latin1')
    socket.on('data', (text: string) => (answer += text))
    socket.on('close', () => resolve(answer))
    socket.on('error', reject)
    // Not `end`: Node gives up on an answer still to come when the caller's side closes.
    socket.write(bytes)
  })
}

function asOwnPage(given: RequestInit['headers']): Headers {
  const headers = new Headers(given)
  if (!headers.has('sec-fetch-site')) headers.set('sec-fetch-site', 'same-origin')
  return headers
}
