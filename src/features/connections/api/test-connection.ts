import { mutationOptions, type QueryClient } from '@tanstack/react-query'
import { connectionPaths, connectionTestSchema } from '#contract/studio/connections.ts'
import { request } from '#src/lib/http.ts'
import { connectionsQuery } from './connections-query.ts'

export const testKey = (id: string) => ['connections', 'test', id]

/** Asks the service what it says of the key, the account and itself. It costs nothing. */
export const testConnection = (client: QueryClient, id: string) =>
  mutationOptions({
    mutationKey: testKey(id),
    mutationFn: () => request(connectionPaths.test(id), connectionTestSchema, { method: 'POST' }),
    // A test that goes well ends what kept it from being used.
    onSuccess: () => client.invalidateQueries({ queryKey: connectionsQuery.queryKey }),
  })

/** What tests of a connection found is of another key, or another address, than it has now. */
export function forgetTests(client: QueryClient, id: string): void {
  const cache = client.getMutationCache()
  for (const test of cache.findAll({ mutationKey: testKey(id) })) cache.remove(test)
}
