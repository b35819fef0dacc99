import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Context, Hono } from 'hono'
import type { Actor } from '#server/domain/access.ts'
import { type Arrival, notedArrival } from './guard/arrival.ts'
import { bearerOf, type Caller } from './guard/caller.ts'

/** What the Node adapter hands along; a test that calls the app without a socket says where it comes from. */
interface Bindings {
  incoming?: IncomingMessage
  outgoing?: ServerResponse
  arrival?: Arrival
}

export interface AppEnv {
  Bindings: Bindings
  Variables: { actor: Actor }
}

export type App = Hono<AppEnv>
export type AppContext = Context<AppEnv>

/** The one `Host`, as the front door let it pass. */
export function hostOf(c: AppContext): string {
  return c.req.header('host') ?? new URL(c.req.url).host
}

/** Nothing is taken for granted of a request that no front door has seen. */
export function arrivalOf(c: AppContext): Arrival {
  const known = c.env.arrival ?? notedArrival(c.env.incoming)
  return (
    known ?? {
      host: hostOf(c),
      scheme: 'http',
      client: '',
      basePath: '',
      isPlaced: true,
      isLocal: false,
    }
  )
}

export function callerOf(c: AppContext): Caller {
  const { method } = c.req
  const bearer = bearerOf(c.req.header('authorization'))
  return { host: hostOf(c), method, header: (name) => c.req.header(name), bearer }
}

/** Who asks, once the router has let them in. */
export function actorOf(c: AppContext): Actor {
  return c.get('actor')
}

/** Ends the connection in the middle of an answer: the only way to say that the rest will not come. */
export function dropConnection(c: AppContext): void {
  // Hono makes `env` an empty object when it is called without an adapter.
  c.env.outgoing?.destroy()
}
