import { isAllowed, nearestAllowed } from '#contract/leonardo/describe-limit.ts'
import type { Limit } from '#contract/leonardo/limits.ts'
import { parseAspectRatio } from '#contract/together/aspect-ratio.ts'
import type { Flag } from './read-flags.ts'

/** What flags ask for, by the form's own names. */
export interface FlagValues {
  width?: number
  height?: number
  num_images?: number
  n?: number
  num_inference_steps?: number
  steps?: number
  aspect_ratio?: string
  guidance_scale?: number
  seed?: number
  negative_prompt?: string
}
type Amount = Exclude<keyof FlagValues, 'negative_prompt' | 'aspect_ratio'>

/** What the form knows: its size and its negative prompt now, and the limits of the fields the model takes. */
export interface FlagFacts {
  width: number
  height: number
  negativePrompt: string
  /** Absent for a field that is not taken. */
  limits: Readonly<Partial<Record<Amount, Limit>>>
  takesNegative: boolean
  /** Whether the shape alone can be asked for. */
  takesRatio: boolean
}

/** One flag, understood: what it sets, and what to call that. */
export interface Understood {
  set: FlagValues
  words: string
}

/** What Together's models call the same. */
const elsewhere: Readonly<Partial<Record<Amount, Amount>>> = {
  num_images: 'n',
  num_inference_steps: 'steps',
}

const amounts: Readonly<Record<string, readonly [Amount, string]>> = {
  seed: ['seed', 'seed'],
  n: ['num_images', 'number of images'],
  batch_size: ['num_images', 'number of images'],
  steps: ['num_inference_steps', 'steps'],
  cfg: ['guidance_scale', 'guidance scale'],
  cfg_scale: ['guidance_scale', 'guidance scale'],
  'cfg-scale': ['guidance_scale', 'guidance scale'],
  scale: ['guidance_scale', 'guidance scale'],
  guidance: ['guidance_scale', 'guidance scale'],
  w: ['width', 'width'],
  width: ['width', 'width'],
  h: ['height', 'height'],
  height: ['height', 'height'],
}

const unwanted = new Set(['no', 'negative', 'negative_prompt', 'neg'])
const ratios = new Set(['ar', 'aspect'])

/** What a flag would set; null when it means nothing here, or its value cannot be had. */
export function understandFlag({ name, value }: Flag, facts: FlagFacts): Understood | null {
  if (ratios.has(name)) return ratioOf(value, facts)
  if (unwanted.has(name)) {
    if (value === '' || !facts.takesNegative) return null
    const before = facts.negativePrompt.trim()
    const all = before === '' ? value : `${before}, ${value}`
    return { set: { negative_prompt: all }, words: `“${value}” to the negative prompt` }
  }
  const [first, words] = Object.hasOwn(amounts, name) ? (amounts[name] ?? []) : []
  const field = first && (facts.limits[first] ? first : (elsewhere[first] ?? first))
  const limit = field && facts.limits[field]
  if (field === undefined || limit === undefined || !/^\d+(?:\.\d+)?$/.test(value)) return null
  const amount = Number(value)
  return isAllowed(amount, limit) ? { set: { [field]: amount }, words: `${words} ${value}` } : null
}

/** The ratio with the longer side kept and the other as near as it can be. */
function ratioOf(
  value: string,
  { width, height, limits, takesRatio }: FlagFacts,
): Understood | null {
  const [, across = '', down = ''] =
    /^(\d{1,5}(?:\.\d+)?)[:/x](\d{1,5}(?:\.\d+)?)$/.exec(value) ?? []
  const ratio = Number(across) / Number(down)
  if (!Number.isFinite(ratio) || ratio <= 0) return null
  const text = `${across}:${down}`
  if (!limits.width || !limits.height) {
    const isKnown = takesRatio && parseAspectRatio(text) !== null
    return isKnown ? { set: { aspect_ratio: text }, words: `aspect ratio ${text}` } : null
  }
  const long = Math.max(width, height)
  const size =
    ratio >= 1
      ? {
          width: nearestAllowed(long, limits.width),
          height: nearestAllowed(long / ratio, limits.height),
        }
      : {
          width: nearestAllowed(long * ratio, limits.width),
          height: nearestAllowed(long, limits.height),
        }
  // Shapes longer than the limits allow would come out as others.
  const isNear = Math.abs(size.width / size.height / ratio - 1) < 0.1
  return isNear ? { set: size, words: `aspect ratio ${text}` } : null
}
