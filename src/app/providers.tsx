import type { ReactNode } from 'react'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { Router } from 'wouter'
import { siteBase } from '#src/lib/site-base.ts'
import { rememberScroll } from './navigation/scroll-memory.ts'
import { rememberBackground, usePageLocation, usePageSearch } from './navigation/page-address.ts'

interface ProvidersProps {
  client: QueryClient
  children: ReactNode
}

export function Providers({ client, children }: ProvidersProps) {
  return (
    <QueryClientProvider client={client}>
      <Router
        base={siteBase}
        // oxlint-disable-next-line react/hooks -- the router calls it as a hook
        hook={usePageLocation}
        // oxlint-disable-next-line react/hooks -- and this
        searchHook={usePageSearch}
        aroundNav={(navigate, to, options) => {
          rememberScroll()
          rememberBackground(navigate, to, options)
        }}
      >
        {children}
      </Router>
    </QueryClientProvider>
  )
}
