import { limits } from '#contract/leonardo/limits.ts'
import { parseAspectRatio, sizeOfAspectRatio } from '#contract/together/aspect-ratio.ts'
import { togetherLimits } from '#contract/together/limits.ts'
import { pictureReference, readPictureReference } from '#contract/together/picture-source.ts'
import { takesImages } from '#contract/together/rules/takes.ts'
import type { FormPatch, ShownField } from '../form/form-values.ts'
import type { Concept } from './concepts.ts'
import type { ModelChoice } from './model-choice.ts'
import { translateStyle } from './translate-style.ts'

/**
 * What a concept says, put in the words of another model. Values stay as they are, in range or not, and what has no
 * counterpart is left out: fitting them is `switchModel`'s business.
 */
export function translate(
  { name }: Concept,
  said: FormPatch,
  from: ModelChoice,
  to: ModelChoice,
): FormPatch {
  return Object.keys(said).length === 0 ? {} : (translators[name]?.(said, from, to) ?? said)
}

type Translator = (said: FormPatch, from: ModelChoice, to: ModelChoice) => FormPatch

const speaksTogether = ({ operation }: ModelChoice) => operation === 'together.generateImages'

/** Only from one operation to the other; between models of one the words are the same. */
const crossing =
  (toTogether: (said: FormPatch) => FormPatch, toLeonardo: typeof toTogether): Translator =>
  (said, from, to) => {
    if (from.operation === to.operation) return said
    return speaksTogether(to) ? toTogether(said) : toLeonardo(said)
  }

const translators: Partial<Record<ShownField, Translator>> = {
  num_images: crossing(
    ({ num_images: n }) => ({ n }),
    ({ n }) => ({ num_images: n }),
  ),
  num_inference_steps: crossing(
    ({ num_inference_steps: steps }) => ({ steps }),
    ({ steps }) => ({ num_inference_steps: steps }),
  ),
  width: sized,
  init_image_id: crossing(asAddress, asInitImage),
  contextImages: crossing(asReferences, asContext),
  presetStyle: (said, from, to) => (speaksTogether(to) ? {} : translateStyle(said, from.id, to.id)),
}

/** Sides, or the ratio alone where the model takes no more. */
function sized(said: FormPatch, from: ModelChoice, to: ModelChoice): FormPatch {
  const { width, height, aspect_ratio: ratio } = said
  const takesRatio =
    to.operation === 'together.generateImages' && takesImages(to.id, 'aspect_ratio')
  const takesSides = to.operation !== 'together.generateImages' || takesImages(to.id, 'width')
  if (ratio) {
    if (takesRatio) return { aspect_ratio: ratio }
    const proportion = parseAspectRatio(ratio)
    return proportion === null ? {} : sizeOfAspectRatio(proportion)
  }
  if (takesSides) return { width, height }
  const known = from.operation === 'together.generateImages' ? togetherLimits : limits
  const sides = [width ?? known.width.default, height ?? known.height.default] as const
  return takesRatio ? { aspect_ratio: ratioText(...sides) } : {}
}

/** The ratio of two sides in the smallest whole numbers. */
function ratioText(width: number, height: number): string {
  const divisor = commonDivisor(Math.round(width), Math.round(height))
  return divisor === 0 ? '1:1' : `${width / divisor}:${height / divisor}`
}

const commonDivisor = (one: number, other: number): number =>
  other === 0 ? one : commonDivisor(other, one % other)

function asAddress({ init_image_id: upload, init_generation_image_id: image }: FormPatch) {
  if (upload) return { image_url: pictureReference({ kind: 'upload', id: upload }) }
  return image ? { image_url: pictureReference({ kind: 'image', id: image }) } : {}
}

/** Only a picture of ours can be started from; one at an address is set aside. */
function asInitImage({ image_url: source }: FormPatch): FormPatch {
  const reference = source ? readPictureReference(source) : null
  if (reference === null) return {}
  return reference.kind === 'upload'
    ? { init_image_id: reference.id }
    : { init_generation_image_id: reference.id }
}

function asReferences({ contextImages }: FormPatch): FormPatch {
  return {
    reference_images: (contextImages ?? []).map(({ type, id }) =>
      pictureReference({ kind: type === 'GENERATED' ? 'image' : 'upload', id }),
    ),
  }
}

function asContext({ reference_images: sources }: FormPatch): FormPatch {
  return {
    contextImages: (sources ?? []).flatMap((source) => {
      const reference = readPictureReference(source)
      if (reference === null) return []
      const type = reference.kind === 'image' ? ('GENERATED' as const) : ('UPLOADED' as const)
      return [{ type, id: reference.id }]
    }),
  }
}
