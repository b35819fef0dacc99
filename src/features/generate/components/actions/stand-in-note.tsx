import { standInWords } from '../../logic/words/cost.ts'
import { usePriced } from '../form/use-priced.ts'

/** That the pictures will not be the chosen model's own. */
export function StandInNote() {
  const words = standInWords(usePriced())
  return words === null ? null : <p className="mb-2 text-xs text-muted">{words}</p>
}
