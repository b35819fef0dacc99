import type { SharePage } from './page.ts'
import { detailsOf } from './parts/details.ts'
import { element, iconButton, relabel } from './parts/element.ts'
import { icon } from './parts/icons.ts'
import { createPanel } from './parts/panel.ts'
import { remixForm } from './parts/remix.ts'
import { createReview } from './parts/review.ts'
import { createStage } from './parts/stage.ts'
import type { createPictures, KnownPicture } from './pictures.ts'
import { createSlideshow } from './slideshow.ts'
import { viewerKeys } from './viewer-keys.ts'

interface ViewerListeners {
  /** Another picture is being looked at, by number. */
  onMove: (nth: number) => void
  /** The person wants to leave. */
  onLeave: () => void
  /** A picture did not come: the link may be closed. */
  onDoubt: () => void
}

/** One picture of a link over the page, and the way to all the others. */
export function createViewer(
  page: SharePage,
  pictures: ReturnType<typeof createPictures>,
  { onMove, onLeave, onDoubt }: ViewerListeners,
) {
  let nth = 1
  let token = ''
  const slideshow = createSlideshow(() => turn(1), showPlay)
  const stage = createStage(page, {
    onOutcome(outcome) {
      slideshow.stop()
      if (outcome === 'close') onLeave()
      else turn(outcome === 'older' ? 1 : -1)
    },
    onShown() {
      slideshow.shown()
      fetchNext()
    },
    onMissing: onDoubt,
  })
  const review = page.canReview ? createReview(page) : null
  const count = element('p', { class: 'gv-count', role: 'status' })
  const play = iconButton('Slideshow', icon('play'), togglePlay)
  const earlier = iconButton('Previous picture', icon('left'), () => step(-1))
  const later = iconButton('Next picture', icon('right'), () => step(1))
  for (const button of [earlier, later]) button.classList.add('gv-turn')
  stage.root.append(earlier, later)
  const download = element(
    'a',
    { class: 'gv-icon', 'aria-label': 'Download', title: 'Download', download: '' },
    icon('download'),
  )

  const dialog = element(
    'dialog',
    { class: 'gv', 'aria-label': 'Picture' },
    element(
      'header',
      { class: 'gv-bar' },
      iconButton('Close', icon('close'), onLeave),
      count,
      page.total > 1 ? play : null,
      page.detail === 'picture' ? null : iconButton('Details', icon('details'), showDetails),
      page.canRemix ? iconButton('Remix', icon('remix'), showRemix) : null,
      page.canDownload ? download : null,
    ),
    stage.root,
    element('footer', { class: 'gv-foot' }, review === null ? null : review.root),
  )
  const panel = createPanel(dialog)
  document.body.append(dialog)

  dialog.addEventListener('cancel', (event) => {
    event.preventDefault()
    leaveInnermost()
  })
  // A browser may close it on its own when Escape is pressed twice.
  dialog.addEventListener('close', onLeave)
  viewerKeys(dialog, {
    turn: step,
    goTo: (place) => void goTo(place === 'first' ? 1 : page.total),
    zoomBy: stage.zoomBy,
    togglePlay,
    showDetails: page.detail === 'picture' ? null : showDetails,
  })

  function leaveInnermost() {
    if (panel.isOpen()) panel.close()
    else onLeave()
  }

  function togglePlay() {
    if (slideshow.isPlaying()) slideshow.stop()
    else slideshow.start()
  }

  function showPlay() {
    const isPlaying = slideshow.isPlaying()
    relabel(play, isPlaying ? 'Pause' : 'Slideshow', icon(isPlaying ? 'pause' : 'play'))
  }

  /** A person's own step: they look for themselves from now on. */
  function step(by: number) {
    slideshow.stop()
    turn(by)
  }

  function turn(by: number): boolean {
    const to = nth + by
    if (to < 1 || to > page.total) return false
    void goTo(to)
    return true
  }

  async function goTo(to: number) {
    nth = to
    panel.close()
    count.textContent = `${to} of ${page.total}`
    earlier.hidden = to <= 1
    later.hidden = to >= page.total
    onMove(to)
    try {
      const picture = pictures.inPage(to) ?? (await pictures.read(to))
      if (nth !== to || !dialog.open) return
      if (picture === null) onDoubt()
      else show(picture)
    } catch {
      if (nth === to) onDoubt()
    }
  }

  function show(picture: KnownPicture) {
    token = picture.token
    stage.show(picture)
    download.href = page.at.file(token)
    review?.show(token)
  }

  function fetchNext() {
    const next = pictures.inPage(nth + 1)
    if (next !== null) new Image().src = page.at.media(next.token, 'view')
  }

  function showDetails() {
    slideshow.stop()
    const of = nth
    if (panel.isOpen()) {
      panel.close()
      return
    }
    pictures.read(of).then((picture) => {
      if (nth === of && picture !== null) panel.open('Details', detailsOf(picture))
    }, onDoubt)
  }

  function showRemix() {
    slideshow.stop()
    panel.open('Remix', remixForm(page.at.settings(token)))
  }

  return {
    open(at: number) {
      if (!dialog.open) {
        dialog.showModal()
        dialog.focus()
      }
      void goTo(at)
    },
    /** @returns the number of the picture that was looked at last */
    close(): number {
      slideshow.stop()
      panel.close()
      stage.clear()
      if (dialog.open) dialog.close()
      return nth
    },
    isOpen: () => dialog.open,
    remove: () => dialog.remove(),
  }
}
