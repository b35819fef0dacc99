import type { StyleMode } from '../tables/preset-styles.ts'
import { familyOfSdVersion } from '../tables/platform-models.ts'
import type { Draft } from '../create-generation.ts'
import type { Rule } from './rule.ts'
import { given, without } from './rule.ts'

const modeWords: Record<StyleMode, string> = {
  plain: 'without Alchemy',
  alchemy: 'with Alchemy',
  photoRealV1: 'with PhotoReal v1',
  photoRealV2: 'with PhotoReal v2',
}

const styleMode = (request: Draft): StyleMode => {
  if (request.photoReal === true) {
    return request.photoRealVersion === 'v2' ? 'photoRealV2' : 'photoRealV1'
  }
  return request.alchemy === true ? 'alchemy' : 'plain'
}

/** The longest list has nineteen, more than anybody reads in a warning. */
const most = 4

const fewOf = (styles: readonly string[]): string => {
  const rest = styles.length - most
  const said = styles.slice(0, most).join(', ')
  return rest > 0 ? `${said} and ${rest} more` : said
}

/** Where the published word is advice, inference, or broken by official samples. */
export const adviceRules: readonly Rule[] = [
  {
    code: 'R8',
    level: 'warning',
    fields: ['contrast', 'modelId'],
    check: (request, { rules }) =>
      rules.expectsContrast && !given(request, 'contrast')
        ? {
            message: 'This model expects a contrast; 3, 3.5 and 4 are its low, medium and high.',
            fields: ['contrast'],
            fix: { label: 'Use medium contrast', set: { contrast: 3.5 } },
          }
        : null,
  },
  {
    code: 'R9',
    level: 'warning',
    fields: ['presetStyle', 'alchemy', 'photoReal', 'photoRealVersion'],
    check: (request, { rules: { styles } }) => {
      const { presetStyle } = request
      if (!presetStyle || styles === null) return null
      const mode = styleMode(request)
      if (styles[mode].includes(presetStyle)) return null
      return {
        message: `${presetStyle} is not one of the preset styles ${modeWords[mode]}: ${fewOf(styles[mode])}.`,
        fields: ['presetStyle'],
        fix: { label: 'Use no preset style', set: { presetStyle: null } },
      }
    },
  },
  {
    code: 'R11',
    level: 'error',
    fields: ['unzoom', 'unzoomAmount'],
    check: (request) =>
      request.unzoom === true && !given(request, 'unzoomAmount')
        ? {
            message: 'Unzoom needs an unzoom amount.',
            fields: ['unzoomAmount'],
            fix: { label: 'Turn Unzoom off', set: { unzoom: null } },
          }
        : null,
  },
  {
    code: 'R12',
    level: 'warning',
    fields: ['init_image_id', 'init_generation_image_id'],
    check: (request) =>
      given(request, 'init_image_id') && given(request, 'init_generation_image_id')
        ? {
            message: 'Give one init image: either an uploaded or a generated one.',
            fix: { label: 'Keep the uploaded one', set: { init_generation_image_id: null } },
          }
        : null,
  },
  {
    code: 'R23',
    level: 'warning',
    fields: ['elements', 'modelId'],
    check: (request, { elements: known, family }) => {
      const entries = request.elements ?? []
      const findings = entries.map((entry) => {
        const element = known?.[entry.akUUID]
        if (!element) return { entry, kept: entry }
        const { weightMin, weightMax, baseModel } = element
        const base = baseModel && familyOfSdVersion[baseModel]
        if (base && family && base !== family) return { entry, kept: null }
        const weight = Math.min(weightMax, Math.max(weightMin, entry.weight ?? 1))
        return { entry, kept: weight === (entry.weight ?? 1) ? entry : { ...entry, weight } }
      })
      const wrong = findings.flatMap(({ entry, kept }, index) =>
        kept === entry ? [] : [`elements.${index}`],
      )
      if (wrong.length === 0) return null
      return {
        message:
          'An element is made for another base model, or its weight is outside the range it was made for.',
        fields: wrong,
        fix: {
          label: 'Keep what fits',
          set: { elements: findings.flatMap(({ kept }) => kept ?? []) },
        },
      }
    },
  },
  {
    code: 'R25',
    level: 'warning',
    fields: ['upscaleRatio'],
    check: (request, { enterprise }) =>
      given(request, 'upscaleRatio') && enterprise !== true
        ? {
            message: 'Upscale ratio is for enterprise accounts.',
            fix: { label: 'Leave it out', set: without(['upscaleRatio']) },
          }
        : null,
  },
  {
    code: 'R26',
    level: 'warning',
    fields: ['transparency', 'modelId', 'elements'],
    check: (request, { model }) =>
      request.transparency === 'foreground_only' && model && !model.transparency
        ? {
            message: `${model.name} is not known to make transparent backgrounds; Leonardo Kino XL does.`,
            fields: ['transparency'],
            fix: { label: 'Turn transparency off', set: { transparency: null } },
          }
        : null,
  },
]
