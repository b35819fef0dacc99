import { clothing, headwear } from '../attribute-words.ts'
import type { PartWord } from '../attribute-words.ts'
import type { SubjectKind } from '../subject-words.ts'
import { isAnimate, isPerson } from './companions.ts'

/** Colours of languages that say them after the thing. */
export const romance =
  /^(roj[oa]|azul|verde|negr[oa]|blanc[oa]|amarill[oa]|rouge|bleue?|verte?|noire|blanche?|jaune|ross[oa]|ner[oa]|bianc[oa]|giall[oa]|vermelh[oa])$/

/** Whether a part that is named is somebody's own. Animals wear clothes like people; hats are put on them. */
export function isAtHome(
  part: PartWord,
  owner: { readonly kind: SubjectKind; readonly word: string } | null,
): boolean {
  if (owner && isPerson(owner)) return true
  if (headwear.has(part)) return false
  return !clothing.has(part) || (owner !== null && isAnimate(owner) && owner.kind !== 'icon')
}
