import { element, iconButton } from './element.ts'
import { icon } from './icons.ts'

/** A sheet over the foot of the picture on a phone, a card beside it on a desk. One at a time. */
export function createPanel(home: HTMLElement) {
  let shown: { panel: HTMLElement; opener: Element | null } | null = null

  function close() {
    if (shown === null) return
    const { panel, opener } = shown
    shown = null
    panel.remove()
    if (opener instanceof HTMLElement) opener.focus()
  }

  function open(title: string, ...content: (Node | null)[]) {
    close()
    const exit = iconButton(`Close ${title.toLowerCase()}`, icon('close'), close)
    const panel = element(
      'section',
      { class: 'gv-panel', 'aria-label': title },
      element('header', {}, element('h2', {}, title), exit),
      ...content,
    )
    shown = { panel, opener: document.activeElement }
    home.append(panel)
    exit.focus()
  }

  return { open, close, isOpen: () => shown !== null }
}
