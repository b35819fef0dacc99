import type { Limit } from '../leonardo/limits.ts'

// The service publishes no bounds for sides, guidance and seed: these are ours, wide enough for every
// model it names and narrow enough for the machine that stands in for them.
const side = { min: 32, max: 2048, step: 8, unit: 'px', whole: true } as const
const guidance = { min: 0, max: 20, step: 0.5, default: 3.5, unit: '' } as const

/**
 * Enforced bounds of the images request, by wire name. `default` is what the service applies when the
 * field is absent, unless the model brings its own. `prompt` counts UTF-16 units.
 */
export const togetherLimits = {
  prompt: { min: 1, max: 10_000, step: 1, default: null, unit: 'characters', whole: true },
  steps: { min: 1, max: 50, step: 1, default: 20, unit: 'steps', whole: true },
  guidance_scale: guidance,
  guidance,
  n: { min: 1, max: 4, step: 1, default: 1, unit: 'images', whole: true },
  width: { ...side, default: 1024 },
  height: { ...side, default: 1024 },
  // Numbers beyond this cannot be told apart in JSON.
  seed: { min: 0, max: 9_007_199_254_740_991, step: 1, default: null, unit: '', whole: true },
} as const satisfies Record<string, Limit>

/** Any finite number passes; this is only where a slider ends comfortably. */
export const togetherSuggestedRanges = {
  'image_loras[].scale': { min: -1, max: 2, step: 0.05, default: 1, unit: '' },
} as const satisfies Record<string, Limit>

/** Longest lists and texts accepted. None is published: these are ours. */
export const maxReferenceImages = 10
export const maxFrameImages = 10
export const maxLoras = 10
export const maxModelLength = 128
export const maxUrlLength = 8192
/** Different pictures that one request, or all cells of one grid, may name by address or hold inside. */
export const maxAddressesPerSubmission = 40
/** A picture inside the request, in characters of its `data:` URL: 25 MiB of bytes in base64. */
export const maxDataUrlLength = 36_000_000
