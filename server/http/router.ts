import { GessoError } from '#server/domain/errors.ts'
import type { TokenScope } from '#contract/access/access.ts'
import type { Actor } from '#server/domain/access.ts'
import { type App, type AppContext, callerOf } from './context.ts'
import { type Access, type AccessPolicy, checkAccess } from './guard/access.ts'
import { corsHeaders, isShared, preflightHeaders } from './guard/cors.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
export type Handler = (c: AppContext) => Response | Promise<Response>

/** One row of the table that says all this server answers. A GET answers HEAD as well. */
export interface Route {
  method: Method
  path: string
  who: Access
  /** What a key must allow here, when its method does not say: a GET reads, a POST creates, a DELETE deletes. */
  scope?: TokenScope
  handler: Handler
  /** How this route words its refusals when that is not the set's way. */
  renderError?: (error: unknown) => Response
}

/** Routes below one prefix that answer refusals in one voice. */
export interface RouteSet {
  /** Where the set begins, without a trailing slash; empty for the root. */
  prefix: string
  routes: readonly Route[]
  renderError: (error: unknown) => Response
}

export interface RouterDeps {
  policy: AccessPolicy
  /** Who asks. */
  identify: (c: AppContext) => Actor
  /** Told of what no one foresaw; the caller learns only that it happened. */
  report: (error: unknown) => void
  /** Takes the keys of services out of a text: no refusal shows one, whatever words it was made of. */
  hideKeys: (text: string) => string
}

/** Mounts a set and, for all it does not have, 404 and 405 in the set's own voice. */
export function mountRoutes(app: App, set: RouteSet, deps: RouterDeps): void {
  for (const route of set.routes) {
    app.on(route.method, route.path, (c) => answer(c, route, set, deps))
  }
  // What stands for many addresses last, so that it does not answer for one that has a row of its own.
  const byPath = [...groupByPath(set.routes)]
  const last = ([path]: (typeof byPath)[number]) => Number(path.includes('*'))
  for (const [path, routes] of byPath.toSorted((a, b) => last(a) - last(b))) {
    app.all(path, (c) => answerOtherMethods(c, routes, set))
  }
  const missing: Handler = () =>
    set.renderError(new GessoError('not_found', 'There is nothing at this address.'))
  app.all(set.prefix === '' ? '*' : set.prefix, missing)
  app.all(`${set.prefix}/*`, missing)
}

async function answer(
  c: AppContext,
  route: Route,
  set: RouteSet,
  { policy, identify, report, hideKeys }: RouterDeps,
): Promise<Response> {
  const caller = callerOf(c)
  let response: Response
  try {
    const actor = identify(c)
    checkAccess({ who: route.who, scope: scopeOf(route) }, caller, actor, policy)
    c.set('actor', actor)
    response = await route.handler(c)
  } catch (error) {
    // Nobody reads this; it only keeps a caller who left from looking like a fault of ours.
    if (c.req.raw.signal.aborted) return new Response(null, { status: 499 })
    response = (route.renderError ?? set.renderError)(withoutKeys(error, hideKeys))
    if (response.status === 500) report(error)
  }
  return isShared(route.who) ? withHeaders(response, corsHeaders(caller)) : response
}

function withoutKeys(error: unknown, hide: RouterDeps['hideKeys']): unknown {
  if (!(error instanceof Error)) return error
  error.message = hide(error.message)
  if (error instanceof GessoError) {
    for (const issue of error.issues ?? []) issue.message = hide(issue.message)
  }
  return error
}

const scopes = { GET: 'read', POST: 'create', PUT: 'create', DELETE: 'delete' } as const

/** What a key must allow on this route. */
export function scopeOf({ method, scope }: Route): TokenScope {
  return scope ?? scopes[method]
}

function answerOtherMethods(c: AppContext, routes: readonly Route[], set: RouteSet): Response {
  const methods = routes.map((route) => route.method)
  const shared = routes.some((route) => isShared(route.who))
  if (c.req.method === 'OPTIONS' && shared) {
    return new Response(null, { status: 204, headers: preflightHeaders(callerOf(c), methods) })
  }
  const allow = methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]))
  const refusal = new GessoError(
    'method_not_allowed',
    `This address takes ${allow.join(', ')} only.`,
  )
  return withHeaders(set.renderError(refusal), { allow: allow.join(', ') })
}

function groupByPath(routes: readonly Route[]): Map<string, Route[]> {
  const byPath = new Map<string, Route[]>()
  for (const route of routes) {
    const group = byPath.get(route.path)
    if (group === undefined) byPath.set(route.path, [route])
    else group.push(route)
  }
  return byPath
}

function withHeaders(response: Response, headers: Record<string, string>): Response {
  for (const [name, value] of Object.entries(headers)) {
    const present = name === 'vary' ? response.headers.get(name) : null
    response.headers.set(name, present === null ? value : `${present}, ${value}`)
  }
  return response
}
