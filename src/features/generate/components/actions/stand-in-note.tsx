import { standInWords } from '../../logic/words/cost.ts'
import { useWireValue } from '../form/use-wire-value.ts'

/** That the pictures will not be the chosen model's own. */
export function StandInNote() {
  const modelId = useWireValue('modelId')
  const model = useWireValue('model')
  const words = standInWords(
    model
      ? { operation: 'together.generateImages', model }
      : { operation: 'leonardo.createGeneration', modelId },
  )
  return words === null ? null : <p className="mb-2 text-xs text-muted">{words}</p>
}
