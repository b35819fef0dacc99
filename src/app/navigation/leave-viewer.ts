import { navigate } from 'wouter/use-browser-location'
import { siteBase } from '#src/lib/site-base.ts'
import { hasBackground, imageHref, pageAddress } from './page-address.ts'

/** From the viewer to the page behind it: back where that is one step away, else in its place. */
export function leaveViewer(): void {
  if (hasBackground()) {
    history.back()
    return
  }
  const { pathname, search } = pageAddress(new URL(location.href), history.state)
  navigate(pathname + search, { replace: true })
}

/**
 * Gives the focus to the picture last looked at, or to the page where that shows it no longer. The browser only
 * knows the element that opened the viewer, which is not it once one has moved on.
 */
export function focusPicture(id: string): void {
  const page = document.querySelector<HTMLElement>('main')
  const link = page?.querySelector<HTMLElement>(`a[href="${CSS.escape(siteBase + imageHref(id))}"]`)
  ;(link ?? page)?.focus()
}
