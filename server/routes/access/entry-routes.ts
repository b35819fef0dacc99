import { loginSchema, pairSchema } from '#contract/access/access.ts'
import { accessPaths } from '#contract/access/access-paths.ts'
import { deviceName } from '#server/domain/device-name.ts'
import { readJson } from '#server/http/body/read-body.ts'
import { actorOf, type AppContext, arrivalOf } from '#server/http/context.ts'
import { setCookie } from '#server/http/guard/session-cookie.ts'
import { sessionSecret } from '#server/http/identify.ts'
import { jsonResponse } from '#server/http/json-response.ts'
import type { Route } from '#server/http/router.ts'
import type { Entry, Newcomer } from '#server/services/access/access-services.ts'
import { parseWith } from '../parse.ts'
import { type AccessRouteDeps, bodyLimit } from './deps.ts'
import { renderTries } from './render-tries.ts'

/** Getting in and out. The secret is in the body, never in an address, where logs and histories would keep it. */
export function entryRoutes({ access, cookies }: AccessRouteDeps): Route[] {
  function newcomer(c: AppContext): Newcomer {
    return {
      client: arrivalOf(c).client,
      name: deviceName(c.req.header('user-agent') ?? ''),
      previous: sessionSecret(c, cookies),
    }
  }

  function enter(c: AppContext, entry: Entry): Promise<Response> {
    const cookie = setCookie(arrivalOf(c), cookies, entry)
    return jsonResponse(c, { done: true }, 200, { 'set-cookie': cookie })
  }

  return [
    {
      method: 'POST',
      path: accessPaths.login,
      who: 'guest',
      renderError: renderTries,
      async handler(c) {
        const { password } = parseWith(loginSchema, await readJson(c, bodyLimit))
        return enter(c, await access.login(password, newcomer(c)))
      },
    },
    {
      method: 'POST',
      path: accessPaths.pair,
      who: 'guest',
      renderError: renderTries,
      async handler(c) {
        const { code, name } = parseWith(pairSchema, await readJson(c, bodyLimit))
        return enter(c, access.pair(code, { ...newcomer(c), name }))
      },
    },
    {
      method: 'POST',
      path: accessPaths.logout,
      who: 'guest',
      handler(c) {
        access.logout(actorOf(c))
        // What this browser has kept goes too; where others share the origin, theirs must stay.
        const kept = cookies.basePath === '' ? '"cache", "storage"' : '"cache"'
        return jsonResponse(c, { done: true }, 200, {
          'set-cookie': setCookie(arrivalOf(c), cookies, null),
          'clear-site-data': kept,
        })
      },
    },
  ]
}
