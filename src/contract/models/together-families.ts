import type { GenerateImagesField } from '../together/generate-images.ts'
import type { Family, WireField } from './family.ts'

/** What every model of Together's takes. */
const common: readonly GenerateImagesField[] = [
  'model',
  'prompt',
  'negative_prompt',
  'n',
  'seed',
  'response_format',
  'output_format',
  'disable_safety_checker',
]
const sides: readonly GenerateImagesField[] = ['width', 'height']
const sampling: readonly GenerateImagesField[] = ['steps', 'guidance_scale', 'guidance']

const taking = (...fields: readonly GenerateImagesField[]): ReadonlySet<WireField> =>
  new Set([...common, ...fields])

/** What holds for a model of Together's unless its family says otherwise; all that is known of an unknown one. */
export const operationOfTogether: Family = {
  name: 'Together',
  operation: 'together.generateImages',
  takes: null,
  bounds: [],
  defaults: {},
  alchemy: null,
  enlarges: { alchemy: 1, highResolution: 1 },
  styles: null,
  controlnets: null,
  expectsContrast: false,
  ignoresWeights: false,
}

const flux: Family = { ...operationOfTogether, ignoresWeights: true }

export const togetherFamilies = {
  flux1Schnell: {
    ...flux,
    name: 'FLUX.1',
    takes: taking('aspect_ratio', 'steps'),
    defaults: { steps: 4 },
  },
  flux1: { ...flux, name: 'FLUX.1', takes: taking(...sides, ...sampling) },
  flux11: { ...flux, name: 'FLUX.1', takes: taking(...sides) },
  flux1Kontext: { ...flux, name: 'FLUX.1 Kontext', takes: taking('aspect_ratio', 'image_url') },
  flux2: { ...flux, name: 'FLUX.2', takes: taking(...sides, 'reference_images') },
  flux2Pro: {
    ...flux,
    name: 'FLUX.2',
    takes: taking(...sides, 'reference_images', 'image_url'),
  },
  flux2Dev: {
    ...flux,
    name: 'FLUX.2',
    takes: taking(...sides, ...sampling, 'reference_images', 'image_loras'),
  },
  flux2Flex: {
    ...flux,
    name: 'FLUX.2',
    takes: taking(...sides, ...sampling, 'reference_images', 'image_url', 'image_loras'),
  },
} as const satisfies Record<string, Family>
