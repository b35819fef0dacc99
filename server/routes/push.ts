import { pushNewsQuerySchema, pushSubscriptionSchema } from '#contract/access/push.ts'
import { pushPaths } from '#contract/access/push-paths.ts'
import { readJson } from '#server/http/body/read-body.ts'
import { actorOf, type AppContext, arrivalOf } from '#server/http/context.ts'
import { isLoopback } from '#server/http/guard/hosts.ts'
import { jsonResponse } from '#server/http/json-response.ts'
import type { Route } from '#server/http/router.ts'
import type { RouteDeps } from './deps.ts'
import { parseWith, queryOf } from './parse.ts'

const bodyLimit = 4 * 1024
const done = { done: true } as const
/** Some push services refuse whoever names no contact. `.invalid` leads to nobody (RFC 2606). */
const nobody = 'mailto:owner@gesso.invalid'

/** Waking browsers when work ends. Each speaks for itself alone: nobody reads where others are woken. */
export function pushRoutes({ push }: RouteDeps): Route[] {
  return [
    {
      method: 'GET',
      path: pushPaths.push,
      who: 'reader',
      handler: (c) => jsonResponse(c, { publicKey: push.publicKey() }),
    },
    {
      method: 'PUT',
      path: pushPaths.push,
      who: 'writer',
      async handler(c) {
        const { endpoint } = parseWith(pushSubscriptionSchema, await readJson(c, bodyLimit))
        push.subscribe(endpoint, actorOf(c), contactFrom(c))
        return jsonResponse(c, done)
      },
    },
    {
      method: 'DELETE',
      path: pushPaths.push,
      who: 'writer',
      async handler(c) {
        const { endpoint } = parseWith(pushSubscriptionSchema, await readJson(c, bodyLimit))
        push.unsubscribe(endpoint)
        return jsonResponse(c, done)
      },
    },
    {
      method: 'GET',
      path: pushPaths.news,
      who: 'reader',
      handler(c) {
        const { after } = parseWith(pushNewsQuerySchema, queryOf(c))
        return jsonResponse(c, push.news(after === undefined ? null : Number(after)))
      },
    },
  ]
}

/** Where this studio is on the internet, if it is. */
function contactFrom(c: AppContext): string {
  const { scheme, host } = arrivalOf(c)
  const isPublic = scheme === 'https' && !isLoopback(host.replace(/:\d+$/, ''))
  return isPublic ? `https://${host}` : nobody
}
