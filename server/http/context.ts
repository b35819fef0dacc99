import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Context, Hono } from 'hono'
import type { Caller } from './guard/access.ts'

/** What the Node adapter hands along; absent when a test calls the app without a socket. */
interface Bindings {
  incoming?: IncomingMessage
  outgoing?: ServerResponse
}

export interface AppEnv {
  Bindings: Bindings
}

export type App = Hono<AppEnv>
export type AppContext = Context<AppEnv>

/** The one `Host`, as the front door let it pass. */
export function hostOf(c: AppContext): string {
  return c.req.header('host') ?? new URL(c.req.url).host
}

export function callerOf(c: AppContext): Caller {
  return { host: hostOf(c), header: (name) => c.req.header(name) }
}

/** Ends the connection in the middle of an answer: the only way to say that the rest will not come. */
export function dropConnection(c: AppContext): void {
  // Hono makes `env` an empty object when it is called without an adapter.
  c.env.outgoing?.destroy()
}
