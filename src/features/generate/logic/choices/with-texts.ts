import { largestDrawnSeed } from '#contract/leonardo/limits.ts'
import type { Texts } from './plan-requests.ts'

/**
 * The requests that differ in their texts alone: when no seed is given one is drawn for all of them, so that what
 * differs in the pictures is the choice.
 * @param chance from 0 to 1, 1 not included
 */
export function withTexts<Request extends { prompt: string; seed?: number | null | undefined }>(
  request: Request,
  texts: readonly Texts[],
  chance: number,
): Request[] {
  const seed = request.seed ?? Math.floor(chance * (largestDrawnSeed + 1))
  return texts.map(({ prompt, negative_prompt }) => ({
    ...request,
    prompt,
    ...('negative_prompt' in request && { negative_prompt }),
    ...(texts.length > 1 && { seed }),
  }))
}
