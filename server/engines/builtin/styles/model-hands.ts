import { familyOfSdVersion, findModel } from '#contract/leonardo/tables/platform-models.ts'
import type { ModelFamily } from '#contract/leonardo/tables/platform-models.ts'
import type { SdVersion } from '#contract/leonardo/enums.ts'
import { hashText } from '../core/random.ts'
import type { StyleName } from './catalogue.ts'
import type { Style } from './style.ts'

/** What borrowing a model's manner changes. Factors are 1 and sums 0 where it changes nothing. */
interface ModelHand {
  /** Scales the brush. */
  readonly brush?: number
  readonly contrast?: number
  readonly saturation?: number
  readonly warmth?: number
  readonly clarity?: number
  /** Scales how much of the drawing shows through the paint. */
  readonly glaze?: number
  readonly bloom?: number
  /** The style it falls into when the request leaves that open. */
  readonly style?: StyleName
}

/** The older a family, the broader and paler its hand; the newer, the finer and more exact. */
const byFamily: Partial<Record<ModelFamily, ModelHand>> = {
  sd15: { brush: 1.35, contrast: 0.95, saturation: 0.88, clarity: -0.15, glaze: 0.6 },
  sd21: { brush: 1.2, contrast: 1.06, saturation: 0.95, warmth: -0.16 },
  phoenix: { brush: 0.8, contrast: 1.1, clarity: 0.25, glaze: 1.4 },
  flux: { brush: 0.68, contrast: 1.02, saturation: 1.04, glaze: 1.8 },
  lucid: { brush: 0.74, saturation: 1.14, bloom: 0.25, glaze: 1.6 },
  kontext: { brush: 0.72, glaze: 1.7 },
}

const byName: Readonly<Record<string, ModelHand>> = {
  'Leonardo Anime XL': { style: 'ANIME' },
  'Leonardo Kino XL': { contrast: 1.14, saturation: 0.82, warmth: 0.16, style: 'PHOTOGRAPHY' },
  'Leonardo Vision XL': { clarity: 0.2, style: 'PHOTOGRAPHY' },
  'Leonardo Diffusion XL': { brush: 0.9, bloom: 0.15 },
  'AlbedoBase XL': { brush: 0.92, saturation: 1.08 },
  'Lucid Realism': { clarity: 0.1, style: 'PHOTOGRAPHY' },
  'RPG v5': { brush: 1.1, contrast: 1.14, saturation: 0.86, warmth: 0.3, clarity: 0.2 },
  'DreamShaper v7': { brush: 1.1, saturation: 1.16, bloom: 0.4 },
  'Leonardo Creative': { brush: 1.3, saturation: 1.25 },
}

const byVersion: Partial<Record<SdVersion, ModelHand>> = {
  v3: { brush: 1.05, contrast: 1.05, warmth: -0.08 },
  SDXL_0_8: { brush: 1.12, saturation: 0.95 },
  SDXL_0_9: { brush: 1.06 },
  SDXL_LIGHTNING: { contrast: 1.03 },
  FLUX: { brush: 0.85, glaze: 1.4 },
  KINO_2_0: { contrast: 1.16, saturation: 0.84, warmth: 0.18, style: 'PHOTOGRAPHY' },
}

function isVersion(model: string): model is SdVersion {
  return Object.hasOwn(familyOfSdVersion, model)
}

/** The hand of a model id or a base version; of an id nobody knows, a slight one of its own. */
export function handOfModel(model: string): ModelHand {
  if (model === '') return {}
  const known = findModel(model)
  if (known) return { ...byFamily[known.family], ...byName[known.name] }
  if (isVersion(model)) {
    const family = familyOfSdVersion[model]
    return byVersion[model] ?? (family ? (byFamily[family] ?? {}) : {})
  }
  const chance = (salt: string): number => (hashText(salt + model) % 1000) / 1000 - 0.5
  return {
    brush: 1 + chance('b') * 0.3,
    saturation: 1 + chance('s') * 0.2,
    warmth: chance('w') * 0.2,
  }
}

export function borrowHand(style: Style, hand: ModelHand): Style {
  const { look, brush } = style
  return {
    ...style,
    glaze: Math.min(0.85, style.glaze * (hand.glaze ?? 1)),
    brush: { ...brush, radii: brush.radii.map((r) => r * (hand.brush ?? 1)) },
    look: {
      ...look,
      contrast: look.contrast * (hand.contrast ?? 1),
      saturation: look.saturation * (hand.saturation ?? 1),
      warmth: look.warmth + (hand.warmth ?? 0),
      clarity: look.clarity + (hand.clarity ?? 0),
      bloom: look.bloom + (hand.bloom ?? 0),
    },
  }
}
