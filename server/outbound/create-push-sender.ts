import { request } from 'node:http'
import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { limitConcurrency } from '#server/domain/limit-concurrency.ts'
import type { PushOutcome, PushSender } from '#server/domain/push.ts'
import { checkAddress } from './check-address.ts'
import { type ForeignRules, publicInternet } from './foreign-rules.ts'
import { openConnection } from './open-connection.ts'

const atOnce = 4
const totalMs = 10_000

/**
 * Sends empty messages to push services (RFC 8030). The address came from a browser, so it is held to the same rules as
 * that of a picture; no redirect is followed, and of the answer only the status is read.
 */
export function createPushSender(overrides: Partial<ForeignRules> = {}): PushSender {
  const rules = { ...publicInternet, ...overrides }
  const inTurn = limitConcurrency(atOnce)
  return {
    accepts(endpoint) {
      try {
        checkAddress(endpoint, rules)
        return true
      } catch {
        return false
      }
    },
    send: (endpoint, headers) =>
      inTurn(async () => {
        try {
          return outcomeOf(await post(checkAddress(endpoint, rules), headers, rules))
        } catch {
          return 'refused'
        }
      }),
  }
}

async function post(
  url: URL,
  headers: Readonly<Record<string, string>>,
  rules: ForeignRules,
): Promise<number> {
  const signal = AbortSignal.timeout(Math.min(rules.totalMs, totalMs))
  const socket = await openConnection(url, rules, signal)
  try {
    const asked = request({
      createConnection: () => socket,
      method: 'POST',
      path: url.pathname + url.search,
      setHost: false,
      signal,
      headers: { ...headers, host: url.host, 'content-length': '0', connection: 'close' },
    })
    const answered = once(asked, 'response') as Promise<[IncomingMessage]>
    asked.end()
    const [{ statusCode = 0 }] = await answered
    // Without a listener, a connection that is cut later would end the process.
    asked.on('error', () => {})
    return statusCode
  } finally {
    socket.destroy()
  }
}

function outcomeOf(status: number): PushOutcome {
  if (status === 404 || status === 410) return 'gone'
  return status >= 200 && status < 300 ? 'taken' : 'refused'
}
