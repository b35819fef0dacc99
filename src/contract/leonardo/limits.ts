/**
 * What one numeric field allows. `min` and `max` are inclusive; a `whole` field also takes only
 * multiples of `step`, any other field's `step` is just how far a slider moves. `default` is what is
 * in force when the field is absent (null: nothing is).
 */
export interface Limit {
  min: number
  max: number
  step: number
  default: number | null
  unit: string
  whole?: true
  values?: readonly number[]
}

const side = { min: 32, max: 1536, step: 8, unit: 'px', whole: true } as const

/** Enforced bounds, by wire name. `prompt` counts characters as JavaScript does (UTF-16 units). */
export const limits = {
  prompt: { min: 1, max: 1500, step: 1, default: null, unit: 'characters', whole: true },
  // Only 1024x768 is written down anywhere as a default: older clients that want 512x512 say so.
  width: { ...side, default: 1024 },
  height: { ...side, default: 768 },
  num_images: { min: 1, max: 8, step: 1, default: 4, unit: 'images', whole: true },
  num_inference_steps: { min: 10, max: 60, step: 1, default: 15, unit: 'steps', whole: true },
  // 20, except 30 with the first Alchemy: rule R17 draws the line.
  guidance_scale: { min: 1, max: 30, step: 0.5, default: 7, unit: '' },
  seed: { min: 0, max: 9_999_999_998, step: 1, default: null, unit: '', whole: true },
  // 0.1, except 0 for a canvas job: rule R12 draws the line.
  init_strength: { min: 0, max: 0.9, step: 0.05, default: null, unit: '' },
  contrast: {
    min: 1,
    max: 4.5,
    step: 0.1,
    default: null,
    unit: '',
    values: [1, 1.3, 1.8, 2.5, 3, 3.5, 4, 4.5],
  },
  contrastRatio: { min: 0, max: 1, step: 0.05, default: null, unit: '' },
  photoRealStrength: {
    min: 0.45,
    max: 0.55,
    step: 0.05,
    default: 0.55,
    unit: '',
    values: [0.55, 0.5, 0.45],
  },
  promptMagicStrength: { min: 0.1, max: 1, step: 0.05, default: null, unit: '' },
  'controlnets[].weight': { min: 0, max: 2, step: 0.05, default: null, unit: '' },
} as const satisfies Record<string, Limit>

/**
 * Where nothing published gives a range, any finite number passes; these are only comfortable
 * ends for a slider.
 */
export const suggestedRanges = {
  'elements[].weight': { min: -1, max: 2, step: 0.05, default: 1, unit: '' },
  'userElements[].weight': { min: -1, max: 2, step: 0.05, default: null, unit: '' },
  'controlnets[].influence': { min: 0, max: 1, step: 0.05, default: null, unit: '' },
  imagePromptWeight: { min: 0, max: 1, step: 0.05, default: null, unit: '' },
  unzoomAmount: { min: 1, max: 2, step: 0.05, default: null, unit: '' },
  upscaleRatio: { min: 1, max: 2, step: 0.25, default: null, unit: '' },
  weighting: { min: 0, max: 1, step: 0.05, default: null, unit: '' },
} as const satisfies Record<string, Limit>

/** Longest lists and names accepted; ids are UUID text or one of ours, never this long. */
export const maxContextImages = 4
/** More ControlNets than this are advised against (R19); the service's own app offers as many. */
export const maxControlnets = 4
export const maxIdLength = 128

/** Seeds drawn for somebody stay at or below this: the largest that every model takes. */
export const largestDrawnSeed = 2_147_483_637
