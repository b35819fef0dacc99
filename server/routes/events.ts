import { studioPaths } from '#contract/studio/paths.ts'
import { actorOf, dropConnection } from '#server/http/context.ts'
import type { Route } from '#server/http/router.ts'
import type { RouteDeps } from './deps.ts'

export function eventRoutes({ hub, access }: RouteDeps): Route[] {
  return [
    {
      method: 'GET',
      path: studioPaths.events,
      who: 'reader',
      handler(c) {
        const headers = {
          'content-type': 'text/event-stream; charset=utf-8',
          'cache-control': 'no-store',
          // Tells buffering proxies to pass each event on at once.
          'x-accel-buffering': 'no',
        }
        // Opening a stream only to cancel it would still count as one while it lasts.
        if (c.req.method === 'HEAD') return new Response(null, { headers })
        // A page that reconnects by itself cannot set the header, so it may name its last event in the query.
        const last = c.req.header('last-event-id') ?? c.req.query('after')
        const actor = actorOf(c)
        const stream = hub.connect(
          last,
          () => dropConnection(c),
          () => access.isStillIn(actor),
        )
        return new Response(stream, { headers })
      },
    },
  ]
}
