import { Ellipsis } from 'lucide-react'
import { Link, useLocation } from 'wouter'
import { destinations } from './destinations.ts'
import { Mark } from './mark.tsx'

/** So many stand on a phone's bar; the others are under **More**. */
const onBar = 3
const rest = destinations.slice(onBar)
const moreId = 'more'

const look =
  'flex h-14 flex-col items-center text-center justify-center gap-1 rounded-md low:h-11 low:flex-row low:gap-2 text-xs text-muted outline-offset-[-2px] transition-colors hover:text-ink aria-[current]:font-strong aria-[current]:text-accent lg:h-16 lg:hover:bg-accent-soft/60 lg:aria-[current]:bg-accent-soft'
const rowLook =
  'flex min-h-touch items-center gap-3 rounded-md px-3 text-sm outline-offset-[-2px] hover:bg-accent-soft aria-[current]:font-strong aria-[current]:text-accent'
const moreLook =
  'inset-auto right-2 bottom-[calc(var(--bar)+0.5rem)] m-0 min-w-36 rounded-lg border border-line bg-raised p-1 shadow-float'

/** The rail of a desktop, the bottom bar of a phone: the same links, placed by style alone. */
export function Navigation() {
  const [path] = useLocation()
  const links = (className: string, from: number, to?: number, itemLook = look) =>
    destinations.slice(from, to).map(({ href, icon: Icon, name }) => (
      <li key={href} className={className}>
        <Link href={href} aria-current={path === href ? 'page' : undefined} className={itemLook}>
          <Icon size={20} aria-hidden />
          {name}
        </Link>
      </li>
    ))
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-surface pr-[env(safe-area-inset-right)] pb-[env(safe-area-inset-bottom)] pl-[env(safe-area-inset-left)] lg:sticky lg:top-0 lg:h-dvh lg:self-start lg:border-t-0 lg:border-r lg:px-0 lg:py-3"
    >
      <div className="hidden justify-center pb-4 lg:flex">
        <Mark />
      </div>
      <ul className="flex justify-around lg:flex-col lg:gap-1 lg:px-1.5">
        {links('flex-1 lg:flex-none', 0, onBar)}
        {links('hidden lg:block', onBar)}
        <li className="flex-1 lg:hidden">
          <button
            type="button"
            popoverTarget={moreId}
            aria-current={rest.some(({ href }) => href === path) || undefined}
            className={`w-full cursor-pointer ${look}`}
          >
            <Ellipsis size={20} aria-hidden />
            More
          </button>
          {/* On another page it is another one, and closed. */}
          <ul key={path} id={moreId} popover="auto" className={moreLook}>
            {links('', onBar, undefined, rowLook)}
          </ul>
        </li>
      </ul>
    </nav>
  )
}
