import type { SdVersion } from '../enums.ts'

/** Which rules and controls a model follows. `builtin` is our own painter. */
export type ModelFamily =
  | 'sd15'
  | 'sd21'
  | 'sdxl'
  | 'phoenix'
  | 'flux'
  | 'lucid'
  | 'kontext'
  | 'builtin'

/** What `alchemy: true` means on a model; on Phoenix it is the quality mode. */
export type AlchemyKind = 'v1' | 'v2' | 'quality'

/** Columns of the ControlNet table; FLUX has one per speed. */
export type ControlnetColumn =
  | 'sd15'
  | 'sd21'
  | 'sdxl'
  | 'phoenix'
  | 'fluxSchnell'
  | 'fluxDev'
  | 'lucid'

/**
 * One model. `canvas` is true or false where the guides say so and null where they are silent;
 * `answerSdVersion` is the word to answer with, null when none fits and the key must be left out.
 */
export interface ModelInfo {
  id: string
  name: string
  family: ModelFamily
  photoRealV2: boolean
  ultra: boolean
  canvas: boolean | null
  transparency: boolean
  answerSdVersion: SdVersion | null
}

type Traits = Partial<Pick<ModelInfo, 'photoRealV2' | 'ultra' | 'canvas' | 'transparency'>>

const model = (
  id: string,
  name: string,
  family: ModelFamily,
  answerSdVersion: SdVersion | null,
  traits: Traits = {},
): ModelInfo => ({
  id,
  name,
  family,
  photoRealV2: false,
  ultra: family === 'phoenix',
  canvas: family === 'phoenix' ? false : null,
  transparency: false,
  answerSdVersion,
  ...traits,
})

const noCanvas = { canvas: false }
const photoRealV2 = { photoRealV2: true }

export const leonardoModelIds = {
  lightningXl: 'b24e16ff-06e3-43eb-8d33-4416c2d75876',
  kinoXl: 'aa77f04e-3eec-4034-9c07-d0f619684628',
  diffusionXl: '1e60896f-3c26-4296-8ecc-53e2afecc132',
  phoenix: 'de7d3faf-762f-48e0-b3b7-9d0ac3a3fcf3',
} as const

/** What the current official SDK sends when the caller names no model. */
export const defaultModelId = leonardoModelIds.lightningXl

/** Leonardo's own models. Any other id is legal too (an account's custom model). */
export const platformModels: readonly ModelInfo[] = [
  model(defaultModelId, 'Leonardo Lightning XL', 'sdxl', 'SDXL_LIGHTNING', noCanvas),
  model(
    'e71a1c2f-4f80-4800-934f-2c68979d8cc8',
    'Leonardo Anime XL',
    'sdxl',
    'SDXL_LIGHTNING',
    noCanvas,
  ),
  model(leonardoModelIds.kinoXl, 'Leonardo Kino XL', 'sdxl', 'SDXL_0_9', {
    photoRealV2: true,
    transparency: true,
  }),
  model(
    '5c232a9e-9061-4777-980a-ddc8e65647c6',
    'Leonardo Vision XL',
    'sdxl',
    'SDXL_0_9',
    photoRealV2,
  ),
  model(leonardoModelIds.diffusionXl, 'Leonardo Diffusion XL', 'sdxl', 'SDXL_0_9', {
    photoRealV2: true,
    canvas: true,
  }),
  model('2067ae52-33fd-4a82-bb92-c2c55e7d2786', 'AlbedoBase XL', 'sdxl', 'SDXL_1_0'),
  model('16e7060a-803e-4df3-97ee-edcfa5dc9cc8', 'SDXL 1.0', 'sdxl', 'SDXL_1_0'),
  model('b63f7119-31dc-4540-969b-2a9df997e173', 'SDXL 0.9', 'sdxl', 'SDXL_0_9'),
  model(leonardoModelIds.phoenix, 'Leonardo Phoenix 1.0', 'phoenix', 'PHOENIX'),
  model('6b645e3a-d64f-4341-a6d8-7a3690fbf042', 'Leonardo Phoenix 0.9', 'phoenix', 'PHOENIX'),
  model('b2614463-296c-462a-9586-aafdb8f00e36', 'FLUX Dev (Precision)', 'flux', 'FLUX_DEV'),
  model('1dd50843-d653-4516-a8e3-f0238ee453ff', 'FLUX Schnell (Speed)', 'flux', 'FLUX'),
  model('28aeddf8-bd19-4803-80fc-79602d1a9989', 'FLUX.1 Kontext pro', 'kontext', null),
  model('7b592283-e8a7-4c5a-9ba6-d18c31f258b9', 'Lucid Origin', 'lucid', null),
  model('05ce0082-2d80-4a2d-8653-4d1c85e2418e', 'Lucid Realism', 'lucid', null),
  model('f1929ea3-b169-4c18-a16c-5d58b4292c69', 'RPG v5', 'sd15', 'v1_5'),
  model('ac614f96-1082-45bf-be9d-757f2d31c174', 'DreamShaper v7', 'sd15', 'v1_5'),
  model('6bef9f1b-29cb-40c7-b9df-32b51c1f67d3', 'Leonardo Creative', 'sd21', 'v2'),
]

/** Our own engine, on this machine. Not a Leonardo model: never listed by that API. */
export const builtinModel: ModelInfo = model('gesso-painter', 'Gesso painter', 'builtin', null, {
  photoRealV2: true,
  ultra: true,
  canvas: true,
  transparency: true,
})

/** Null for ids we do not know, which are legal and follow the general rules only. */
export const findModel = (id: string | null | undefined): ModelInfo | null =>
  [builtinModel, ...platformModels].find((known) => known.id === id) ?? null

/** The family a bare base version stands for; null where nothing published says. */
export const familyOfSdVersion: Record<SdVersion, ModelFamily | null> = {
  v1_5: 'sd15',
  v2: 'sd21',
  v3: null,
  SDXL_0_8: 'sdxl',
  SDXL_0_9: 'sdxl',
  SDXL_1_0: 'sdxl',
  SDXL_LIGHTNING: 'sdxl',
  PHOENIX: 'phoenix',
  FLUX: 'flux',
  FLUX_DEV: 'flux',
  KINO_2_0: null,
}

/** ControlNet columns of single versions, where a family has more than one. */
export const columnOfSdVersion: Partial<Record<SdVersion, ControlnetColumn>> = {
  FLUX_DEV: 'fluxDev',
}
