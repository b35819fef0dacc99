import type { Random } from '../core/random.ts'
import type { Setting } from '../settings/setting.ts'
import type { CloudShadows } from '../shade/air.ts'
import type { Litter } from '../shade/litter.ts'
import type { Season, SettingKind } from '../understand/place-words.ts'
import type { Refusals } from '../understand/refusals.ts'

interface Openness {
  readonly setting: Setting
  readonly place: SettingKind
  readonly season: Season | null
  readonly refused: Refusals
  /** How much light and shade clouds lay on the land, 0 to 1. */
  readonly shadows: number
  readonly x: number
  readonly distance: number
  readonly radius: number
}

/** Places no season comes to. */
const seasonless: ReadonlySet<SettingKind> = new Set([
  'mars',
  'lunar',
  'alien',
  'volcano',
  'clouds',
  'space',
  'pattern',
  'logo',
  'stadium',
])
const white: ReadonlySet<SettingKind> = new Set(['snow'])

/** What weather and season lay over everything that is under the sky. */
export function openAir(
  { setting, place, season, refused, shadows, x, distance, radius }: Openness,
  random: Random,
): { cloudShadows?: CloudShadows; litter?: Litter } {
  if (setting.indoors) return {}
  const kind = white.has(place) || season === 'winter' ? 'snow' : litters[season ?? 'summer']
  const lies =
    kind !== null &&
    !seasonless.has(place) &&
    !(kind === 'snow' && refused.snow) &&
    !(kind !== 'snow' && refused.trees)
  return {
    ...(shadows > 0
      ? {
          cloudShadows: {
            size: distance * 2.6,
            strength: shadows,
            shift: random.sub('cloud-shadows').range(0, 40),
            x,
            z: distance,
            radius: Math.max(radius * 1.6, distance * 0.3),
          },
        }
      : {}),
    ...(lies
      ? { litter: { kind, amount: kind === 'petals' ? 0.5 : 0.95, piece: distance * 0.014 } }
      : {}),
  }
}

const litters = { spring: 'petals', summer: null, autumn: 'leaves', winter: 'snow' } as const
