import type { Generation } from '#contract/studio/generation.ts'
import { modelWords, sizeOf } from '#contract/studio/request-facts.ts'

/** Model and seed, in the fewest words that let one find it again. */
export function sourceWords({ request, seed }: Generation): string[] {
  const { width, height } = sizeOf(request)
  return [modelWords(request), `${width} × ${height}`, `Seed ${seed}`]
}
