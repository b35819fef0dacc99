import * as z from 'zod/mini'
import {
  type BrowserLocationHook,
  navigate,
  useLocationProperty,
} from 'wouter/use-browser-location'
import { siteBase, withoutBase } from '#src/lib/site-base.ts'

/**
 * The viewer lies over the page it was opened from. The address bar names the picture; the history
 * entry remembers the page, so that reload and back find both.
 */
const viewerStateSchema = z.object({
  /** Path and query of the page behind. */
  background: z.string().check(z.startsWith('/')),
})

const viewerPath = /^\/image\/([^/]+)\/?$/
/** What lies behind a picture whose address was opened directly. */
const defaultBackground = `${siteBase}/gallery`

export const imageHref = (id: string): string => `/image/${encodeURIComponent(id)}`

export const gridHref = (id: string): string => `/grid/${encodeURIComponent(id)}`

export const settingsHref = '/settings'
export const spendingHref = '/spending'
/** The canvas, with this picture on it. */
export const canvasHref = (id: string): string => `/canvas?from=${encodeURIComponent(id)}`

/** The id in a viewer address; null for any other page. */
export function viewedImage(path: string): string | null {
  const id = viewerPath.exec(withoutBase(path))?.[1]
  if (id === undefined) return null
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}

/** The page shown, behind the viewer if that is open. */
export function pageAddress(address: URL, state: unknown): URL {
  if (viewedImage(address.pathname) === null) return address
  const parsed = z.safeParse(viewerStateSchema, state)
  const background = new URL(parsed.success ? parsed.data.background : defaultBackground, address)
  // A picture behind a picture, or another site, can only come from a state that is not ours.
  const usable = background.origin === address.origin && viewedImage(background.pathname) === null
  return usable ? background : new URL(defaultBackground, address)
}

const currentPage = () => pageAddress(new URL(location.href), history.state)

/** For wouter's `<Router>`: pages see their own address, whether or not the viewer lies over them. */
export const usePageLocation: BrowserLocationHook = () => [
  useLocationProperty(() => currentPage().pathname),
  navigate,
]
export const usePageSearch = () => useLocationProperty(() => currentPage().search)

export const useViewedImage = () => useLocationProperty(() => viewedImage(location.pathname))

/** Whether the viewer was opened from one of our pages, so that back leads there. */
export const hasBackground = () => z.safeParse(viewerStateSchema, history.state).success

interface NavigateOptions {
  replace?: boolean
  state?: unknown
}

/**
 * Every way to a picture remembers the page it leaves. From picture to picture the entry is replaced and
 * its state kept, so that one step back always leaves the viewer.
 */
export function rememberBackground(
  go: (to: string, options?: NavigateOptions) => void,
  to: string,
  options?: NavigateOptions,
): void {
  const opensPicture = viewedImage(new URL(to, location.href).pathname) !== null
  if (!opensPicture) go(to, options)
  else if (viewedImage(location.pathname) !== null) go(to, { replace: true, state: history.state })
  else go(to, { ...options, state: { background: location.pathname + location.search } })
}
