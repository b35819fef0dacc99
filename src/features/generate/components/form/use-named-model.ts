import type { ModelNamed } from '#contract/models/service-of.ts'
import { useWireValue } from './use-wire-value.ts'

/** What of the form says whose model it names. */
export function useNamedModel(): ModelNamed {
  const modelId = useWireValue('modelId')
  const model = useWireValue('model')
  return model
    ? { operation: 'together.generateImages', model }
    : { operation: 'leonardo.createGeneration', modelId }
}
