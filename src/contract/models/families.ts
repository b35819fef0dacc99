import type { Family, Operation } from './family.ts'
import { leonardoFamilies, operationOfLeonardo } from './leonardo-families.ts'
import { painterFamily } from './painter-family.ts'
import { operationOfTogether, togetherFamilies } from './together-families.ts'

const all = { builtin: painterFamily, ...leonardoFamilies, ...togetherFamilies }
export type FamilyId = keyof typeof all

/** The rules of every family by name. */
export const families: Readonly<Record<FamilyId, Family>> = all

/** The rules of models nobody has told us of: an account's own, or a self-hosted server's. */
export const generalFamilies: Readonly<Record<Operation, Family>> = {
  'leonardo.createGeneration': operationOfLeonardo,
  'together.generateImages': operationOfTogether,
}

/** The rules of a family, or the general ones of an operation where it is not known. */
export const rulesOf = (id: FamilyId | null, operation: Operation): Family =>
  id === null ? generalFamilies[operation] : families[id]
