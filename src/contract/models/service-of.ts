import { findModelOf } from './models.ts'

/** A service whose API Gesso speaks. */
export type Service = 'leonardo' | 'together'

export const serviceNames: Readonly<Record<Service, string>> = {
  leonardo: 'Leonardo',
  together: 'Together',
}

/** What of a request says whose model it names. */
export type ModelNamed =
  | { operation: 'leonardo.createGeneration'; modelId?: string | null | undefined }
  | { operation: 'together.generateImages'; model?: string | undefined }

/**
 * The service whose model a request names; null for the painter's own, whose pictures are free. What another's cost, and
 * whether the painter stands in for it, depends on what is connected: the server says.
 */
export function serviceOf(request: ModelNamed): Service | null {
  if (request.operation === 'together.generateImages') return 'together'
  return findModelOf(request.operation, request.modelId)?.price === 'free' ? null : 'leonardo'
}
