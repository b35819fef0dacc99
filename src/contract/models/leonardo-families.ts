import { createGenerationFields } from '../leonardo/create-generation.ts'
import type { CreateGenerationField } from '../leonardo/create-generation.ts'
import { presetStylesByMode } from '../leonardo/tables/preset-styles.ts'
import type { Family, FamilyBound, WireField } from './family.ts'

/** Every field but these. */
const without = (left: readonly CreateGenerationField[]): ReadonlySet<WireField> =>
  new Set(createGenerationFields.filter((field) => !left.includes(field)))

const forNewer: readonly CreateGenerationField[] = ['contrast', 'styleUUID']

/** Fields of the days of Stable Diffusion. */
const forOlder: readonly CreateGenerationField[] = [
  'photoReal',
  'photoRealVersion',
  'photoRealStrength',
  'promptMagic',
  'promptMagicVersion',
  'promptMagicStrength',
  'highContrast',
  'highResolution',
  'contrastRatio',
  'expandedDomain',
  'fantasyAvatar',
  'controlNet',
  'controlNetType',
  'weighting',
]

const guidance = {
  code: 'R17',
  level: 'error',
  field: 'guidance_scale',
  fields: ['alchemy', 'modelId'],
} as const

export const guidanceToTwenty: FamilyBound = {
  ...guidance,
  max: 20,
  because: 'unless Alchemy is on with a model that is not XL',
}

const seedOfFlux: FamilyBound = {
  code: 'R18',
  level: 'error',
  field: 'seed',
  max: 2_147_483_637,
  because: 'on FLUX models',
  fields: ['modelId'],
}

/** What holds for a model of Leonardo's unless its family says otherwise; all that is known of an unknown one. */
export const operationOfLeonardo: Family = {
  name: 'Leonardo',
  operation: 'leonardo.createGeneration',
  takes: null,
  // An account's own model may be of any family: with Alchemy on it gets the widest range.
  bounds: [{ ...guidanceToTwenty, alchemy: false }],
  defaults: {},
  alchemy: null,
  enlarges: { alchemy: 1, highResolution: 1 },
  styles: presetStylesByMode,
  controlnets: null,
  expectsContrast: false,
  ignoresWeights: false,
}

const older: Family = {
  ...operationOfLeonardo,
  takes: without([...forNewer, 'ultra', 'contextImages']),
  alchemy: 'v1',
  enlarges: { alchemy: 1.5, highResolution: 2 },
  bounds: [
    { ...guidanceToTwenty, alchemy: false },
    { ...guidance, min: 2, because: 'with Alchemy on a model that is not XL', alchemy: true },
  ],
}

const newer: Family = {
  ...operationOfLeonardo,
  takes: without([...forOlder, 'ultra', 'contextImages']),
  bounds: [guidanceToTwenty],
  // Newer families style by `styleUUID`.
  styles: null,
  expectsContrast: true,
}

export const leonardoFamilies = {
  sd15: { ...older, name: 'SD 1.5', controlnets: ['sd15'] },
  sd21: { ...older, name: 'SD 2.1', controlnets: ['sd21'] },
  sdxl: {
    ...older,
    name: 'SDXL',
    alchemy: 'v2',
    enlarges: { alchemy: 1.75, highResolution: 1.75 },
    controlnets: ['sdxl'],
    bounds: [
      guidanceToTwenty,
      ...(['width', 'height'] as const).map((field): FamilyBound => ({
        code: 'R27',
        level: 'warning',
        field,
        max: 1024,
        because: 'with Alchemy on an XL model, or it may be refused',
        fields: ['alchemy', 'modelId'],
        alchemy: true,
      })),
    ],
  },
  phoenix: {
    ...newer,
    name: 'Phoenix',
    takes: without([...forOlder, 'contextImages']),
    alchemy: 'quality',
    controlnets: ['phoenix'],
    bounds: [
      guidanceToTwenty,
      {
        code: 'R8',
        level: 'error',
        field: 'contrast',
        min: 2.5,
        because: 'with Alchemy on a Phoenix model',
        fields: ['alchemy', 'modelId'],
        alchemy: true,
      },
    ],
  },
  flux: {
    ...newer,
    name: 'FLUX',
    controlnets: ['fluxSchnell'],
    bounds: [guidanceToTwenty, seedOfFlux],
    ignoresWeights: true,
  },
  lucid: { ...newer, name: 'Lucid', controlnets: ['lucid'] },
  kontext: {
    ...newer,
    name: 'Kontext',
    takes: without([...forOlder, 'ultra', 'controlnets']),
    controlnets: [],
    bounds: [guidanceToTwenty, seedOfFlux],
    ignoresWeights: true,
  },
} as const satisfies Record<string, Family>
