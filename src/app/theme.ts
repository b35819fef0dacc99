import { type Theme, usePreferences } from '#src/features/settings/logic/preferences-store.ts'

/**
 * Keeps `<html data-theme>` at what was chosen, or at the system's while nothing was. The first value
 * is set by `public/theme.js`, before this code has loaded.
 */
export function followTheme(): void {
  const system = matchMedia('(prefers-color-scheme: dark)')
  const apply = () => show(usePreferences.getState().theme, system.matches)
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
  const bar = document.querySelector('meta[name="theme-color"]')
  bar?.setAttribute('content', `rgb(${getComputedStyle(root).getPropertyValue('--page')})`)
}
