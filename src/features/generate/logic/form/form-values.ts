import type { CreateGenerationField, Draft } from '#contract/leonardo/create-generation.ts'
import type { Patch } from '#contract/leonardo/rules/rule.ts'
import type { Operation } from '#contract/models/family.ts'
import type { GenerateImagesField, ImagesDraft } from '#contract/together/generate-images.ts'
import type { ImagesPatch } from '#contract/together/rules/rule.ts'

/** Wire fields of either operation to set; where both have one, it means the same. */
export type FormPatch = Patch & ImagesPatch

/**
 * What the form holds: the wire request itself, field by field, for both operations at once, so that what one model
 * does not take is still there for the next. Null and absent both mean "not given"; the form writes null, because
 * react-hook-form takes undefined for "go back to the default value".
 */
export type FormValues = FormPatch & {
  /** What to go back to after a change of model (`Carried` as JSON, which react-hook-form does not look into). */
  carried?: string | null
  /** The server of one's own that the model is of; what is sent says it beside the request. */
  engine?: string | null
}

/** What the form stands for, right or wrong: fields of one operation only. */
export type FormDraft = Draft & ImagesDraft

/** The fields the form has a control for, in the order they are read. Nothing else is ever sent. */
export const shownFields = [
  'prompt',
  'negative_prompt',
  'enhancePrompt',
  'enhancePromptInstruction',
  'modelId',
  'model',
  'sd_version',
  'elements',
  'userElements',
  'image_loras',
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
  'aspect_ratio',
  'width',
  'height',
  'num_images',
  'n',
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
  'image_url',
  'reference_images',
  'frame_images',
  'guidance_scale',
  'num_inference_steps',
  'steps',
  'scheduler',
  'seed',
  'public',
  'upscaleRatio',
  'response_format',
  'output_format',
  'disable_safety_checker',
] as const satisfies readonly (CreateGenerationField | GenerateImagesField)[]

export type ShownField = (typeof shownFields)[number]

export const isShownField = (name: string): name is ShownField =>
  (shownFields as readonly string[]).includes(name)

/** Which API the form speaks now: Together's once one of its models is chosen. */
export const operationOf = ({ model }: Pick<FormValues, 'model'>): Operation =>
  model ? 'together.generateImages' : 'leonardo.createGeneration'
