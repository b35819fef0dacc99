import { randomBytes, randomUUID } from 'node:crypto'
import { getRequestListener } from '@hono/node-server'
import { version } from '../package.json'
import { createApp } from './app.ts'
import { type Config, loadConfig } from './config.ts'
import type { CanvasEngine } from './domain/canvas-engine.ts'
import type { Clock } from './domain/clock.ts'
import type { Engine } from './domain/engine.ts'
import { stoppingError } from './domain/errors.ts'
import type { Library } from './domain/library.ts'
import { createBuiltinEngine } from './engines/builtin/create-builtin-engine.ts'
import { builtinPromptWriter } from './engines/builtin/prompts/prompt-writer.ts'
import { errorResponse } from './http/errors.ts'
import { createEventHub } from './http/events/event-hub.ts'
import { placeBelow } from './http/files/place-below.ts'
import { loadStaticFiles } from './http/files/static-files.ts'
import type { NodeHandler } from './http/guard/front-door.ts'
import { createIdentify } from './http/identify.ts'
import { createHookCheck } from './http/guard/hook-secret.ts'
import { isLoopback } from './http/guard/hosts.ts'
import { closeServer, listen } from './http/listen.ts'
import { createLocalNetwork } from './http/local-network.ts'
import { localNetworkAddresses } from './http/own-addresses.ts'
import { createConnections } from './services/connections/create-connections.ts'
import { createMoney } from './services/money/create-money.ts'
import { createPush } from './services/push/create-push.ts'
import { createServices } from './services/create-services.ts'
import { createForeignPictures } from './outbound/create-foreign-pictures.ts'
import { createPushSender } from './outbound/create-push-sender.ts'
import {
  asksHere,
  configuredAddresses,
  cookieRules,
  openAccess,
  proxyList,
} from './start-access.ts'
import { connectServices } from './start-engines.ts'
import { type OpenLibraryOptions, openLibrary } from './store/open-library.ts'
import { pictureFiles } from './store/picture-files/picture-files.ts'

export interface StartOptions {
  /** The painter's bundled worker. */
  workerUrl: URL
  config?: Config
  /** Another way to open the library: the crash harness puts its faults in here. */
  openLibrary?: (options: OpenLibraryOptions) => Library
  /** In the built-in painter's place: the crash harness kills often and paints little. */
  engine?: Engine & CanvasEngine
  /** Where the built app lies. */
  appDir?: string
  /** Takes every request that is neither for the API nor for media: the development server's pages. */
  fallback?: NodeHandler
}

export interface RunningServer {
  url: string
  /** Gives running work `graceMs`, parks the rest for the next start, and ends everything. */
  close(graceMs?: number): Promise<void>
}

/** With what follows it, this keeps a whole stop under ten seconds. */
const defaultGraceMs = 8_000

/** Opens the library and serves it. @throws ConfigError, DataFolderError, or Node's own when it cannot listen. */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const config = options.config ?? loadConfig()
  const hub = createEventHub(randomUUID())
  const files =
    options.appDir === undefined
      ? new Map()
      : placeBelow(await loadStaticFiles(options.appDir), config.basePath)
  const library = (options.openLibrary ?? openLibrary)({ dataDir: config.dataDir })
  function log(error: unknown): void {
    report(error, connections.hideKeys)
  }
  const orClose = (error: unknown): never => {
    library.close()
    throw error
  }
  const clock = systemClock
  // The log knows every key from here on, so that it never shows one.
  const connections = createConnections({
    store: library.connections,
    given: config.services,
    connect: connectServices(clock),
    clock,
    announce: hub.announce,
    report: log,
  })
  const money = createMoney({ store: library.spending, connections, clock })
  const access = await openAccess({
    config,
    library,
    clock,
    onEnded: hub.recheck,
    report: log,
  }).catch(orClose)
  const push = createPush({
    store: library.push,
    sender: createPushSender(),
    access,
    clock,
    report: log,
  })
  const engine =
    options.engine ??
    createBuiltinEngine({
      workerUrl: options.workerUrl,
      ...(config.workers === null ? {} : { workers: config.workers }),
    })
  const services = createServices({
    library,
    engines: { builtin: engine },
    remotes: connections,
    priceBefore: money.holdFor,
    canvas: engine,
    prompts: builtinPromptWriter,
    foreign: createForeignPictures(),
    pictureFiles,
    version,
    announce(event) {
      hub.announce(event)
      push.heed(event)
    },
    clock,
    newId: randomUUID,
    random: Math.random,
    report: log,
  })
  let stopping = false
  let closed = false
  const cookies = cookieRules(config, library)
  const proxies = proxyList(config)
  // Between the library's end and the listener's, no request may reach a closed database.
  const handler = getRequestListener((request, env) =>
    closed ? errorResponse(stoppingError()) : app.fetch(request, env),
  )
  const door = { handler, fallback: options.fallback, basePath: config.basePath }
  let port = config.port
  const network = createLocalNetwork({
    ownAddresses: () =>
      config.lanAddresses?.map((address) => ({ address, network: address })) ??
      localNetworkAddresses(),
    listenAt: (host, at) =>
      listen({ ...door, host, port: at, extraHosts: [], rules: { proxies, neverLocal: true } }),
    port: () => port,
    configured: () => configuredAddresses(config, port),
    basePath: config.basePath,
    always: isLoopback(config.host) ? null : `HOST is ${JSON.stringify(config.host)}`,
    hasWayIn: access.hasWayIn,
    remembered: () => library.access.note('network'),
    remember: (value) => library.access.setNote('network', value),
    report: log,
  })
  const app = createApp({
    services,
    connections,
    hideKeys: connections.hideKeys,
    money,
    push,
    access,
    cookies,
    network,
    hub,
    files,
    facts: { version, schema: library.schemaVersion },
    isStopping: () => stopping,
    newId: randomUUID,
    ticketSecret: randomBytes(32),
    policy: {
      takesAnyKey: access.takesAnyKey,
      now: clock.now,
      isHook: createHookCheck(config.leonardoHookSecret),
    },
    identify: createIdentify(access, cookies),
    report: log,
  })
  const listening = await listen({
    ...door,
    host: config.host,
    port: config.port,
    extraHosts: config.allowedHosts,
    rules: { proxies, neverLocal: asksHere(config) },
  }).catch(async (error: unknown) => {
    await services.close(0)
    throw error
  })
  port = listening.port
  network.start()
  services.start()

  return {
    url: `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}${config.basePath}`,
    async close(graceMs = defaultGraceMs) {
      if (stopping) return
      stopping = true
      push.close()
      await connections.close()
      // Still listening: pages see the last pictures arrive, and health can say what is going on.
      await services.close(graceMs)
      closed = true
      hub.stop()
      await Promise.all([network.close(), closeServer(listening.server)])
    },
  }
}

const systemClock: Clock = {
  now: () => Date.now(),
  setTimer(ms, fn) {
    const timer = setTimeout(fn, ms)
    return () => clearTimeout(timer)
  },
}

/** The log: one line of time and words, then where it happened. `hide` takes out what must not be read there. */
export function report(error: unknown, hide = (text: string) => text): void {
  const words = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`${new Date().toISOString()} ${hide(words)}\n`)
}
