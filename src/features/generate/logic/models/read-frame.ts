import type { GenerateImages } from '#contract/together/generate-images.ts'

type Frame = NonNullable<GenerateImages['frame_images']>[number]['frame']

/** A frame as typed: a number where it is one, nothing where it is empty, and otherwise the word for the judge. */
export function readFrame(text: string): Frame {
  const typed = text.trim()
  if (typed === '') return undefined
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- half a word is not "first" yet; the judge says so
  return /^\d{1,9}$/.test(typed) ? Number(typed) : (typed as Frame)
}
