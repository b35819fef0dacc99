import * as z from 'zod/mini'
import { type GenerationRequest, generationRequestSchema } from './generation.ts'
import { remixFragment } from './remix-link.ts'

/** The request in the fragment of a `remixAddress`; null when there is none that this studio understands. */
export function readRemix(fragment: string): GenerationRequest | null {
  if (!fragment.startsWith(remixFragment)) return null
  try {
    const json: unknown = JSON.parse(decodeURIComponent(fragment.slice(remixFragment.length)))
    const parsed = z.safeParse(generationRequestSchema, json)
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
