import { mutationOptions, type QueryClient } from '@tanstack/react-query'
import {
  type ConnectionAnswer,
  connectionPaths,
  connectionSchema,
  type PutConnection,
  removedConnectionSchema,
} from '#contract/studio/connections.ts'
import { request } from '#src/lib/http.ts'
import { connectionsQuery } from './connections-query.ts'
import { forgetTests } from './test-connection.ts'

/** Everything that follows from which connections there are, models and prices among it, is read again. */
function readAgain(client: QueryClient, id: string) {
  forgetTests(client, id)
  return Promise.all([
    client.invalidateQueries({ queryKey: connectionsQuery.queryKey }),
    client.invalidateQueries({ queryKey: ['models'] }),
  ])
}

/** Makes a connection or changes it. A key goes in here and never comes back. */
export const putConnection = (client: QueryClient) =>
  mutationOptions({
    mutationFn: ({ id, change }: { id: string; change: PutConnection }) =>
      request(connectionPaths.one(id), connectionSchema, { method: 'PUT', body: change }),
    // What was sent may hold a key: it is not kept.
    gcTime: 0,
    onSuccess: ({ id }) => readAgain(client, id),
  })

/** Takes its key away; what was made with it stays. */
export const removeConnection = (client: QueryClient) =>
  mutationOptions({
    mutationFn: ({ id }: ConnectionAnswer) =>
      request(connectionPaths.one(id), removedConnectionSchema, { method: 'DELETE' }),
    onSuccess: ({ id }) => readAgain(client, id),
  })
