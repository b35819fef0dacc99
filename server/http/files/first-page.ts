import type { AppContext } from '../context.ts'
import type { StaticFile, StaticFiles } from './static-files.ts'

const indexPath = '/index.html'

/** The one page, in the copy that begins as it will go on: with Create's frame or without, in the theme chosen. */
export function firstPage(files: StaticFiles, c: AppContext): StaticFile | undefined {
  const page = c.req.path === '/' ? 'create' : 'other'
  return (
    files.get(`/pages/${page}.${chosenTheme(c.req.header('cookie'))}.html`) ?? files.get(indexPath)
  )
}

/** What `src/app/theme.ts` keeps; `system` leaves the choice to the page's own style. */
export function chosenTheme(cookie: string | undefined): 'system' | 'light' | 'dark' {
  const value = /(?:^|;) *gesso-theme=([^;]*?) *(?:;|$)/.exec(cookie ?? '')?.[1]
  return value === 'light' || value === 'dark' ? value : 'system'
}
