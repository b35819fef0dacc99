import { outputSize } from '#contract/leonardo/effective.ts'
import { findModel } from '#contract/leonardo/tables/platform-models.ts'
import type { Generation } from '#contract/studio/generation.ts'

/** Model and seed, in the fewest words that let one find it again. */
export function sourceWords({ request, seed }: Generation): string[] {
  const model = findModel(request.modelId)?.name ?? request.modelId ?? request.sd_version
  const { width, height } = outputSize(request)
  return [...(model === undefined ? [] : [model]), `${width} × ${height}`, `Seed ${seed}`]
}
