import type { Outcome } from '#src/lib/stage/gesture.ts'
import { controlStage } from '#src/lib/stage/stage-controller.ts'
import type { SharePage } from '../page.ts'
import type { KnownPicture } from '../pictures.ts'
import { element } from './element.ts'

interface StageListeners {
  onOutcome: (outcome: Exclude<Outcome, 'tap' | null>) => void
  /** The picture itself, and not only its thumbnail, can be seen. */
  onShown: () => void
  onMissing: () => void
}

/** Where one picture is looked at: its thumbnail at once, then a copy to zoom into. */
export function createStage(page: SharePage, listeners: StageListeners) {
  const root = element('div', { class: 'gv-stage' })
  let detach: () => void = () => undefined
  let zoomBy: (factor: number) => void = () => undefined

  function show({ token, width, height, alt }: KnownPicture) {
    const thumbnail = element('img', { src: page.at.media(token, '640'), alt: '' })
    const copy = element('img', { alt, class: 'gv-waits' })
    const picture = element('div', { class: 'gv-picture' }, thumbnail, copy)
    copy.decoding = 'async'
    copy.addEventListener('load', () => {
      copy.classList.remove('gv-waits')
      listeners.onShown()
    })
    copy.addEventListener('error', () => listeners.onMissing())
    copy.src = page.at.media(token, 'view')
    detach()
    root.querySelector('.gv-picture')?.remove()
    root.prepend(picture)
    const control = controlStage(root, picture, listeners.onOutcome)
    control.setNatural({ width, height })
    detach = control.detach
    zoomBy = control.zoomBy
  }

  return {
    root,
    show,
    zoomBy: (factor: number) => zoomBy(factor),
    clear() {
      detach()
      root.querySelector('.gv-picture')?.remove()
    },
  }
}
