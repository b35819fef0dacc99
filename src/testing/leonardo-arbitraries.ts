import * as fc from 'fast-check'
import type {
  CreateGeneration,
  CreateGenerationField,
} from '#contract/leonardo/create-generation.ts'
import {
  controlNetTypes,
  initImageTypes,
  presetStyles,
  schedulers,
  sdVersions,
  transparencies,
} from '#contract/leonardo/enums.ts'
import { controlnets } from '#contract/leonardo/tables/controlnets.ts'
import type { ControlnetColumn, ModelInfo } from '#contract/leonardo/tables/platform-models.ts'
import { builtinModel, platformModels } from '#contract/leonardo/tables/platform-models.ts'

// The published rules are followed here by construction, on purpose without the rules' own code:
// otherwise the property tests would only show that the rules agree with themselves.

type Loose<Value> = Value | null | undefined

/** Absent, null or a value: the first two mean "not given". */
const loose = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Loose<Value>> =>
  fc.oneof(
    { arbitrary: value, weight: 3 },
    { arbitrary: fc.constant(null), weight: 1 },
    { arbitrary: fc.constant(undefined), weight: 2 },
  )

/** Absent or a value, for the fields that refuse null. */
const optional = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { nil: undefined })

/** Adding zero turns -0 into 0, which JSON cannot tell apart. */
const real = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true }).map((value) => value + 0)
const anyReal = real(-100, 100)
const flag = loose(fc.boolean())
const uuid = fc.uuid()

const prompt = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
  .filter((text) => /\S/.test(text) && text.length <= 1500)

const modelOf = (families: readonly ModelInfo['family'][]) =>
  platformModels.filter(({ family }) => families.includes(family))

/** What decides the rest: the model and the way of working. */
interface Way {
  modelId: Loose<string>
  sd_version: CreateGeneration['sd_version']
  alchemy: Loose<boolean>
  photoReal: Loose<boolean>
  photoRealVersion: Loose<'v1' | 'v2'>
}

const plainWay: fc.Arbitrary<Way> = fc.record({
  modelId: loose(
    fc.oneof(
      fc.constantFrom(builtinModel, ...platformModels).map(({ id }) => id),
      uuid,
    ),
  ),
  sd_version: optional(fc.constantFrom(...sdVersions)),
  alchemy: flag,
  photoReal: loose(fc.constant(false)),
  photoRealVersion: loose(fc.constantFrom('v1', 'v2')),
})

const photoRealV1Way: fc.Arbitrary<Way> = fc.record({
  modelId: fc.constantFrom(null, undefined),
  sd_version: optional(fc.constantFrom(...sdVersions)),
  alchemy: fc.constant(true),
  photoReal: fc.constant(true),
  photoRealVersion: fc.constantFrom('v1', null, undefined),
})

const photoRealV2Way: fc.Arbitrary<Way> = fc.record({
  modelId: fc.constantFrom(
    'aa77f04e-3eec-4034-9c07-d0f619684628',
    '1e60896f-3c26-4296-8ecc-53e2afecc132',
    '5c232a9e-9061-4777-980a-ddc8e65647c6',
  ),
  sd_version: optional(fc.constantFrom(...sdVersions)),
  alchemy: fc.constant(true),
  photoReal: fc.constant(true),
  photoRealVersion: fc.constant('v2'),
})

type Kind = ModelInfo['family'] | 'fluxDev' | 'unknown'

const kindOfVersion: Record<NonNullable<CreateGeneration['sd_version']>, Kind> = {
  v1_5: 'sd15',
  v2: 'sd21',
  v3: 'unknown',
  SDXL_0_8: 'sdxl',
  SDXL_0_9: 'sdxl',
  SDXL_1_0: 'sdxl',
  SDXL_LIGHTNING: 'sdxl',
  PHOENIX: 'phoenix',
  FLUX: 'flux',
  FLUX_DEV: 'fluxDev',
  KINO_2_0: 'unknown',
}

const kindOf = ({ modelId, sd_version }: Way): Kind => {
  if (!modelId) return kindOfVersion[sd_version ?? 'v1_5']
  if (modelId === 'b2614463-296c-462a-9586-aafdb8f00e36') return 'fluxDev'
  return [builtinModel, ...platformModels].find(({ id }) => id === modelId)?.family ?? 'unknown'
}

const columnOfKind: Partial<Record<Kind, ControlnetColumn>> = {
  sd15: 'sd15',
  sd21: 'sd21',
  sdxl: 'sdxl',
  phoenix: 'phoenix',
  flux: 'fluxSchnell',
  fluxDev: 'fluxDev',
  lucid: 'lucid',
}

const controlnetEntries = (
  kind: Kind,
): fc.Arbitrary<NonNullable<CreateGeneration['controlnets']>> => {
  const column = columnOfKind[kind]
  const ids = controlnets.flatMap((info) =>
    Object.entries(info.ids)
      .filter(([name]) => column === undefined || name === column)
      .map(([, preprocessorId]) => ({ preprocessorId, strengths: info.strengths })),
  )
  if (kind === 'kontext') return fc.constant([])
  const entry = fc.constantFrom(...ids).chain(({ preprocessorId, strengths }) =>
    fc
      .record({
        initImageId: optional(uuid),
        initImageType: optional(fc.constantFrom(...initImageTypes)),
        influence: loose(real(0, 1)),
        strength: fc.oneof(
          loose(real(0, 2)).map((weight) => ({ weight })),
          strengths.length > 0
            ? fc.constantFrom(...strengths).map((strengthType) => ({ strengthType }))
            : fc.constant({ strengthType: null }),
        ),
      })
      .map(({ strength, ...rest }) => ({ ...rest, preprocessorId, ...strength })),
  )
  return fc.array(entry, { maxLength: 4 })
}

const guidanceRange = (kind: Kind, alchemy: boolean): readonly [number, number] => {
  if (alchemy && (kind === 'sd15' || kind === 'sd21')) return [2, 30]
  return alchemy && kind === 'unknown' ? [1, 30] : [1, 20]
}

const contrasts = [1, 1.3, 1.8, 2.5, 3, 3.5, 4, 4.5] as const

const steps8 = (max: number) => fc.integer({ min: 4, max: max / 8 }).map((step) => step * 8)

/** Size and count together: more than four pictures only while both sides are at most 768. */
const sizes = fc.oneof(
  fc.record({
    width: loose(steps8(1536)),
    height: loose(steps8(1536)),
    num_images: loose(fc.integer({ min: 1, max: 4 })),
  }),
  fc.record({
    width: steps8(768),
    height: steps8(768),
    num_images: fc.integer({ min: 5, max: 8 }),
  }),
)

/** Unzoom all or nothing: the switch and the amount stand on an uploaded init image. */
const initImages = fc.oneof(
  fc.record({
    init_image_id: loose(uuid),
    unzoom: loose(fc.constant(false)),
    unzoomAmount: fc.constantFrom(null, undefined),
  }),
  fc.record({ init_image_id: uuid, unzoom: fc.constant(true), unzoomAmount: real(0, 4) }),
)

const freeFields = fc.record({
  prompt,
  negative_prompt: loose(fc.string({ maxLength: 50 })),
  enhancePrompt: flag,
  enhancePromptInstruction: loose(fc.string({ maxLength: 50 })),
  elements: loose(fc.array(fc.record({ akUUID: uuid, weight: loose(anyReal) }), { maxLength: 3 })),
  userElements: loose(
    fc.array(fc.record({ userLoraId: loose(fc.nat()), weight: loose(anyReal) }), { maxLength: 3 }),
  ),
  presetStyle: loose(fc.constantFrom(...presetStyles)),
  styleUUID: loose(uuid),
  contrastRatio: loose(real(0, 1)),
  expandedDomain: flag,
  fantasyAvatar: flag,
  photoRealStrength: loose(fc.constantFrom(0.55, 0.5, 0.45)),
  promptMagic: flag,
  promptMagicVersion: loose(fc.constantFrom('v2', 'v3')),
  promptMagicStrength: loose(real(0.1, 1)),
  highContrast: flag,
  highResolution: flag,
  transparency: loose(fc.constantFrom(...transparencies)),
  tiling: flag,
  init_generation_image_id: loose(uuid),
  init_strength: loose(real(0.1, 0.9)),
  imagePrompts: loose(fc.array(fc.option(uuid), { maxLength: 3 })),
  imagePromptWeight: loose(anyReal),
  contextImages: loose(
    fc.array(fc.record({ type: fc.constantFrom(...initImageTypes), id: uuid }), { maxLength: 4 }),
  ),
  num_inference_steps: loose(fc.integer({ min: 10, max: 60 })),
  scheduler: optional(fc.constantFrom(...schedulers)),
  public: flag,
  upscaleRatio: loose(anyReal),
  controlNet: flag,
  controlNetType: optional(fc.constantFrom(...controlNetTypes)),
  weighting: loose(anyReal),
  canvasRequest: loose(fc.constant(false)),
})

const boundFields = (way: Way) => {
  const kind = kindOf(way)
  const alchemy = way.alchemy === true
  const [low, high] = guidanceRange(kind, alchemy)
  const isFlux = kind === 'flux' || kind === 'fluxDev' || kind === 'kontext'
  return fc.record({
    guidance_scale: loose(real(low, high)),
    seed: loose(fc.integer({ min: 0, max: isFlux ? 2_147_483_637 : 9_999_999_998 })),
    ultra: alchemy ? loose(fc.constant(false)) : flag,
    contrast: loose(fc.constantFrom(...contrasts.slice(kind === 'phoenix' && alchemy ? 3 : 0))),
    controlnets: loose(controlnetEntries(kind)),
  })
}

const ordinary: fc.Arbitrary<CreateGeneration> = fc
  .oneof({ arbitrary: plainWay, weight: 4 }, photoRealV1Way, photoRealV2Way)
  .chain((way) =>
    fc
      .tuple(fc.constant(way), freeFields, sizes, initImages, boundFields(way))
      .map(([chosen, free, size, init, bound]) => ({
        ...free,
        ...chosen,
        ...size,
        ...init,
        ...bound,
      })),
  )

const noCanvas = modelOf(['phoenix']).map(({ id }) => id)
const canvasModels = platformModels.filter(
  ({ id, name }) =>
    !noCanvas.includes(id) && !name.endsWith('Lightning XL') && !name.endsWith('Anime XL'),
)

const canvas: fc.Arbitrary<CreateGeneration> = fc
  .record({
    prompt,
    modelId: loose(fc.constantFrom(...canvasModels).map(({ id }) => id)),
    canvasRequest: fc.constant(true),
    canvasInitId: uuid,
    init_strength: loose(real(0, 0.8)),
    guidance_scale: loose(real(1, 20)),
    alchemy: loose(fc.constant(false)),
    presetStyle: loose(fc.constantFrom(...presetStyles)),
    type: fc.oneof(
      fc.record({ canvasRequestType: fc.constant('INPAINT' as const), canvasMaskId: uuid }),
      fc.record({
        canvasRequestType: fc.constantFrom('OUTPAINT', 'SKETCH2IMG', 'IMG2IMG'),
        canvasMaskId: loose(uuid),
      }),
    ),
    size: fc.oneof(
      fc.record({
        width: loose(steps8(768)),
        height: loose(steps8(768)),
        num_images: loose(fc.integer({ min: 1, max: 8 })),
      }),
      fc.record({
        width: steps8(1024),
        height: steps8(1024),
        num_images: loose(fc.integer({ min: 1, max: 4 })),
      }),
      fc.record({
        width: steps8(1536),
        height: steps8(1536),
        num_images: fc.integer({ min: 1, max: 2 }),
      }),
    ),
  })
  .map(({ type, size, ...rest }) => ({ ...rest, ...type, ...size }))

const dropUndefined = <Value extends object>(value: Value): Value => {
  const kept = { ...value }
  for (const key of Object.keys(kept)) {
    if (Reflect.get(kept, key) === undefined) Reflect.deleteProperty(kept, key)
  }
  return kept
}

/** Bodies of `POST /generations` that keep every hard rule; between them they use every field. */
export const validRequest: fc.Arbitrary<CreateGeneration> = fc
  .oneof({ arbitrary: ordinary, weight: 9 }, canvas)
  .map((request) =>
    // The clone has ordinary prototypes throughout, as parsed JSON has.
    structuredClone(
      dropUndefined({
        ...request,
        ...(request.controlnets && { controlnets: request.controlnets.map(dropUndefined) }),
        ...(request.elements && { elements: request.elements.map(dropUndefined) }),
        ...(request.userElements && { userElements: request.userElements.map(dropUndefined) }),
      }),
    ),
  )

const text = [7, true, ['a'], { a: 1 }]
const bool = ['true', 0, 1, 'yes', []]
const num = ['7', true, Number.NaN, Number.POSITIVE_INFINITY, [1]]
const list = ['none', {}, 3, [3]]
const id = [...text, '', 'x'.repeat(129)]
const word = [...text, '', 'NO_SUCH_WORD', 'dynamic', 'klms']
const side = [...num, 0, 31, 33, 1537, 1544, 100_000, -8, 64.5]

/** Values each field must refuse whatever the rest of the request says. */
export const brokenValues: Record<CreateGenerationField, readonly unknown[]> = {
  prompt: [...text, null, '', ' \n\t', 'x'.repeat(1501)],
  negative_prompt: text,
  enhancePrompt: bool,
  enhancePromptInstruction: text,
  modelId: id,
  sd_version: [...word, null],
  elements: [
    ...list,
    [{}],
    [{ akUUID: null }],
    [{ akUUID: 'a', weight: '1' }],
    [{ akUUID: 'a', x: 1 }],
  ],
  userElements: [...list, [{ userLoraId: 'a' }], [{ weight: '1' }], [{ akUUID: 'a' }]],
  presetStyle: word,
  styleUUID: id,
  alchemy: bool,
  contrast: [...num, 0, 1.2, 2, 5, 4.6],
  contrastRatio: [...num, -0.01, 1.01],
  expandedDomain: bool,
  fantasyAvatar: bool,
  photoReal: bool,
  photoRealVersion: [...word, 'v3'],
  photoRealStrength: [...num, 0.4, 0.6, 1],
  promptMagic: bool,
  promptMagicVersion: [...word, 'v1'],
  promptMagicStrength: [...num, 0, 0.09, 1.01],
  highContrast: bool,
  highResolution: bool,
  ultra: bool,
  transparency: [...word, 'FOREGROUND_ONLY'],
  tiling: bool,
  width: side,
  height: side,
  num_images: [...num, 0, 9, -1, 1.5, 99],
  init_image_id: id,
  init_generation_image_id: id,
  init_strength: [...num, -0.1, 0.91, 2],
  controlnets: [
    ...list,
    [{ initImageId: 3 }],
    [{ initImageType: 'OTHER' }],
    [{ preprocessorId: '67' }],
    [{ strengthType: 'LOW' }],
    [{ weight: 2.1 }],
    [{ weight: '1' }],
    [{ influence: 'all' }],
    [{ init_image_id: 'a' }],
  ],
  imagePrompts: list,
  imagePromptWeight: num,
  contextImages: [
    ...list,
    [{ id: 'a' }],
    [{ type: 'GENERATED' }],
    Array.from({ length: 5 }, () => ({ type: 'UPLOADED', id: 'a' })),
  ],
  unzoom: bool,
  unzoomAmount: num,
  guidance_scale: [...num, 0.9, 30.1, -1],
  num_inference_steps: [...num, 9, 61, 15.5],
  scheduler: [...word, null],
  seed: [...num, -1, 0.5, 9_999_999_999],
  canvasRequest: bool,
  canvasRequestType: word,
  canvasInitId: id,
  canvasMaskId: id,
  public: bool,
  upscaleRatio: num,
  controlNet: bool,
  controlNetType: [...word, null],
  weighting: num,
}

const breakages = Object.entries(brokenValues).flatMap(([field, values]) =>
  values.map((value) => ({ field, value })),
)

/** An otherwise valid body with one field broken, and that field's name. */
export const invalidRequest: fc.Arbitrary<{ input: unknown; field: string; value: unknown }> = fc
  .tuple(validRequest, fc.constantFrom(...breakages))
  .map(([request, { field, value }]) => ({ input: { ...request, [field]: value }, field, value }))
