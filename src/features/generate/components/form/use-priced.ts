import type { Priced } from '#contract/cost/cost-of.ts'
import { useWireValue } from './use-wire-value.ts'

/** What of the form decides its price. */
export function usePriced(): Priced {
  const modelId = useWireValue('modelId')
  const model = useWireValue('model')
  return model
    ? { operation: 'together.generateImages', model }
    : { operation: 'leonardo.createGeneration', modelId }
}
