import { element } from './parts/element.ts'
import { readPage, type SharePage } from './page.ts'
import { createPictures } from './pictures.ts'
import { createViewer } from './viewer.ts'
import look from './viewer.css?inline'
import { watchLink } from './watch-link.ts'

/** Marks the history entries in which the viewer lies over the page. */
const viewing = { gesso: 'viewing' }

/** The page is whole as it came; this lays a viewer over it and keeps an eye on the link. */
function improve(shared: SharePage) {
  // The content policy lets a script add rules, and no page a style of its own.
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(look)
  document.adoptedStyleSheets.push(sheet)

  let isClosed = false
  const askNow = watchLink(shared, { onClosed: showClosed, onChanged: showChanged })
  const viewer = createViewer(shared, createPictures(shared), {
    onMove: (nth) => history.replaceState(viewing, '', shared.at.picture(nth)),
    onLeave() {
      if (viewer.isOpen() && isViewing()) history.back()
    },
    onDoubt: askNow,
  })

  document.addEventListener('click', (event) => {
    const { target, button } = event
    const link = target instanceof Element ? target.closest<HTMLElement>('[data-picture]') : null
    const nth = Number(link?.dataset['picture'])
    const isPlain = button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey
    if (!(nth > 0) || !isPlain || event.defaultPrevented || isClosed) return
    event.preventDefault()
    history.pushState(viewing, '', shared.at.picture(nth))
    viewer.open(nth)
  })
  window.addEventListener('popstate', () => {
    if (isViewing()) viewer.open(Number(location.pathname.split('/').at(-1)))
    else if (viewer.isOpen()) leave()
  })
  // Reloaded where the viewer was open, the server has shown the picture's own page instead.
  if (isViewing()) history.replaceState(null, '')

  function leave() {
    const nth = viewer.close()
    const link = document.querySelector<HTMLElement>(`[data-picture="${nth}"]`)
    link?.scrollIntoView({ block: 'nearest' })
    link?.focus()
  }

  function showClosed() {
    isClosed = true
    viewer.close()
    viewer.remove()
    const notice = document.querySelector<HTMLElement>('[data-closed]')
    // Not only out of sight: nothing of what was shared stays in the page.
    for (const part of Array.from(document.body.children)) {
      if (!part.contains(notice) && part.localName !== 'footer') part.remove()
    }
    document.title = 'Closed link'
    if (notice === null) return
    notice.hidden = false
    notice.tabIndex = -1
    notice.focus()
  }

  function showChanged() {
    const reload = element('a', { href: '' }, 'Show them')
    document.body.append(
      element('p', { class: 'gv-notice', role: 'status' }, 'The pictures have changed. ', reload),
    )
  }
}

function isViewing(): boolean {
  return (history.state as typeof viewing | null)?.gesso === viewing.gesso
}

const page = readPage()
if (page !== null) improve(page)
