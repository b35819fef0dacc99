import { type ReactNode, Suspense, useRef } from 'react'
import { useLocation } from 'wouter'
import { Activity } from '#src/features/activity/components/activity.tsx'
import { Toaster } from '#src/ui/feedback/toast.tsx'
import { useArrival } from '../navigation/use-arrival.ts'
import { ConnectionBanner } from './connection-banner.tsx'
import { pageAt } from './destinations.ts'
import { Later } from './later.tsx'
import { Navigation } from './navigation.tsx'
import { PageBoundary } from './page-boundary.tsx'
import { WindowTitle } from './window-title.tsx'

/** All that lies behind the viewer. */
export const frameId = 'frame'

const titleLook = 'mx-auto max-w-[44rem] px-4 pt-6 text-xl font-strong lg:px-8 lg:pt-10'

/** What stands around every page. The same boxes are in `index.html`, so that nothing moves on mounting. */
export function Frame({ children }: { children: ReactNode }) {
  const [path] = useLocation()
  const main = useRef<HTMLElement>(null)
  const page = pageAt(path)
  useArrival(path, main)

  return (
    <div id={frameId}>
      <a
        href="#main"
        className="fixed top-2 left-2 z-50 -translate-y-16 rounded-md bg-accent px-4 py-2.5 text-sm font-strong text-accent-ink focus:translate-y-0"
        onClick={(event) => {
          // Following the fragment would add a history entry that shows the same page.
          event.preventDefault()
          main.current?.focus()
        }}
      >
        Skip to content
      </a>
      <div className="lg:grid lg:grid-cols-[theme(width.rail)_minmax(0,1fr)]">
        <Navigation />
        <main
          ref={main}
          id="main"
          tabIndex={-1}
          aria-label={page.name}
          className="relative min-h-dvh min-w-0 pb-(--bar) outline-none"
        >
          <h1 className={page.titled ? titleLook : 'sr-only'}>{page.name}</h1>
          <PageBoundary key={path}>
            <Suspense fallback={null}>{children}</Suspense>
          </PageBoundary>
        </main>
      </div>
      <Later>
        <div className="fixed right-4 bottom-[calc(var(--bar)+var(--page-bar,0px)+0.5rem)] left-4 z-20 flex justify-center lg:bottom-4 lg:left-auto">
          <Activity />
        </div>
        <ConnectionBanner />
        <Toaster />
        <WindowTitle page={page.name} />
      </Later>
    </div>
  )
}
