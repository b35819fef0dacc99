import { findModelOf } from '../models/models.ts'

/** A service whose API Gesso speaks. It charges for its pictures once a key of one's own is connected. */
export type Service = 'leonardo' | 'together'

/**
 * What pictures cost. `free` is what the engine on this machine paints; `standsIn` names the service whose model was
 * asked for, so that nobody takes the pictures for that model's. `unknown`: the service publishes no rule for its
 * prices and says them itself.
 */
export type Cost =
  | { kind: 'free'; standsIn: Service | null }
  | { kind: 'unknown'; service: Service }

/** What of a request decides its price here. */
export type Priced =
  | { operation: 'leonardo.createGeneration'; modelId?: string | null | undefined }
  | { operation: 'together.generateImages'; model?: string | undefined }

/**
 * What a service's jobs cost here.
 * @param connected services a key is connected for: for the others the engine on this machine stands in
 */
export function chargeOf(service: Service, connected: readonly Service[] = []): Cost {
  return connected.includes(service)
    ? { kind: 'unknown', service }
    : { kind: 'free', standsIn: service }
}

/** What a request costs, the same for the form, the grid and the record of what was made. */
export function costOf(request: Priced, connected?: readonly Service[]): Cost {
  if (request.operation === 'together.generateImages') return chargeOf('together', connected)
  const isFree = findModelOf(request.operation, request.modelId)?.price === 'free'
  return isFree ? { kind: 'free', standsIn: null } : chargeOf('leonardo', connected)
}
