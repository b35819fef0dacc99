import { Suspense, useEffect, useState } from 'react'
import { lazyPart } from '../lazy-part.ts'
import { opensCommandMenu, opensShortcuts } from './command-keys.ts'

const CommandMenu = lazyPart(async () => (await import('./command-menu.tsx')).CommandMenu)
const ShortcutsDialog = lazyPart(
  async () => (await import('./shortcuts-dialog.tsx')).ShortcutsDialog,
)

type Opened = 'menu' | 'shortcuts'

/** What was asked for before this code had arrived; see `public/theme.js`. */
const earlyWish = (): Opened | null =>
  document.documentElement.dataset['wish'] === 'menu' ? 'menu' : null

/** Listens for the two keys that work everywhere, and loads what they open when first pressed. */
export function Commands() {
  const [open, setOpen] = useState<Opened | null>(earlyWish)
  // Closed dialogs stay mounted: only closing, not vanishing, gives the focus back to where it was.
  const [loaded, setLoaded] = useState<readonly Opened[]>([])
  if (open !== null && !loaded.includes(open)) setLoaded([...loaded, open])
  const close = () => setOpen(null)

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.repeat) return
      const wanted = opensCommandMenu(event) ? 'menu' : opensShortcuts(event) ? 'shortcuts' : null
      if (wanted === null) return
      event.preventDefault()
      setOpen((now) => (now === wanted ? null : wanted))
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])

  return (
    <Suspense fallback={null}>
      {loaded.includes('menu') && (
        <CommandMenu
          open={open === 'menu'}
          onClose={close}
          onShowShortcuts={() => setOpen('shortcuts')}
        />
      )}
      {loaded.includes('shortcuts') && (
        <ShortcutsDialog open={open === 'shortcuts'} onClose={close} />
      )}
    </Suspense>
  )
}
