import { type IncomingMessage, createServer as createHttpServer } from 'node:http'
import { type AddressInfo, type Socket, createServer } from 'node:net'
import { type Asked, type Match, type Reply, type Service, type Step, jsonReply } from '../wire.ts'
import { lineOf, sendReply } from './line.ts'
import { type FaultPlan, kindOf } from './plan.ts'

export interface Heard extends Asked {
  readonly service: Service | null
  readonly step: Step | null
}

export interface FrontOptions {
  readonly faults: FaultPlan
  /** Who answers a request; null for nobody. */
  readonly match: (asked: Asked) => Match | null
  readonly now?: () => number
  /** What was answered in good order. */
  readonly answered?: (match: Match, reply: Reply) => void
  /** A fault asks to be left alone for some seconds. */
  readonly asked?: (service: Service, seconds: number) => void
  /** Takes back what a request did that is refused after all. Called before it acts; what it returns, after. */
  readonly undoing?: () => () => void
}

/** A door on loopback that things go wrong at, when and how the plan says; behind it, whoever answers. */
export interface FaultyFront {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string
  /** Every request that was read, in order. */
  readonly heard: readonly Heard[]
  /** Connections are refused from now on; those that are open stay. */
  shut(): Promise<void>
  /** Connections are taken again, at the same address. */
  reopen(): Promise<void>
  close(): Promise<void>
}

export async function openFaultyFront(options: FrontOptions): Promise<FaultyFront> {
  const { faults, match: matchOf, now = Date.now, answered, undoing } = options
  const heard: Heard[] = []
  const sockets = new Set<Socket>()

  async function handle(message: IncomingMessage): Promise<void> {
    const line = lineOf(message.socket)
    const asked = await readAsked(message)
    const match = matchOf(asked)
    heard.push({ ...asked, service: match?.service ?? null, step: match?.step ?? null })
    if (match === null) {
      sendReply(line, jsonReply(404, { error: 'not found', path: '$', code: 'not-found' }))
      return
    }
    const { service, step } = match
    const fault = faults.take(service, step)
    if (fault === null) {
      const reply = await match.answer()
      answered?.(match, reply)
      sendReply(line, reply)
      return
    }
    const kind = kindOf(fault)
    const undo = undoing?.()
    const acts = fault.moment === 'after' || kind.means === 'whole'
    const good = acts ? await match.answer() : pretend(step)
    if (kind.means === 'refusal' || kind.means === 'later') undo?.()
    kind.play(line, good, { service, now: now() })
    if (kind.isSlow) faults.beganSlow()
    // Where pictures lie is another host than the one that counts requests.
    if (kind.pause !== undefined && step !== 'download') options.asked?.(service, kind.pause)
  }

  const http = createHttpServer((message) => {
    handle(message).catch(() => message.socket.destroy())
  })
  const listener = createServer((socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    socket.on('error', () => {})
    const fault = faults.takeConnect()
    if (fault === null) {
      http.emit('connection', socket)
      return
    }
    const line = lineOf(socket, true)
    const kind = kindOf(fault)
    if (kind.isSlow) socket.once('data', () => faults.beganSlow())
    socket.resume()
    const scene = { service: fault.service ?? 'leonardo', now: now() } as const
    kind.play(line, jsonReply(200, {}), scene)
  })
  const listen = (port: number) =>
    new Promise<number>((resolve, reject) => {
      listener.once('error', reject)
      listener.listen(port, '127.0.0.1', () => {
        listener.off('error', reject)
        resolve((listener.address() as AddressInfo).port)
      })
    })
  const port = await listen(0)

  return {
    origin: `http://127.0.0.1:${port}`,
    heard,
    shut: async () => void listener.close(),
    reopen: async () => void (await listen(port)),
    async close() {
      for (const socket of sockets) socket.destroy()
      if (listener.listening) await new Promise((resolve) => listener.close(resolve))
    },
  }
}

/** Something like the good answer, for faults that need one to spoil and have not acted. */
function pretend(step: Step): Reply {
  return step === 'download'
    ? { status: 200, headers: { 'content-type': 'image/jpeg' }, body: Buffer.alloc(64, 0xff) }
    : jsonReply(200, { sdGenerationJob: null, data: [], generations_by_pk: null })
}

async function readAsked(message: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = []
  for await (const chunk of message as AsyncIterable<Buffer>) chunks.push(chunk)
  const url = new URL(message.url ?? '/', 'http://127.0.0.1')
  return {
    method: message.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: message.headers as Record<string, string | undefined>,
    body: Buffer.concat(chunks),
  }
}
