import { randomBytes, randomUUID } from 'node:crypto'
import { BlockList, connect } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { type AppDeps, createApp, routeTable } from '#server/app.ts'
import type { PushSender, PushStore } from '#server/domain/push.ts'
import { createEventHub, type EventHub } from '#server/http/events/event-hub.ts'
import { createIdentify } from '#server/http/identify.ts'
import { listen } from '#server/http/listen.ts'
import type { NetworkControl } from '#server/http/network.ts'
import type { RouteSet } from '#server/http/router.ts'
import type { AccessServices } from '#server/services/access/access-services.ts'
import { createMoney } from '#server/services/money/create-money.ts'
import type { MoneyServices } from '#server/services/money/money-services.ts'
import { createPush, type PushServices } from '#server/services/push/create-push.ts'
import { createPushStore } from '#server/store/access/push-store.ts'
import { makePushKey, readPushKey } from '#server/store/secrets/push-key.ts'
import { createSpendingStore } from '#server/store/spending/spending-store.ts'
import { createFakeServices, type FakeServices } from './fake-services.ts'
import { createTestAccess, type TestAccess } from './test-access.ts'
import { createTestConnections } from './test-connections.ts'

export interface TestApp {
  /** `http://127.0.0.1:<port>` */
  url: string
  host: string
  port: number
  services: FakeServices
  push: PushServices
  money: MoneyServices
  /** Browsers that are woken. */
  pushed: PushStore
  access: AccessServices
  clock: TestAccess['clock']
  store: TestAccess['store']
  hub: EventHub
  table: RouteSet[]
  /** Requests a path, as a page of our own would. */
  fetch(path: string, init?: RequestInit): Promise<Response>
  /** The same without a socket, and so without the front door: for very many requests. */
  ask(path: string, init?: RequestInit): Promise<Response>
  /** Sends bytes as they are; answers all that comes back, as Latin-1. The request must ask the server to close. */
  raw(text: string | Uint8Array): Promise<string>
  close(): Promise<void>
}

interface TestAppOptions extends Partial<AppDeps> {
  /** GESSO_API_TOKEN. */
  apiToken?: string
  /** Makes the server's only door one for others, where nobody is at home. */
  neverLocal?: boolean
  basePath?: string
}

/** What an app in front of services that live in memory needs. */
export function testAppDeps({ apiToken, basePath = '' }: TestAppOptions = {}) {
  const hub = createEventHub(randomUUID())
  const { access, clock, store, db } = createTestAccess({
    configuredKey: apiToken ?? null,
    onEnded: hub.recheck,
  })
  const cookies = { instance: 'test', basePath }
  const pushed = createPushStore(db, testPushKey)
  const { connections } = createTestConnections({ db, clock })
  return {
    services: createFakeServices(),
    pushed,
    push: createPush({
      store: pushed,
      sender: quietSender,
      access,
      clock,
      report: () => undefined,
    }),
    connections,
    hideKeys: connections.hideKeys,
    money: createMoney({ store: createSpendingStore({ db }), connections, clock }),
    access,
    clock,
    store,
    cookies,
    network: quietNetwork(),
    policy: { takesAnyKey: access.takesAnyKey, now: clock.now },
    identify: createIdentify(access, cookies),
    hub,
    facts: { version: '0.0.0-test', schema: 1 },
    isStopping: () => false,
    newId: randomUUID,
    ticketSecret: randomBytes(32),
    report: (error: unknown) => {
      throw error
    },
    files: new Map(),
  } satisfies AppDeps & Pick<TestAccess, 'clock' | 'store'> & { pushed: PushStore }
}

/** Takes everything for one push service, and sends nothing. */
const quietSender: PushSender = {
  accepts: (endpoint) => endpoint.startsWith('https://push.gesso.dev/'),
  send: async () => 'taken',
}

function testPushKey() {
  const key = readPushKey(makePushKey())
  if (key === null) throw new Error('The key that was made cannot be read.')
  return key
}

/** A network that does as it is told. */
function quietNetwork(): NetworkControl {
  let on = false
  const state = () => ({ on, addresses: on ? ['http://192.168.1.20:4310'] : [], problem: null })
  return {
    state,
    set: async (wanted) => {
      on = wanted
      return state()
    },
    start: () => undefined,
    close: async () => undefined,
  }
}

/** A real listening server on a free loopback port, in front of services that live in memory. */
export async function startTestApp(overrides: TestAppOptions = {}): Promise<TestApp> {
  const own = testAppDeps(overrides)
  const { services, hub } = own
  const deps: AppDeps = { ...own, ...overrides }
  const app = createApp(deps)
  const { server, port } = await listen({
    host: '127.0.0.1',
    port: 0,
    extraHosts: ['studio.example'],
    rules: { proxies: testProxies(), neverLocal: overrides.neverLocal },
    basePath: overrides.basePath ?? '',
    handler: getRequestListener(app.fetch),
  })
  const host = `127.0.0.1:${port}`
  const url = `http://${host}`

  return {
    url,
    host,
    port,
    services,
    push: own.push,
    money: own.money,
    pushed: own.pushed,
    access: own.access,
    clock: own.clock,
    store: own.store,
    hub,
    table: routeTable(deps),
    fetch: (path, init = {}) =>
      fetch(url + path, {
        redirect: 'manual',
        ...init,
        headers: asOwnPage(init.headers),
      }),
    ask: async (path, init = {}) =>
      app.fetch(new Request(url + path, { ...init, headers: asOwnPage(init.headers) }), {
        arrival: {
          host,
          scheme: 'http',
          client: '192.168.1.7',
          basePath: '',
          isPlaced: true,
          isLocal: overrides.neverLocal !== true,
        },
      }),
    raw: (text) => sendRaw(port, text),
    async close() {
      hub.stop()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** No test's own address: a request says that it came by one only where a test lists it. */
function testProxies(): BlockList {
  const list = new BlockList()
  list.addAddress('127.0.0.9', 'ipv4')
  return list
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
