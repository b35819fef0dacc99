import { useEffect, useState } from 'react'

const find = () => Array.from(document.querySelectorAll('dialog:modal')).at(-1) ?? document.body

/**
 * Where something must be to be seen and heard over everything: while a modal dialog is open all outside it is
 * inert, so then in the topmost one, else in the body.
 */
export function useTopLayer(): Element {
  const [home, setHome] = useState(find)
  useEffect(() => {
    const look = () => setHome(find())
    // Dialogs open and close by their attribute. Additions and removals all over the page, which a scrolled
    // gallery makes without end, are not watched: only what would take the home itself away.
    const opened = new MutationObserver(look)
    opened.observe(document, { subtree: true, attributes: true, attributeFilter: ['open'] })
    const removed = new MutationObserver(look)
    for (let at = home.parentNode; at !== null; at = at.parentNode) {
      removed.observe(at, { childList: true })
    }
    look()
    return () => {
      opened.disconnect()
      removed.disconnect()
    }
  }, [home])
  return home
}
