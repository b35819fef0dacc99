import type { Rgb } from '../core/color.ts'
import type { Posture } from './attribute-words.ts'
import type {
  Medium,
  Mood,
  Season,
  SettingKind,
  Shot,
  SkySign,
  TimeOfDay,
  Weather,
} from './place-words.ts'
import type { Conditions } from './reading/units.ts'
import type { Relation } from './relation-words.ts'
import type { SubjectKind } from './subject-words.ts'
import type { Traits } from './traits.ts'

export interface Subject {
  readonly kind: SubjectKind
  /** The word the prompt used ("unicorn" and "horse" share a body but not a forehead), or the name of an icon. */
  readonly word: string
  readonly count: number
  /** 1 unless the prompt says how large it is. */
  readonly size: number
  readonly colors: readonly Rgb[]
  readonly traits: Traits
  readonly posture: Posture | null
  /** Whether it is to be in the air, over a place. */
  readonly aloft: boolean
}

/** How one subject stands to another; both are indexes of `subjects`. The first is on, under or behind the second. */
export interface Link {
  readonly from: number
  readonly relation: Relation
  readonly to: number
}

/** What a word of the prompt was taken for, so that it can be told afterwards whether the picture shows it. */
export type Meaning =
  | {
      readonly what: 'subject' | 'part' | 'count' | 'size' | 'material' | 'trait' | 'posture'
      readonly of: number
    }
  | { readonly what: 'color'; readonly of: number | null; readonly color: Rgb }
  | { readonly what: 'link'; readonly link: number }
  | { readonly what: 'place'; readonly place: SettingKind }
  | { readonly what: 'sign'; readonly sign: SkySign }
  | { readonly what: 'condition'; readonly conditions: Partial<Conditions> }

export interface Understood {
  readonly text: string
  readonly meaning: Meaning
}

/** What a prompt asks for, in the painter's own terms. Null where it does not say. */
export interface Intent {
  readonly subjects: readonly Subject[]
  readonly links: readonly Link[]
  readonly settings: readonly SettingKind[]
  readonly time: TimeOfDay | null
  readonly weather: Weather | null
  /** What is to be seen in the sky. */
  readonly signs: readonly SkySign[]
  readonly season: Season | null
  readonly mood: Mood | null
  readonly medium: Medium | null
  readonly shot: Shot | null
  /** Colours that belong to no thing: they steer the palette. */
  readonly tints: readonly Rgb[]
  /** What the prompt itself rules out ("without people"), as it says it. */
  readonly unwanted: readonly string[]
  readonly words: readonly Understood[]
  /** Words that mean nothing to the painter. They steer palette and composition all the same. */
  readonly unknown: readonly string[]
}
