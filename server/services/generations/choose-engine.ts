import type { GenerationRequest } from '#contract/studio/generation.ts'

/** The name of the engine that serves a request. With no service connected, ours paints for every model. */
export function chooseEngine(_request: GenerationRequest): string {
  return 'builtin'
}
