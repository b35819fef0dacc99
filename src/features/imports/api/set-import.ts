import { mutationOptions, type QueryClient } from '@tanstack/react-query'
import { importPath, importStateSchema } from '#contract/studio/imports.ts'
import { request } from '#src/lib/http.ts'
import { importQuery } from './import-query.ts'

/** Begins, goes on, or leaves off. */
export const setImport = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (on: boolean) =>
      request(importPath('leonardo'), importStateSchema, { method: 'PUT', body: { on } }),
    onSuccess: (state) => client.setQueryData(importQuery.queryKey, state),
  })
