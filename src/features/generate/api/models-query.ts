import { queryOptions } from '@tanstack/react-query'
import { connectionPaths, modelCataloguesSchema } from '#contract/studio/connections.ts'
import { request } from '#src/lib/http.ts'

/** The models of everything that is connected, as its lists were last read. */
export const modelsQuery = queryOptions({
  queryKey: ['models'],
  queryFn: ({ signal }) => request(connectionPaths.allModels, modelCataloguesSchema, { signal }),
  select: ({ catalogues }) => catalogues,
})
