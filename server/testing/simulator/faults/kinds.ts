import { gzipSync } from 'node:zlib'
import { type Reply, type Service, jsonReply, refusalReply } from '../wire.ts'
import { type Line, headOf, sendReply } from './line.ts'

/**
 * What a right caller may take from it, wherever it happens:
 * - `unsent`: nothing was asked, for sure
 * - `nothing`: no clear answer; what was asked may have been done
 * - `refusal`: a documented no. Whoever says it has given back what he may have taken
 * - `later`: asked to come back. The same holds
 * - `whole`: odd, and yet the whole answer
 */
export type Meaning = 'unsent' | 'nothing' | 'refusal' | 'later' | 'whole'

export interface FaultKind {
  readonly means: Meaning
  /** How long a caller may be kept waiting: until it gives up by itself. */
  readonly isSlow?: true
  play(line: Line, good: Reply, scene: Scene): void
  /** Seconds that whoever hears it has to wait, where it says so. */
  readonly pause?: number
}

export interface Scene {
  readonly service: Service
  readonly now: number
}

const raw = (means: Meaning, play: FaultKind['play'], more: { isSlow?: true } = {}): FaultKind => ({
  means,
  play,
  ...more,
})
/** Another answer in place of the good one. */
const instead = (means: Meaning, reply: (good: Reply, service: Service) => Reply): FaultKind =>
  raw(means, (line, good, { service }) => sendReply(line, reply(good, service)))
/** A body that is not the good one, under the good one's head. */
const body = (means: Meaning, make: (good: Reply) => string | Buffer, headers = {}) =>
  instead(means, (good) => ({
    status: 200,
    headers: { ...good.headers, ...headers },
    body: Buffer.from(make(good)),
  }))
const page = (status: number) =>
  instead('nothing', () => ({
    status,
    headers: { 'content-type': 'text/html' },
    body: Buffer.from('<!doctype html><title>Bad gateway</title><h1>Bad gateway</h1>'),
  }))
const json = (status: number, headers = {}) =>
  instead('nothing', () => jsonReply(status, { error: 'Service Error' }, headers))
const refusal = (status: number, words: string) =>
  instead('refusal', (_, service) => refusalReply(service, status, words))
const later = (headers: Record<string, string>): FaultKind => ({
  ...instead('later', (_, service) => refusalReply(service, 429, 'Too many requests', headers)),
  pause: Number(headers['retry-after'] ?? 0),
})
const moved = (status: number, location: string) =>
  instead('nothing', () => ({ status, headers: { location }, body: Buffer.alloc(0) }))

/** Part of the good answer, then an end of some kind. */
const cut = (bytes: (whole: Buffer, head: number) => number, end: 'reset' | 'end' | 'none') =>
  raw(
    'nothing',
    (line, good) => {
      const head = headOf(good)
      const whole = Buffer.concat([Buffer.from(head), good.body])
      line.write(whole.subarray(0, bytes(whole, head.length)))
      if (end !== 'none') line[end]()
    },
    end === 'none' ? { isSlow: true } : {},
  )

/** Writes the same again and again until the caller has had enough. */
function flood(line: Line, chunk: Buffer): void {
  let left = 1024 * 1024 * 1024
  const more = () => {
    if (line.closed || left <= 0) return
    line.write(chunk)
    left -= chunk.byteLength
    setImmediate(more)
  }
  more()
}

/** One byte at a time, for ever so long. */
function drip(line: Line, good: Reply): void {
  line.write(headOf(good))
  let at = 0
  const timer = setInterval(() => {
    if (line.closed || at >= good.body.byteLength) return clearInterval(timer)
    line.write(good.body.subarray(at, (at += 1)))
  }, 5)
  line.onClosed(() => clearInterval(timer))
}

let packed: Buffer | null = null
const bomb = () => (packed ??= gzipSync(Buffer.alloc(64 * 1024 * 1024, 32)))
const half = (whole: Buffer, head: number) => head + Math.floor((whole.byteLength - head) / 2)
const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
/** An address nobody may be sent to; the port of a tripwire where one is laid. */
const inside = (port = 1) => `http://127.0.0.1:${port}/latest/meta-data/`

/** Kinds of faults that can befall any request, by name. */
export const faultKinds = {
  // The connection
  refused: raw('unsent', (line) => line.reset()),
  'reset without a word': raw('nothing', (line) => line.reset()),
  'closed without a word': raw('nothing', (line) => line.end()),
  'silent for ever': raw('nothing', () => {}, { isSlow: true }),
  'not HTTP': raw('nothing', (line) => {
    line.write('SSH-2.0-OpenSSH_9.9\r\n')
    line.end()
  }),
  'a TLS alert': raw('nothing', (line) => {
    line.write(Buffer.from([0x15, 3, 1, 0, 2, 2, 40]))
    line.end()
  }),
  'endless headers': raw('nothing', (line) => {
    line.write(`HTTP/1.1 200 OK\r\n${'a: b\r\n'.repeat(20_000)}`)
  }),
  // Cut on the way
  'cut in the status line': cut(() => 7, 'reset'),
  'cut in the headers': cut((_, head) => head - 10, 'reset'),
  'cut before the body': cut((_, head) => head, 'reset'),
  'cut in the body': cut(half, 'reset'),
  'cut before the last byte': cut((whole) => whole.byteLength - 1, 'reset'),
  'ended in the body': cut(half, 'end'),
  'silent after the headers': cut((_, head) => head, 'none'),
  'silent in the body': cut(half, 'none'),
  'a byte at a time': raw('nothing', drip, { isSlow: true }),
  // Words of servers that cannot
  '500': json(500),
  '500 with a page': page(500),
  '502': page(502),
  '503': json(503),
  '503 with Retry-After': json(503, { 'retry-after': '2' }),
  '504': page(504),
  '520': page(520),
  '529': json(529),
  '408': json(408),
  // Refusals
  '400': refusal(400, 'invalid dimensions'),
  '400 by moderation': refusal(400, 'content moderation filter: word'),
  '401': refusal(401, 'Authentication hook unauthorized this request'),
  '402': refusal(402, 'Spending limit reached'),
  '403': refusal(403, 'content moderation filter: word'),
  '404': refusal(404, 'Not found'),
  '422': refusal(422, 'Unprocessable'),
  // Asked to wait
  '429': later({}),
  '429 for 2 s': later({ 'retry-after': '2' }),
  '429 until a date': raw('later', (line, _, { service, now }) => {
    const date = new Date(now + 2_000).toUTCString()
    sendReply(line, refusalReply(service, 429, 'Too many requests', { 'retry-after': date }))
  }),
  '429 for 0 s': later({ 'retry-after': '0' }),
  '429 for less than nothing': later({ 'retry-after': '-5' }),
  '429 for thirty years': later({ 'retry-after': '1000000000' }),
  '429 for some words': later({ 'retry-after': 'soon' }),
  // Answers that are none
  'broken JSON': body('nothing', (good) => `{"${good.body.toString('latin1').slice(1)}`),
  'a page': body('nothing', () => '<!doctype html><h1>Welcome</h1>', {
    'content-type': 'text/html',
  }),
  nothing: body('nothing', () => ''),
  null: body('nothing', () => 'null'),
  'a list': body('nothing', () => '[]'),
  'an empty object': body('nothing', () => '{}'),
  'other types': body(
    'nothing',
    () => '{"sdGenerationJob":7,"generations_by_pk":"x","data":{"a":1}}',
  ),
  'a hundred thousand brackets': body('nothing', () => deep),
  '204': instead('nothing', () => ({ status: 204, headers: {}, body: Buffer.alloc(0) })),
  'a gigabyte': raw('nothing', (line, good) => {
    line.write(headOf(good, 1024 * 1024 * 1024))
    flood(line, Buffer.alloc(256 * 1024, 32))
  }),
  'a gigabyte without a length': raw('nothing', (line) => {
    line.write('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nconnection: close\r\n\r\n')
    flood(line, Buffer.alloc(256 * 1024, 32))
  }),
  'a bomb': body('nothing', bomb, {
    'content-encoding': 'gzip',
  }),
  // Sent elsewhere
  '302 to the inside': moved(302, inside()),
  '307 to the inside': moved(307, inside()),
  '308 to itself': moved(308, '/api/rest/v1/generations'),
  // Odd and good
  'in small pieces': raw('whole', (line, good) => {
    line.write(headOf(good))
    const step = Math.ceil(good.body.byteLength / 16)
    for (let at = 0; at < good.body.byteLength; at += step)
      line.write(good.body.subarray(at, at + step))
    line.end()
  }),
} as const satisfies Record<string, FaultKind>

export type FaultName = keyof typeof faultKinds
export const faultNames = Object.keys(faultKinds) as FaultName[]
