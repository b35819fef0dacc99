import type { GenerationRequest } from '#contract/studio/generation.ts'
import type { Money } from './money.ts'

/**
 * What a request will cost at a connection, all its pictures together; null when nobody can say. Rejects with the
 * signal's reason and nothing else that is foreseeable.
 */
export type PriceBefore = (
  engine: string,
  request: GenerationRequest,
  signal: AbortSignal,
) => Promise<Money | null>
