import { clothing, headwear } from '../attribute-words.ts'
import type { PartWord } from '../attribute-words.ts'
import type { SubjectKind } from '../subject-words.ts'
import { isAnimate, isPerson } from './companions.ts'
import type { Draft } from './draft.ts'

/** Colours of languages that say them after the thing. */
export const romance =
  /^(roj[oa]|azul|verde|negr[oa]|blanc[oa]|amarill[oa]|rouge|bleue?|verte?|noire|blanche?|jaune|ross[oa]|ner[oa]|bianc[oa]|giall[oa]|vermelh[oa]|noir|pret[oa]|branc[oa])$/

/** "With a crown and a purple dress": the crown does not wear the dress, whoever wears the crown does. */
export function wearerOf({ subjects }: Draft, part: PartWord, named: number | null): number | null {
  const thing = subjects[named ?? -1]
  const bodily = clothing.has(part) || /^(hair|beard|eyes|face|skin)$/.test(part)
  if (!thing || isAnimate(thing) || !bodily) return named
  const at = subjects.findLastIndex(isAnimate)
  return at < 0 ? named : at
}

/** Whether a part that is named is somebody's own. Animals wear clothes like people; hats are put on them. */
export function isAtHome(
  part: PartWord,
  owner: { readonly kind: SubjectKind; readonly word: string } | null,
): boolean {
  if (owner && isPerson(owner)) return true
  if (headwear.has(part)) return false
  return !clothing.has(part) || (owner !== null && isAnimate(owner) && owner.kind !== 'icon')
}
