import { CreateGenerationRequestBody$outboundSchema } from '@leonardo-ai/sdk/sdk/models/operations/creategeneration.js'
import { CreateGenerationResponseBody$inboundSchema } from '@leonardo-ai/sdk/sdk/models/operations/creategeneration.js'
import { DeleteGenerationByIdResponseBody$inboundSchema } from '@leonardo-ai/sdk/sdk/models/operations/deletegenerationbyid.js'
import { DeleteInitImageByIdResponseBody$inboundSchema } from '@leonardo-ai/sdk/sdk/models/operations/deleteinitimagebyid.js'
import { GetGenerationByIdResponseBody$inboundSchema } from '@leonardo-ai/sdk/sdk/models/operations/getgenerationbyid.js'
import { GetGenerationsByUserIdResponseBody$inboundSchema } from '@leonardo-ai/sdk/sdk/models/operations/getgenerationsbyuserid.js'
import { GetInitImageByIdResponseBody$inboundSchema } from '@leonardo-ai/sdk/sdk/models/operations/getinitimagebyid.js'
import { GetUserSelfResponseBody$inboundSchema } from '@leonardo-ai/sdk/sdk/models/operations/getuserself.js'
import { ListPlatformModelsResponseBody$inboundSchema } from '@leonardo-ai/sdk/sdk/models/operations/listplatformmodels.js'
import { PromptImproveResponseBody$inboundSchema } from '@leonardo-ai/sdk/sdk/models/operations/promptimprove.js'
import { PromptRandomResponseBody$inboundSchema } from '@leonardo-ai/sdk/sdk/models/operations/promptrandom.js'
import { UploadInitImageResponseBody$inboundSchema } from '@leonardo-ai/sdk/sdk/models/operations/uploadinitimage.js'
import { SdGenerationSchedulers } from '@leonardo-ai/sdk/sdk/models/shared/sdgenerationschedulers.js'
import { SdGenerationStyle } from '@leonardo-ai/sdk/sdk/models/shared/sdgenerationstyle.js'
import { SdVersions } from '@leonardo-ai/sdk/sdk/models/shared/sdversions.js'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createGenerationFields, createGenerationSchema } from '../create-generation.ts'
import { presetStyles, schedulers, sdVersions } from '../enums.ts'
import { getUserSelfAnswerSchema } from './account.ts'
import {
  createGenerationAnswerSchema,
  deleteGenerationByIdAnswerSchema,
  getGenerationByIdAnswerSchema,
  getGenerationsByUserIdAnswerSchema,
} from './generations.ts'
import {
  deleteInitImageByIdAnswerSchema,
  getInitImageByIdAnswerSchema,
  uploadInitImageAnswerSchema,
} from './init-images.ts'
import { listPlatformModelsAnswerSchema } from './model-list.ts'
import { promptGenerationAnswerSchema } from './prompts.ts'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

const image = {
  id: 'i',
  url: 'http://127.0.0.1/i.jpg',
  nsfw: false,
  likeCount: 0,
  motion: false,
  motionMP4URL: 'http://127.0.0.1/i.mp4',
  motionModel: 'M',
  motionStrength: 3,
  imageToVideo: false,
  generated_image_variation_generics: [
    { id: 'v', status: 'COMPLETE', transformType: 'UPSCALE', url: 'http://127.0.0.1/v.png' },
  ],
}

const generation = {
  id: 'g',
  status: 'COMPLETE',
  createdAt: '2026-02-03T04:05:06.789Z',
  prompt: 'a paper boat',
  negativePrompt: 'rain',
  imageHeight: 768,
  imageWidth: 1024,
  inferenceSteps: 15,
  guidanceScale: 7.5,
  initStrength: 0.4,
  modelId: 'm',
  seed: 9_999_999_998,
  presetStyle: 'DYNAMIC',
  scheduler: 'EULER_DISCRETE',
  sdVersion: 'SDXL_LIGHTNING',
  public: false,
  photoReal: false,
  photoRealStrength: 0.55,
  promptMagic: false,
  promptMagicStrength: 0.3,
  promptMagicVersion: 'v3',
  ultra: false,
  generated_images: [image],
  generation_elements: [
    {
      id: 1,
      weightApplied: 0.8,
      lora: {
        akUUID: 'a',
        baseModel: 'SDXL_1_0',
        name: 'Ink',
        description: '',
        urlImage: 'http://127.0.0.1/a.png',
        weightDefault: 1,
        weightMin: -1,
        weightMax: 2,
      },
    },
  ],
}

const promptGeneration = {
  promptGeneration: {
    prompt: 'a paper boat',
    apiCreditCost: 4,
    cost: { amount: '0.01', unit: 'DOLLARS' },
  },
}

interface Judge {
  safeParse: (value: unknown) => { success: boolean }
}

/** One full answer per call: ours and the official client's judgement must agree on every variant. */
const calls: [string, Judge, Judge, Json][] = [
  [
    'createGeneration',
    createGenerationAnswerSchema,
    CreateGenerationResponseBody$inboundSchema,
    {
      sdGenerationJob: {
        generationId: 'g',
        apiCreditCost: 11,
        cost: { amount: '0.01', unit: 'DOLLARS' },
      },
    },
  ],
  [
    'getGenerationById',
    getGenerationByIdAnswerSchema,
    GetGenerationByIdResponseBody$inboundSchema,
    {
      generations_by_pk: { ...generation, generated_images: [{ ...image, fantasyAvatar: false }] },
    },
  ],
  [
    'getGenerationsByUserId',
    getGenerationsByUserIdAnswerSchema,
    GetGenerationsByUserIdResponseBody$inboundSchema,
    { generations: [generation] },
  ],
  [
    'deleteGenerationById',
    deleteGenerationByIdAnswerSchema,
    DeleteGenerationByIdResponseBody$inboundSchema,
    { delete_generations_by_pk: { id: 'g' } },
  ],
  [
    'promptImprove',
    promptGenerationAnswerSchema,
    PromptImproveResponseBody$inboundSchema,
    promptGeneration,
  ],
  [
    'promptRandom',
    promptGenerationAnswerSchema,
    PromptRandomResponseBody$inboundSchema,
    promptGeneration,
  ],
  [
    'uploadInitImage',
    uploadInitImageAnswerSchema,
    UploadInitImageResponseBody$inboundSchema,
    { uploadInitImage: { id: 'u', url: 'http://127.0.0.1/', key: 'u.png', fields: '{}' } },
  ],
  [
    'getInitImageById',
    getInitImageByIdAnswerSchema,
    GetInitImageByIdResponseBody$inboundSchema,
    { init_images_by_pk: { id: 'u', url: 'http://127.0.0.1/u.png', createdAt: '2026-02-03' } },
  ],
  [
    'deleteInitImageById',
    deleteInitImageByIdAnswerSchema,
    DeleteInitImageByIdResponseBody$inboundSchema,
    { delete_init_images_by_pk: { id: 'u' } },
  ],
  [
    'getUserSelf',
    getUserSelfAnswerSchema,
    GetUserSelfResponseBody$inboundSchema,
    {
      user_details: [
        {
          user: { id: 'u', username: 'local' },
          tokenRenewalDate: '2026-02-03',
          paidTokens: 0,
          subscriptionTokens: 0,
          subscriptionGptTokens: 0,
          subscriptionModelTokens: 0,
          apiConcurrencySlots: 10,
          apiPaidTokens: 0,
          apiSubscriptionTokens: 0,
          apiPlanTokenRenewalDate: '2026-02-03',
        },
      ],
    },
  ],
  [
    'listPlatformModels',
    listPlatformModelsAnswerSchema,
    ListPlatformModelsResponseBody$inboundSchema,
    {
      custom_models: [
        {
          id: 'm',
          name: 'Model',
          description: '',
          featured: true,
          nsfw: false,
          generated_image: { id: 'i', url: 'http://127.0.0.1/i.jpg' },
        },
      ],
    },
  ],
]

const wrongValues: readonly (Json | undefined)[] = [
  null,
  undefined,
  'word',
  'COMPLETED',
  'FAILED',
  true,
  0,
  1.5,
  [],
  {},
]

/** Every answer that differs from `value` in one place: replaced, or (undefined) taken out. */
const variantsOf = (value: Json): Json[] => {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) =>
      [...wrongValues.filter((wrong) => wrong !== undefined), ...variantsOf(item)].map((other) =>
        value.with(index, other),
      ),
    )
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => [
    ...wrongValues.map((wrong): Json => {
      const { [key]: _, ...rest } = value
      return wrong === undefined ? rest : { ...rest, [key]: wrong }
    }),
    ...variantsOf(item).map((other) => ({ ...value, [key]: other })),
  ])
}

const camel = (field: string) =>
  field.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())

describe('agreement with the official SDK', () => {
  it.each(calls)('%s: the same answers pass', (_, ours, theirs, answer) => {
    expect(ours.safeParse(answer).success).toBe(true)
    expect(theirs.safeParse(answer).success).toBe(true)
    expect(ours.safeParse({}).success).toBe(theirs.safeParse({}).success)
    const disputed = variantsOf(answer).filter(
      (variant) => ours.safeParse(variant).success !== theirs.safeParse(variant).success,
    )
    expect(disputed).toEqual([])
  })

  it('has the same words in the same lists', () => {
    expect(presetStyles.toSorted()).toEqual(Object.values(SdGenerationStyle).toSorted())
    expect(schedulers.toSorted()).toEqual(Object.values(SdGenerationSchedulers).toSorted())
    expect(sdVersions.toSorted()).toEqual(Object.values(SdVersions).toSorted())
    expect([presetStyles.length, schedulers.length, sdVersions.length]).toEqual([31, 7, 11])
  })

  it('refuses null exactly where the SDK does', () => {
    const guideOnly = new Set(['styleUUID', 'contextImages'])
    for (const field of createGenerationFields.filter((name) => !guideOnly.has(name))) {
      const theirs = CreateGenerationRequestBody$outboundSchema.safeParse({ [camel(field)]: null })
      const ours = createGenerationSchema.safeParse({ prompt: 'a cat', [field]: null })
      expect([field, ours.success]).toEqual([field, theirs.success])
    }
  })
})

describe('variantsOf', () => {
  it('touches every place once per wrong value', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.constant('x'), { minKeys: 1 }), (flat) => {
        expect(variantsOf(flat)).toHaveLength(Object.keys(flat).length * wrongValues.length)
      }),
      { numRuns: 20 },
    )
  })
})
