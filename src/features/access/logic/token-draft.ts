import * as z from 'zod/mini'
import { type CreateToken, createTokenSchema, type TokenBudget } from '#contract/access/access.ts'

/** The form's values, as typed. */
export interface TokenDraft {
  name: string
  create: boolean
  per: TokenBudget['per'] | 'none'
  pictures: number | undefined
  delete: boolean
}

export const firstDraft: TokenDraft = {
  name: '',
  create: true,
  per: 'day',
  pictures: 50,
  delete: false,
}

/** The token that is asked for; null while something is missing or out of range. */
export function tokenOf({ name, create, per, pictures, delete: mayDelete }: TokenDraft) {
  const budget = per === 'none' ? null : { pictures, per }
  const parsed = z.safeParse(createTokenSchema, {
    name,
    create: create ? { budget } : null,
    delete: mayDelete,
  })
  return parsed.success ? (parsed.data satisfies CreateToken) : null
}
