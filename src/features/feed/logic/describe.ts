import type { Generation } from '#contract/studio/generation.ts'
import { modelWords, sizeOf } from '#contract/studio/request-facts.ts'
import { engineName } from '#src/lib/engine-name.ts'

/** Model and seed, in the fewest words that let one find it again. */
export function sourceWords({ request, seed }: Generation): string[] {
  const { width, height } = sizeOf(request)
  return [modelWords(request), `${width} × ${height}`, `Seed ${seed}`]
}

/** What is happening to it now; null when nothing is. */
export function stateWords(generation: Generation): string | null {
  const { status, stage, engine, images, expected } = generation
  if (status === 'queued') {
    return engine === 'builtin' ? 'Waiting' : `Waiting for ${engineName(engine)}`
  }
  if (status !== 'running') return null
  switch (stage) {
    case 'sending':
      return `Being sent to ${engineName(engine)}`
    case 'accepted':
      return `Being made by ${engineName(engine)}`
    case 'fetching':
      return `Being brought here, ${images.length} of ${expected}`
    case undefined:
      return `${images.length} of ${expected}`
    default:
      return stage satisfies never
  }
}
