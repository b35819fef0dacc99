import { leonardoModelIds } from '../tables/platform-models.ts'
import type { Draft } from '../create-generation.ts'
import type { Patch, Rule } from './rule.ts'
import { given, isCanvas } from './rule.ts'

/** Alchemy on, and Ultra off because the two exclude each other. */
const alchemyOn = (request: Draft): Patch => ({
  alchemy: true,
  ...(request.ultra === true && { ultra: null }),
})

const dropPhotoReal = { label: 'Turn PhotoReal off', set: { photoReal: null } }

export const photoRealRules: readonly Rule[] = [
  {
    code: 'R3',
    level: 'error',
    fields: ['photoReal', 'alchemy'],
    check: (request) =>
      request.photoReal === true && request.alchemy !== true
        ? {
            message: 'PhotoReal needs Alchemy turned on.',
            fix: isCanvas(request)
              ? dropPhotoReal
              : { label: 'Turn Alchemy on', set: alchemyOn(request) },
          }
        : null,
  },
  {
    code: 'R4',
    level: 'error',
    fields: ['photoReal', 'photoRealVersion', 'modelId'],
    check: (request, { family }) => {
      const isV1 = request.photoReal === true && request.photoRealVersion !== 'v2'
      if (!isV1 || !given(request, 'modelId') || family === 'builtin') return null
      return {
        message: 'PhotoReal v1 works without a model: leave modelId out.',
        fix:
          request.alchemy === true
            ? { label: 'Drop the model', set: { modelId: null } }
            : {
                label: 'Use Alchemy and drop the model',
                set: { modelId: null, ...alchemyOn(request) },
              },
      }
    },
  },
  {
    code: 'R5',
    level: 'error',
    fields: ['photoReal', 'photoRealVersion', 'modelId'],
    check: (request, { model }) =>
      request.photoReal === true && request.photoRealVersion === 'v2' && !model?.photoRealV2
        ? {
            message:
              'PhotoReal v2 needs the model Leonardo Kino XL, Leonardo Diffusion XL or Leonardo Vision XL.',
            fix: { label: 'Use Leonardo Kino XL', set: { modelId: leonardoModelIds.kinoXl } },
          }
        : null,
  },
]
