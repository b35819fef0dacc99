import { outputSize } from '#contract/leonardo/effective.ts'
import { findModel } from '#contract/leonardo/tables/platform-models.ts'
import type { Generation } from '#contract/studio/generation.ts'

const longestAlternative = 200

/** A picture's alternative text. */
export function alternative(prompt: string): string {
  return prompt.length > longestAlternative ? `${prompt.slice(0, longestAlternative - 1)}…` : prompt
}

/** Model and seed, in the fewest words that let one find it again. */
export function sourceWords({ request, seed }: Generation): string[] {
  const model = findModel(request.modelId)?.name ?? request.modelId ?? request.sd_version
  const { width, height } = outputSize(request)
  return [...(model === undefined ? [] : [model]), `${width} × ${height}`, `Seed ${seed}`]
}
