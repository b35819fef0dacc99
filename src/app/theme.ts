import { type Theme, usePreferences } from '#src/features/settings/logic/preferences-store.ts'

/** Seconds; browsers keep nothing for longer than 400 days. */
const keptFor = 400 * 24 * 60 * 60

/**
 * Keeps `<html data-theme>` at what was chosen, or at the system's while nothing was. Until this code has
 * loaded, the page's style follows the system, and the server writes a choice into the page by its cookie.
 */
export function followTheme(): void {
  const system = matchMedia('(prefers-color-scheme: dark)')
  const apply = () => {
    const { theme } = usePreferences.getState()
    show(theme, system.matches)
    tellServer(theme)
  }
  system.addEventListener('change', apply)
  usePreferences.subscribe(apply)
  // A choice made in another tab.
  window.addEventListener('storage', () => void usePreferences.persist.rehydrate())
  apply()
}

function show(theme: Theme, systemIsDark: boolean) {
  const root = document.documentElement
  const next = theme === 'system' ? (systemIsDark ? 'dark' : 'light') : theme
  root.dataset['theme'] = next
  const page = `rgb(${getComputedStyle(root).getPropertyValue('--page')})`
  // One for each theme of the system: what was chosen holds for both.
  for (const bar of document.querySelectorAll('meta[name="theme-color"]')) {
    bar.setAttribute('content', page)
  }
}

/** For the first paint of the next visit; the choice itself is kept in this browser's storage. */
function tellServer(theme: Theme) {
  const age = theme === 'system' ? 0 : keptFor
  document.cookie = `gesso-theme=${theme}; Path=/; SameSite=Strict; Max-Age=${age}`
}
