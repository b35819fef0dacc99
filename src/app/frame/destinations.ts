import { Brush, Images, Link2, type LucideIcon, Palette, Settings2 } from 'lucide-react'

export interface Destination {
  href: string
  name: string
  icon: LucideIcon
}

/** Where one can go, in the order of the rail. `index.html` draws the same before this code has loaded. */
export const destinations: readonly Destination[] = [
  { href: '/', name: 'Create', icon: Brush },
  { href: '/gallery', name: 'Gallery', icon: Images },
  { href: '/canvas', name: 'Canvas', icon: Palette },
  { href: '/links', name: 'Shared links', icon: Link2 },
  { href: '/settings', name: 'Settings', icon: Settings2 },
]

export interface PageInfo {
  name: string
  /** Whether its heading is seen; where pictures speak for the page it is for screen readers only. */
  titled: boolean
}

const unlistedNames: Readonly<Record<string, string>> = {
  '/spending': 'Spending',
  '/compare': 'Compare engines',
}
const titled = ['/settings', '/links', '/spending']

/** The page at a path, for its heading and the window's title. */
export function pageAt(path: string): PageInfo {
  const name = destinations.find(({ href }) => href === path)?.name
  const unlisted = path.startsWith('/grid/') ? 'Grid' : 'Page not found'
  return { name: name ?? unlistedNames[path] ?? unlisted, titled: titled.includes(path) }
}
