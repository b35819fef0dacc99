import {
  type Access,
  createTokenSchema,
  type Pairing,
  setPasswordSchema,
  switchSchema,
} from '#contract/access/access.ts'
import { accessPaths, entryPaths } from '#contract/access/access-paths.ts'
import type { Actor } from '#server/domain/access.ts'
import { readJson } from '#server/http/body/read-body.ts'
import { actorOf, type AppContext, arrivalOf } from '#server/http/context.ts'
import { jsonResponse } from '#server/http/json-response.ts'
import type { Route } from '#server/http/router.ts'
import { idParam, notFound, parseWith } from '../parse.ts'
import { type AccessRouteDeps, bodyLimit } from './deps.ts'
import { renderTries } from './render-tries.ts'

const done = { done: true } as const

/** Who else may get in: for the owner alone. */
export function ownerRoutes(deps: AccessRouteDeps): Route[] {
  const { access, network, cookies } = deps
  const row = (
    method: Route['method'],
    path: string,
    handler: Route['handler'],
    who: Route['who'] = 'admin',
  ): Route => ({ method, path, who, handler, renderError: renderTries })

  /** The addresses that carry a code to a phone: where others reach us, and where we were just asked. */
  function linksFor(c: AppContext, code: string): string[] {
    const { isLocal, scheme, host } = arrivalOf(c)
    const here = isLocal ? [] : [`${scheme}://${host}${cookies.basePath}`]
    const addresses = new Set([...here, ...network.state().addresses])
    return [...addresses].map((address) => `${address}${entryPaths.pair}#${code}`)
  }

  return [
    row('GET', accessPaths.access, (c) => jsonResponse(c, describe(actorOf(c), deps)), 'reader'),
    row('POST', accessPaths.pairing, (c) => {
      const pairing = access.createPairing()
      return jsonResponse(
        c,
        { ...pairing, links: linksFor(c, pairing.code) } satisfies Pairing,
        201,
      )
    }),
    row('DELETE', accessPaths.pairing, (c) => {
      access.cancelPairing()
      return jsonResponse(c, done)
    }),
    row('PUT', accessPaths.password, async (c) => {
      const change = parseWith(setPasswordSchema, await readJson(c, bodyLimit))
      await access.setPassword(change, actorOf(c), arrivalOf(c).client)
      return jsonResponse(c, done)
    }),
    row('PUT', accessPaths.network, async (c) => {
      const { on } = parseWith(switchSchema, await readJson(c, bodyLimit))
      return jsonResponse(c, await network.set(on))
    }),
    row('PUT', accessPaths.anyKey, async (c) => {
      const { on } = parseWith(switchSchema, await readJson(c, bodyLimit))
      access.setAnyKey(on)
      return jsonResponse(c, done)
    }),
    row('DELETE', '/api/studio/access/sessions/:id', (c) => {
      if (!access.endSession(idParam(c, 'device'))) throw notFound('device')
      return jsonResponse(c, done)
    }),
    row('POST', accessPaths.tokens, async (c) => {
      const token = parseWith(createTokenSchema, await readJson(c, bodyLimit))
      return jsonResponse(c, access.createToken(token), 201)
    }),
    row('DELETE', '/api/studio/access/tokens/:id', (c) => {
      if (!access.revokeToken(idParam(c, 'token'))) throw notFound('token')
      return jsonResponse(c, done)
    }),
  ]
}

function describe(actor: Actor, { access, network }: AccessRouteDeps): Access {
  const sessionId = 'sessionId' in actor ? actor.sessionId : null
  const kind =
    actor.kind === 'login' || actor.kind === 'device' || actor.kind === 'key' ? actor.kind : 'here'
  if (kind === 'device') return { you: { kind, sessionId }, owner: null }
  return {
    you: { kind, sessionId },
    owner: {
      password: access.passwordSource(),
      sessions: access.sessions(),
      tokens: access.tokens(),
      anyKey: access.takesAnyKey(),
      configuredKey: access.hasConfiguredKey(),
      network: network.state(),
    },
  }
}
