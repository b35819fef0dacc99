import type { CreateGenerationField } from '#contract/leonardo/create-generation.ts'
import type { Patch } from '#contract/leonardo/rules/rule.ts'

/**
 * What the form holds: the wire request itself, field by field. Null and absent both mean "not given"; the
 * form writes null, because react-hook-form takes undefined for "go back to the default value".
 */
export type FormValues = Patch

/** The fields the form has a control for, in the order they are read. Nothing else is ever sent. */
export const shownFields = [
  'prompt',
  'negative_prompt',
  'enhancePrompt',
  'enhancePromptInstruction',
  'modelId',
  'sd_version',
  'elements',
  'userElements',
  'presetStyle',
  'styleUUID',
  'alchemy',
  'photoReal',
  'photoRealVersion',
  'photoRealStrength',
  'contrast',
  'contrastRatio',
  'expandedDomain',
  'fantasyAvatar',
  'promptMagic',
  'promptMagicVersion',
  'promptMagicStrength',
  'highContrast',
  'highResolution',
  'ultra',
  'transparency',
  'tiling',
  'width',
  'height',
  'num_images',
  'init_image_id',
  'init_generation_image_id',
  'init_strength',
  'unzoom',
  'unzoomAmount',
  'controlnets',
  'imagePrompts',
  'imagePromptWeight',
  'contextImages',
  'canvasRequest',
  'canvasRequestType',
  'canvasInitId',
  'canvasMaskId',
  'controlNet',
  'controlNetType',
  'weighting',
  'guidance_scale',
  'num_inference_steps',
  'scheduler',
  'seed',
  'public',
  'upscaleRatio',
] as const satisfies readonly CreateGenerationField[]

export type ShownField = (typeof shownFields)[number]

export const isShownField = (name: string): name is ShownField =>
  (shownFields as readonly string[]).includes(name)
