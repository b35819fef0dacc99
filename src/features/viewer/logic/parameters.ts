import type { GenerationRequest } from '#contract/studio/generation.ts'

/** One field as it was sent: its name on the wire, and its value as text to read and copy. */
export interface Parameter {
  name: string
  value: string
}

/** Everything that was said but the prompt, which is shown by itself. Null says that a field is not given. */
export function parametersOf(request: GenerationRequest): Parameter[] {
  return Object.entries(request)
    .filter(
      ([name, value]) =>
        !['operation', 'prompt'].includes(name) && value !== undefined && value !== null,
    )
    .map(([name, value]) => ({
      name,
      value: typeof value === 'string' ? value : JSON.stringify(value, null, 1),
    }))
}

/** The body as the public API takes it. */
export function requestAsJson(request: GenerationRequest): string {
  return JSON.stringify({ ...request, operation: undefined }, null, 2)
}
