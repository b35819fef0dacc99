import type { Rgb } from '../../core/color.ts'
import type { PartWord, Posture } from '../attribute-words.ts'
import type {
  Medium,
  Mood,
  Season,
  SettingKind,
  Shot,
  SkySign,
  TimeOfDay,
  Weather,
} from '../place-words.ts'
import type { RelationWord } from '../relation-words.ts'
import type { subjectWords } from '../subject-words.ts'
import type { Material } from '../traits.ts'

/** What a condition of the whole picture is about. */
export interface Conditions {
  readonly time: TimeOfDay
  readonly weather: Weather
  readonly season: Season
  readonly mood: Mood
  readonly medium: Medium
  readonly shot: Shot
}
export type ConditionName = keyof Conditions

export interface Thing {
  readonly what: 'thing'
  readonly kind: keyof typeof subjectWords | 'icon'
  /** The word of the prompt, or the name of an icon. */
  readonly called: string
  readonly plural: boolean
}

/** One or more words of a prompt and what they may be, before anything is made of their neighbours. */
export type Unit = { readonly text: string; readonly words: number } & (
  | Thing
  | { readonly what: 'color'; readonly color: Rgb; readonly thing: Thing | null }
  | { readonly what: 'count'; readonly count: number; readonly group: boolean }
  | { readonly what: 'size'; readonly size: number }
  | {
      readonly what: 'material'
      readonly material: Material
      readonly thing: Thing | null
      readonly color: Rgb | null
    }
  | { readonly what: 'likeness'; readonly material: Material; readonly thing: Thing | null }
  | {
      readonly what: 'part'
      readonly part: PartWord
      readonly thing: Thing | null
      readonly color: Rgb | null
    }
  | { readonly what: 'body'; readonly at: 'head' | 'shoulder' | 'hand' }
  | { readonly what: 'trait' }
  | { readonly what: 'posture'; readonly posture: Posture }
  | { readonly what: 'relation'; readonly relation: RelationWord }
  | {
      readonly what: 'place'
      readonly place: SettingKind
      readonly thing: Thing | null
      readonly also: Partial<Conditions>
      readonly venue: 'always' | 'inside' | null
    }
  | { readonly what: 'condition'; readonly conditions: Partial<Conditions> }
  | { readonly what: 'sign'; readonly sign: SkySign; readonly conditions: Partial<Conditions> }
  | { readonly what: 'pronoun' }
  | { readonly what: 'and' }
  | { readonly what: 'of' }
  | { readonly what: 'not' }
  | { readonly what: 'pause' }
  | { readonly what: 'filler' }
  | { readonly what: 'unknown' }
)

export type UnitOf<What extends Unit['what']> = Extract<Unit, { what: What }>
