import { entryPaths } from '#contract/access/access-paths.ts'
import { deviceName } from '#server/domain/device-name.ts'
import { actorOf, type AppContext, arrivalOf } from '../context.ts'
import { errorResponse } from '../errors.ts'
import { chosenTheme } from '../files/first-page.ts'
import type { StaticFiles } from '../files/static-files.ts'
import { styleHashes } from '../files/style-hashes.ts'
import { contentSecurityPolicy } from '../guard/security-headers.ts'
import type { RouteSet } from '../router.ts'
import { type EntryFacts, entryPage, entryStyleWith } from './entry-page.ts'

export interface EntryPageDeps {
  files: StaticFiles
  hasPassword: () => boolean
  basePath: string
}

export interface EntryPages {
  routes: RouteSet
  /** In the place of a page of the app, for who is not let in; null when they are. */
  inPlaceOf: (c: AppContext) => Response | null
}

/** The pages for somebody who is not let in yet. Nothing of them is kept anywhere: they give way to the app. */
export function createEntryPages({ files, hasPassword, basePath }: EntryPageDeps): EntryPages {
  const style = entryStyleWith(files, basePath)
  const policy = contentSecurityPolicy(styleHashes(`<style>${style}</style>`))

  function send(c: AppContext, page: EntryFacts['page'], status: 200 | 401): Response {
    const { isLocal, scheme } = arrivalOf(c)
    const html = entryPage(
      {
        page,
        isOut: isOut(c),
        basePath,
        theme: chosenTheme(c.req.header('cookie')),
        hasPassword: hasPassword(),
        deviceName: deviceName(c.req.header('user-agent') ?? ''),
        isEncrypted: isLocal || scheme === 'https',
      },
      style,
    )
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': policy,
    }
    return new Response(html, { status, headers })
  }

  return {
    routes: {
      prefix: entryPaths.login,
      renderError: errorResponse,
      routes: (['login', 'pair'] as const).map((page) => ({
        method: 'GET',
        path: entryPaths[page],
        who: 'anyone',
        handler: (c) => send(c, page, 200),
      })),
    },
    inPlaceOf: (c) => (isOut(c) ? send(c, 'login', 401) : null),
  }
}

function isOut(c: AppContext): boolean {
  const { kind } = actorOf(c)
  return kind === 'nobody' || kind === 'refused'
}
