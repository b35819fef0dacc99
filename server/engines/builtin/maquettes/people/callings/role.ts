import type { Belonging } from '../dress/belongings.ts'
import type { HairStyle } from '../hair.ts'
import type { Headgear } from '../dress/headgear.ts'

/** What the cut of the clothes is. */
export type Garb =
  | 'plain'
  | 'robe'
  | 'dress'
  | 'gown'
  | 'kimono'
  | 'coat'
  | 'tutu'
  | 'armour'
  | 'tunic'
  | 'suit'
  | 'bare'

/** How people of a calling dress; colours are hex, the first of several is the commonest. */
export interface Role {
  readonly garb: Garb
  readonly top?: readonly string[]
  readonly legs?: string
  readonly shoes?: string
  readonly gear?: readonly [Headgear, string]
  readonly hair?: HairStyle
  readonly hairColor?: string
  /** Metres of beard below the chin. */
  readonly beard?: number
  readonly cloak?: string
  readonly fur?: string
  readonly boots?: number
  readonly holds?: readonly Belonging[]
  readonly belt?: string
  readonly skin?: string
  readonly child?: boolean
  readonly old?: boolean
  readonly bulk?: number
  readonly belly?: number
  readonly height?: number
  readonly ears?: 'pointed'
  readonly gloves?: string
  readonly glasses?: boolean
  readonly beam?: boolean
  /** Colour of a fish's tail in place of legs. */
  readonly tail?: string
}
