import { askService, readAs, unsentOutcome } from '#server/domain/remote/asking/ask-service.ts'
import { fetchPicture } from '#server/domain/remote/asking/fetch-picture.ts'
import type { Prepared, RemoteEngine, SendOutcome } from '#server/domain/remote/remote-engine.ts'
import { picturesOf } from './pictures-of.ts'
import { prepareBody } from './prepare-body.ts'
import { createMsOf, limitsOf, type TogetherOptions } from './together-options.ts'
import { madeSchema } from './wire.ts'

/** Four pictures of the largest kind in base64, and some more. */
const maxBytes = 48 * 1024 * 1024

/** The images endpoint of Together and of servers of one's own: a create is answered with its pictures. */
export function createTogetherEngine(options: TogetherOptions): RemoteEngine {
  return {
    name: options.id,
    limits: { ...limitsOf[options.kind], ...options.limits },
    prepare: (job, signal) => prepareBody(options, job, signal),
    send: (prepared, signal) => send(options, prepared, signal),
    fetch(address, signal) {
      const { exchange, baseUrl: home, clock } = options
      const headers = keyFor(options, address)
      return fetchPicture(address, { exchange, home, now: clock.now(), headers }, signal)
    },
  }
}

async function send(
  options: TogetherOptions,
  { body }: Prepared,
  signal: AbortSignal,
): Promise<SendOutcome> {
  const headersMs = options.createMs ?? createMsOf[options.kind]
  const path = '/images/generations'
  const question = { method: 'POST', path, json: body, headersMs, maxBytes } as const
  const answered = await askService(options, question, signal)
  const made = readAs(answered, madeSchema)
  if (made === null) return unsentOutcome(answered, options)
  const wanted = typeof body['n'] === 'number' ? body['n'] : 1
  return {
    kind: 'done',
    upstreamId: made.id === undefined || made.id === null ? null : String(made.id).slice(0, 128),
    pictures: picturesOf(made.data, wanted, options.baseUrl),
    charge: null,
  }
}

/** A server of one's own may ask for the key at its pictures too; nobody else is ever shown it. */
function keyFor(
  { kind, baseUrl, key }: TogetherOptions,
  address: string,
): Readonly<Record<string, string>> {
  const secret = key()
  const isOwn = URL.canParse(address) && new URL(address).origin === new URL(baseUrl).origin
  return kind === 'openai' && isOwn && secret !== null ? { authorization: `Bearer ${secret}` } : {}
}
