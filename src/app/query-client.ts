import { QueryClient } from '@tanstack/react-query'
import { UnreachableError } from '#src/lib/http.ts'

const longestDelay = 10_000

/**
 * The one cache of what the server knows. Events keep it fresh, so nothing is refetched for being old
 * or for the window being looked at again.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // The server is usually this very machine: reachable when the browser thinks it is offline.
        networkMode: 'always',
        staleTime: Infinity,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        // A refusal stays a refusal; a silence ends by itself, and the frame says so meanwhile.
        retry: (_count, error) => error instanceof UnreachableError,
        retryDelay,
      },
      // Only its sender knows whether repeating a write is safe.
      mutations: { networkMode: 'always', retry: false },
    },
  })
}

/** Milliseconds before try number `count` + 1. */
export function retryDelay(count: number): number {
  return Math.min(longestDelay, 500 * 2 ** count)
}
