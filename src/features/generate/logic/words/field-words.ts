import type { ShownField } from '../form/form-values.ts'
import { plainly } from './plainly.ts'
import { withLabels } from './with-labels.ts'

interface FieldWords {
  label: string
  /** One line, shown on demand. */
  about: string
  /** What holds when nothing is chosen, where the contract has no number for it. */
  byDefault?: string
}

const off = { byDefault: 'off' }
const initImage = {
  about: 'A picture to start from instead of a blank canvas.',
  byDefault: 'none',
}

/** What each field is called on screen, and the line that explains it. */
export const fieldWords: Readonly<Record<ShownField, FieldWords>> = {
  prompt: {
    label: 'Prompt',
    about:
      'What the picture should show, in your own words. Details of place, light and medium help.',
  },
  negative_prompt: {
    label: 'Negative prompt',
    about: 'What the picture should not show.',
    byDefault: 'nothing',
  },
  enhancePrompt: {
    label: 'Enhance prompt',
    about: 'Lets the service expand a short prompt before painting it.',
    ...off,
  },
  enhancePromptInstruction: {
    label: 'Enhancement instruction',
    about: 'How the prompt should be expanded.',
    byDefault: 'none',
  },
  modelId: { label: 'Model', about: 'Who paints. Each model has its own strengths and settings.' },
  model: { label: 'Model', about: 'Who paints. Each model has its own strengths and settings.' },
  sd_version: {
    label: 'Base version',
    about: 'The Stable Diffusion release used when no model is chosen.',
    byDefault: 'Stable Diffusion 1.5',
  },
  elements: {
    label: 'Elements',
    about: 'Small additions that teach the model a look or a thing, applied in this order.',
    byDefault: 'none',
  },
  userElements: {
    label: 'User elements',
    about: 'The same, trained by your own account.',
    byDefault: 'none',
  },
  image_loras: {
    label: 'LoRAs',
    about:
      'Small additions that teach the model a look or a thing, each by the address of its file.',
    byDefault: 'none',
  },
  presetStyle: {
    label: 'Preset style',
    about: 'A look laid over the prompt.',
    byDefault: 'none',
  },
  styleUUID: {
    label: 'Model style',
    about:
      'A look that Phoenix, FLUX, Lucid and Kontext models know. It takes the place of the preset style there.',
    byDefault: 'the preset style',
  },
  alchemy: {
    label: 'Alchemy',
    about: 'A finer, slower way of painting; the picture comes out larger than its size here.',
    ...off,
  },
  photoReal: {
    label: 'PhotoReal',
    about: 'Makes pictures that look like photographs. Needs Alchemy.',
    ...off,
  },
  photoRealVersion: {
    label: 'PhotoReal version',
    about: 'v1 brings its own model; v2 needs Kino XL, Vision XL or Diffusion XL.',
    byDefault: 'v1',
  },
  photoRealStrength: {
    label: 'PhotoReal depth of field',
    about: 'How much of the scene is in focus.',
    byDefault: 'low',
  },
  contrast: {
    label: 'Contrast',
    about: 'How far light and dark are pulled apart: 3, 3.5 and 4 are low, medium and high.',
    byDefault: 'the model’s own',
  },
  contrastRatio: {
    label: 'Contrast ratio',
    about: 'How much contrast Alchemy adds.',
    byDefault: 'the model’s own',
  },
  expandedDomain: {
    label: 'Expanded domain',
    about: 'Lets Alchemy stray further from the model’s usual pictures.',
    ...off,
  },
  fantasyAvatar: {
    label: 'Fantasy avatar',
    about: 'Turns people into fantasy portraits.',
    ...off,
  },
  promptMagic: {
    label: 'Prompt magic',
    about: 'Follows the prompt more closely, with stronger light and colour.',
    ...off,
  },
  promptMagicVersion: {
    label: 'Prompt magic version',
    about: 'v2 for most prompts; v3 for more variety.',
    byDefault: 'the service’s choice',
  },
  promptMagicStrength: {
    label: 'Prompt magic strength',
    about: 'How strongly Prompt magic steers.',
    byDefault: 'the service’s choice',
  },
  highContrast: {
    label: 'High contrast',
    about: 'Deeper darks and brighter lights. Off, version 3 gives its raw look.',
    ...off,
  },
  highResolution: {
    label: 'High resolution',
    about: 'Paints at a larger size, with more detail.',
    ...off,
  },
  ultra: {
    label: 'Ultra',
    about: 'The largest and most detailed mode. Cannot be combined with Alchemy.',
    ...off,
  },
  transparency: {
    label: 'Transparency',
    about: 'Keeps the subject only, on a transparent background.',
    byDefault: 'off',
  },
  tiling: {
    label: 'Tiling',
    about: 'Makes the edges meet, so that copies side by side show no seam.',
    ...off,
  },
  aspect_ratio: {
    label: 'Ratio in place of a size',
    about: 'The shape alone, such as 16:9; the model chooses the size. At most 8:1 or 1:8.',
    byDefault: 'none',
  },
  width: { label: 'Width', about: 'Width of the picture. Larger takes longer.' },
  height: { label: 'Height', about: 'Height of the picture. Larger takes longer.' },
  num_images: {
    label: 'Number of images',
    about: 'How many pictures one press makes. At most 4 when a side is over 768 px.',
  },
  n: { label: 'Number of images', about: 'How many pictures one press makes.' },
  init_image_id: { label: 'Image to image', ...initImage },
  init_generation_image_id: { label: 'Image to image', ...initImage },
  init_strength: {
    label: 'Init strength',
    about: 'How much of the picture you start from survives: more keeps more.',
  },
  unzoom: {
    label: 'Unzoom',
    about: 'Steps back from the picture you start from and paints what lies around it.',
    ...off,
  },
  unzoomAmount: { label: 'Unzoom amount', about: 'How far to step back.' },
  controlnets: {
    label: 'ControlNets',
    about: 'Pictures that lend one thing each: their edges, depth, pose, style or people.',
    byDefault: 'none',
  },
  imagePrompts: {
    label: 'Image prompts',
    about: 'Pictures that are read like words: the result borrows what they show.',
    byDefault: 'none',
  },
  imagePromptWeight: {
    label: 'Image prompt weight',
    about: 'How much the image prompts count beside the words.',
    byDefault: 'the service’s choice',
  },
  contextImages: {
    label: 'Context images',
    about: 'Pictures to edit or combine as the prompt says.',
    byDefault: 'none',
  },
  canvasRequest: {
    label: 'Canvas job',
    about: 'Paints on a picture instead of making a new one. Only a few other settings go with it.',
    ...off,
  },
  canvasRequestType: { label: 'Canvas job type', about: 'What is done to the picture.' },
  canvasInitId: { label: 'Canvas picture', about: 'The picture that is painted on.' },
  canvasMaskId: {
    label: 'Canvas mask',
    about: 'White is painted anew, black is kept. It must be as large as the canvas picture.',
    byDefault: 'none',
  },
  controlNet: {
    label: 'Old ControlNet',
    about: 'The service’s earlier way: the picture you start from steers the new one.',
    ...off,
  },
  controlNetType: {
    label: 'Old ControlNet type',
    about: 'What is taken from the picture.',
    byDefault: 'the service’s choice',
  },
  weighting: {
    label: 'Old ControlNet weight',
    about: 'How strongly it steers.',
    byDefault: 'the service’s choice',
  },
  image_url: {
    label: 'Image',
    about: 'A picture to change by words: its address on the web, or one of yours.',
    byDefault: 'none',
  },
  reference_images: {
    label: 'Reference images',
    about: 'Pictures that guide look and content, by address or from your own.',
    byDefault: 'none',
  },
  frame_images: {
    label: 'Frame images',
    about: 'Pictures for single moments, for models that make films.',
    byDefault: 'none',
  },
  guidance_scale: {
    label: 'Guidance scale',
    about: 'How literally the prompt is taken: low is loose, high is strict.',
  },
  num_inference_steps: {
    label: 'Steps',
    about: 'How many passes the picture is worked over. More is finer and slower.',
  },
  steps: {
    label: 'Steps',
    about: 'How many passes the picture is worked over. More is finer and slower.',
  },
  scheduler: {
    label: 'Scheduler',
    about: 'The recipe by which noise becomes a picture.',
    byDefault: 'Euler',
  },
  seed: {
    label: 'Seed',
    about: 'Where chance starts from: the same seed and settings give the same picture.',
    byDefault: 'new each time',
  },
  public: {
    label: 'Public',
    about: 'Lists the pictures in the service’s community feed. What is made here stays here.',
    ...off,
  },
  upscaleRatio: {
    label: 'Upscale ratio',
    about: 'How much larger the finished picture is made. For enterprise accounts.',
    byDefault: 'none',
  },
  response_format: {
    label: 'Response format',
    about: 'How the service hands over the picture. What you see here is the same either way.',
    byDefault: 'an address',
  },
  output_format: {
    label: 'Output format',
    about: 'JPEG is smaller; PNG keeps every detail.',
    byDefault: 'JPEG',
  },
  disable_safety_checker: {
    label: 'Disable safety checker',
    about: 'Asks the service not to hold back pictures it takes for unsafe.',
    ...off,
  },
}

/** What a field of the wire is called on screen; null where the form has none. */
export const labelOf = (name: string): string | null =>
  isField(name) ? fieldWords[name].label : null

const isField = (name: string): name is ShownField => Object.hasOwn(fieldWords, name)

/** A message of the contract with the names a person sees in place of the wire's. */
export function inLabels(message: string): string {
  const said = withLabels(message, (name) => (isField(name) ? fieldWords[name].label : undefined))
  return plainly(said)
}
