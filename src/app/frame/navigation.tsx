import { Link, useLocation } from 'wouter'
import { type Destination, destinations } from './destinations.ts'
import { Mark } from './mark.tsx'

/** The rail of a desktop, the bottom bar of a phone: the same links, placed by style alone. */
export function Navigation() {
  const [path] = useLocation()
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-surface pr-[env(safe-area-inset-right)] pb-[env(safe-area-inset-bottom)] pl-[env(safe-area-inset-left)] lg:sticky lg:top-0 lg:h-dvh lg:self-start lg:border-t-0 lg:border-r lg:px-0 lg:py-3"
    >
      <div className="hidden justify-center pb-4 lg:flex">
        <Mark />
      </div>
      <ul className="flex justify-around lg:flex-col lg:gap-1 lg:px-1.5">
        {destinations.map((destination) => (
          <li key={destination.href} className="flex-1 lg:flex-none">
            <DestinationLink destination={destination} current={path === destination.href} />
          </li>
        ))}
      </ul>
    </nav>
  )
}

function DestinationLink({ destination, current }: { destination: Destination; current: boolean }) {
  const Icon = destination.icon
  return (
    <Link
      href={destination.href}
      aria-current={current ? 'page' : undefined}
      className="flex h-14 flex-col items-center justify-center gap-1 rounded-md text-xs text-muted outline-offset-[-2px] transition-colors hover:text-ink aria-[current]:font-strong aria-[current]:text-accent lg:h-16 lg:hover:bg-accent-soft/60 lg:aria-[current]:bg-accent-soft"
    >
      <Icon size={20} aria-hidden />
      {destination.name}
    </Link>
  )
}
