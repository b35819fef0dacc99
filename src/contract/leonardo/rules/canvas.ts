import type { CreateGenerationField } from '../create-generation.ts'
import { createGenerationFields } from '../create-generation.ts'
import { leonardoModelIds } from '../tables/platform-models.ts'
import { limits } from '../limits.ts'
import type { Facts } from './facts.ts'
import type { Draft } from '../create-generation.ts'
import type { Finding, Rule } from './rule.ts'
import { acts, given, isCanvas, without } from './rule.ts'

/** What a canvas job says beside being one. */
export const canvasCompanions = [
  'canvasRequestType',
  'canvasInitId',
  'canvasMaskId',
] as const satisfies readonly CreateGenerationField[]

const canvasFields = ['canvasRequest', ...canvasCompanions] as const

const goesWithCanvas: ReadonlySet<CreateGenerationField> = new Set([
  ...canvasFields,
  'prompt',
  'num_images',
  'init_strength',
  'guidance_scale',
  'modelId',
  // Not settings of the picture: the size counts towards rule R15, `public` only lists the result,
  // and the official SDK sends a preset style unasked.
  'width',
  'height',
  'public',
  'presetStyle',
] as const)

/** Fields that mean nothing to a canvas job and are refused with one. */
export const shutOutByCanvas = createGenerationFields.filter((field) => !goesWithCanvas.has(field))

const leaveCanvas = { label: 'Make it an ordinary generation', set: without(canvasFields) }

/** What a canvas job still lacks, in words. */
const missingParts = (request: Draft): string[] => [
  ...(request.canvasRequest === true ? [] : ['canvasRequest true']),
  ...(given(request, 'canvasRequestType') ? [] : ['canvasRequestType']),
  ...(given(request, 'canvasInitId') ? [] : ['canvasInitId']),
  ...(request.canvasRequestType === 'INPAINT' && !given(request, 'canvasMaskId')
    ? ['canvasMaskId (INPAINT needs a mask)']
    : []),
]

const maskFinding = ({ canvasBase, canvasMask }: Facts): Finding | null => {
  if (!canvasBase || !canvasMask) return null
  const fits =
    canvasBase.width === canvasMask.width &&
    canvasBase.height === canvasMask.height &&
    [canvasBase.width, canvasBase.height].every(
      (side) => side <= limits.width.max && side % limits.width.step === 0,
    )
  if (fits) return null
  return {
    message: `Base and mask of a canvas job must have the same size, with sides of at most ${limits.width.max} px divisible by ${limits.width.step}; got ${canvasBase.width}x${canvasBase.height} and ${canvasMask.width}x${canvasMask.height}.`,
    fields: ['canvasInitId', 'canvasMaskId'],
    fix: leaveCanvas,
  }
}

export const canvasRules: readonly Rule[] = [
  {
    code: 'R14',
    level: 'error',
    fields: canvasFields,
    check: (request) => {
      if (!canvasFields.some((field) => acts(request, field))) return null
      const missing = missingParts(request)
      if (missing.length === 0) return null
      return { message: `A canvas job also needs ${missing.join(' and ')}.`, fix: leaveCanvas }
    },
  },
  {
    code: 'R14',
    level: 'error',
    fields: [...canvasFields, ...shutOutByCanvas],
    check: (request) => {
      const others = isCanvas(request)
        ? shutOutByCanvas.filter((field) => acts(request, field))
        : []
      if (others.length === 0) return null
      return {
        message: `A canvas job takes only prompt, num_images, init_strength, guidance_scale and modelId, not ${others.join(', ')}.`,
        fields: others,
        fix: { label: 'Leave the others out', set: without(others) },
      }
    },
  },
  {
    code: 'R14',
    level: 'error',
    fields: ['canvasRequest', 'modelId'],
    check: (request, { model }) =>
      isCanvas(request) && model?.canvas === false
        ? {
            message: `${model.name} does not work on the canvas.`,
            fields: ['modelId'],
            fix: {
              label: 'Use Leonardo Diffusion XL',
              set: { modelId: leonardoModelIds.diffusionXl },
            },
          }
        : null,
  },
  {
    code: 'R14',
    level: 'error',
    fields: ['canvasInitId', 'canvasMaskId'],
    check: (request, facts) => (isCanvas(request) ? maskFinding(facts) : null),
  },
]
