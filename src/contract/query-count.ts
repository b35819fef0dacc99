import * as z from 'zod/mini'
import { describeLimit } from './leonardo/describe-limit.ts'
import type { Limit } from './leonardo/limits.ts'

/**
 * A whole number in a query: text in, a number out, the limit's default when it is absent. The messages of its
 * issues say what is allowed. Digits only: `Number()` would also take '', '1e2' and '0x10'.
 */
export function queryCount(limit: Limit & { default: number }) {
  const allowed = describeLimit(limit)
  return z.pipe(
    z.prefault(z.string(allowed).check(z.regex(/^\d{1,10}$/, allowed)), String(limit.default)),
    z.pipe(
      z.transform(Number),
      z.int(allowed).check(z.gte(limit.min, allowed), z.lte(limit.max, allowed)),
    ),
  )
}
