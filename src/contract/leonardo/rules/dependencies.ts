import type { CreateGenerationField } from '../create-generation.ts'
import type { Facts } from './facts.ts'
import type { Draft } from '../create-generation.ts'
import type { Fix, Level, Patch, Rule } from './rule.ts'
import { acts, given, isCanvas, without } from './rule.ts'

/**
 * A field that says nothing, or is forbidden, until another choice is made. `set` makes that choice,
 * when one click can.
 */
export interface Dependency {
  code: string
  level: Level
  field: CreateGenerationField
  on: readonly CreateGenerationField[]
  reason: string
  met: (request: Draft, facts: Facts) => boolean
  enable?: (request: Draft, facts: Facts) => Fix | undefined
}

const isPhotoRealV1 = (request: Draft) =>
  request.photoReal === true && request.photoRealVersion !== 'v2'

/** Turns Alchemy on without breaking another rule, where the model and the job allow it. */
const turnAlchemyOn = (request: Draft, facts: Facts, more: Patch = {}): Fix | undefined =>
  isCanvas(request) || (facts.family !== null && facts.alchemyKind === null)
    ? undefined
    : {
        label: 'Turn Alchemy on',
        set: { alchemy: true, ...(request.ultra === true && { ultra: null }), ...more },
      }

const turnPhotoRealOn = (request: Draft, { family }: Facts): Fix | undefined =>
  isCanvas(request)
    ? undefined
    : {
        label:
          family === 'builtin'
            ? 'Use PhotoReal v1 with Alchemy'
            : 'Use PhotoReal v1: Alchemy, no model',
        set: {
          photoReal: true,
          photoRealVersion: 'v1',
          alchemy: true,
          ...(family !== 'builtin' && { modelId: null }),
          ...(request.ultra === true && { ultra: null }),
        },
      }

const turnOn =
  (field: 'promptMagic' | 'enhancePrompt' | 'photoReal', label: string) =>
  (request: Draft): Fix | undefined =>
    isCanvas(request) ? undefined : { label: `Turn ${label} on`, set: { [field]: true } }

const withPromptMagic = {
  code: 'R13',
  level: 'warning',
  on: ['promptMagic'],
  met: (request: Draft) => request.promptMagic === true,
  enable: turnOn('promptMagic', 'Prompt magic'),
} as const

const withAlchemy = {
  code: 'R10',
  level: 'warning',
  on: ['alchemy'],
  met: (request: Draft) => request.alchemy === true,
  enable: (request: Draft, facts: Facts) => turnAlchemyOn(request, facts),
} as const

const withOldControlNet = {
  code: 'R21',
  level: 'warning',
  on: ['controlNet'],
  met: (request: Draft) => request.controlNet === true,
  enable: (request: Draft) =>
    isCanvas(request)
      ? undefined
      : { label: 'Turn the old ControlNet on', set: { controlNet: true } },
} as const

/** In the order a form reads. */
export const dependencies: readonly Dependency[] = [
  {
    code: 'R22',
    level: 'warning',
    field: 'enhancePromptInstruction',
    on: ['enhancePrompt'],
    reason: 'The instruction is read only with Enhance prompt on',
    met: (request) => request.enhancePrompt === true,
    enable: turnOn('enhancePrompt', 'Enhance prompt'),
  },
  {
    code: 'R16',
    level: 'warning',
    field: 'sd_version',
    on: ['modelId'],
    reason: 'The base version is read only when no model is chosen',
    met: (request) => !given(request, 'modelId'),
    enable: () => ({ label: 'Drop the model', set: { modelId: null } }),
  },
  {
    code: 'not_taken',
    level: 'warning',
    field: 'alchemy',
    on: ['modelId'],
    reason: 'FLUX, Kontext and Lucid models have no Alchemy',
    met: (_, facts) => facts.family === null || facts.alchemyKind !== null,
  },
  {
    ...withAlchemy,
    field: 'contrastRatio',
    reason: 'Contrast ratio is read only with Alchemy on',
  },
  {
    ...withAlchemy,
    field: 'expandedDomain',
    reason: 'Expanded domain is read only with Alchemy on',
  },
  {
    code: 'R6',
    level: 'warning',
    field: 'photoRealVersion',
    on: ['photoReal'],
    reason: 'The PhotoReal version is read only with PhotoReal on',
    met: (request) => request.photoReal === true,
    enable: turnOn('photoReal', 'PhotoReal'),
  },
  {
    code: 'R6',
    level: 'warning',
    field: 'photoRealStrength',
    on: ['photoReal', 'photoRealVersion'],
    reason: 'Depth of field is read only by PhotoReal v1',
    met: isPhotoRealV1,
    enable: turnPhotoRealOn,
  },
  {
    ...withPromptMagic,
    field: 'promptMagicVersion',
    reason: 'The Prompt magic version is read only with Prompt magic on',
  },
  {
    ...withPromptMagic,
    field: 'promptMagicStrength',
    reason: 'The Prompt magic strength is read only with Prompt magic on',
  },
  {
    ...withPromptMagic,
    field: 'highContrast',
    reason: 'High contrast is read only with Prompt magic on',
  },
  {
    ...withPromptMagic,
    field: 'highResolution',
    on: ['promptMagic', 'alchemy'],
    reason: 'High resolution is read only with Prompt magic, or with Alchemy on a model before XL',
    met: (request, facts) => request.promptMagic === true || facts.alchemy === 'v1',
    enable: (request, facts) =>
      facts.alchemyKind === 'v1' ? turnAlchemyOn(request, facts) : withPromptMagic.enable(request),
  },
  {
    code: 'R7',
    level: 'error',
    field: 'ultra',
    on: ['alchemy'],
    reason: 'Ultra cannot be combined with Alchemy',
    met: (request) => request.alchemy !== true,
    // PhotoReal stands on Alchemy, so there it is Ultra that goes.
    enable: (request) =>
      request.photoReal === true
        ? undefined
        : { label: 'Turn Alchemy off', set: { alchemy: false } },
  },
  {
    code: 'R12',
    level: 'warning',
    field: 'init_strength',
    on: ['init_image_id', 'init_generation_image_id'],
    reason: 'Init strength is read only with an init image',
    met: (request) =>
      given(request, 'init_image_id') ||
      given(request, 'init_generation_image_id') ||
      isCanvas(request),
  },
  {
    code: 'R11',
    level: 'error',
    field: 'unzoom',
    on: ['init_image_id'],
    reason: 'Unzoom needs an uploaded init image',
    met: (request) => given(request, 'init_image_id'),
  },
  {
    code: 'R11',
    level: 'error',
    field: 'unzoomAmount',
    on: ['unzoom', 'init_image_id'],
    reason: 'The unzoom amount needs Unzoom and an uploaded init image',
    met: (request) => request.unzoom === true && given(request, 'init_image_id'),
    enable: (request) =>
      given(request, 'init_image_id') && !isCanvas(request)
        ? { label: 'Turn Unzoom on', set: { unzoom: true } }
        : undefined,
  },
  {
    code: 'R12',
    level: 'warning',
    field: 'imagePromptWeight',
    on: ['imagePrompts'],
    reason: 'The image prompt weight is read only with image prompts',
    met: (request) => given(request, 'imagePrompts'),
  },
  {
    ...withOldControlNet,
    field: 'controlNetType',
    reason: 'The type is read only with the old ControlNet on',
  },
  {
    ...withOldControlNet,
    field: 'weighting',
    reason: 'The weight is read only with the old ControlNet on',
  },
]

/** The dependency as a rule: the field asks for something that cannot be had. */
export const dependencyRules: readonly Rule[] = dependencies.map(
  ({ code, level, field, on, reason, met, enable }): Rule => ({
    code,
    level,
    fields: [field, ...on],
    check: (request, facts) =>
      acts(request, field) && !met(request, facts)
        ? {
            message: `${reason}.`,
            fields: [field],
            fix: enable?.(request, facts) ?? {
              label: 'Leave it out',
              set: without([field]),
            },
          }
        : null,
  }),
)
