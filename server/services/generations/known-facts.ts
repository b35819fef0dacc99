import type { CreateGeneration } from '#contract/leonardo/create-generation.ts'
import type { KnownFacts } from '#contract/leonardo/rules/facts.ts'
import type { UploadStore } from '#server/domain/library.ts'

/** What the rules may want to know beyond the request: how large the pictures of a canvas job are. */
export function knownFacts(
  { canvasInitId, canvasMaskId }: Partial<CreateGeneration>,
  uploads: UploadStore,
): KnownFacts {
  const base = canvasInitId && uploads.get(canvasInitId)?.upload
  const mask = canvasMaskId && uploads.get(canvasMaskId)?.upload
  return { ...(base && { canvasBase: base }), ...(mask && { canvasMask: mask }) }
}
