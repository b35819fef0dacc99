import { iconWords } from '../../icons/icon-words.ts'
import type { IconName } from '../../icons/icon-words.ts'
import { materialWords, partWords, postureWords, silentWords } from '../attribute-words.ts'
import type { PartWord, Posture } from '../attribute-words.ts'
import {
  mediumWords,
  moodWords,
  seasonWords,
  shotWords,
  signWords,
  timeWords,
  weatherWords,
} from '../place-words.ts'
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
import { relationWords } from '../relation-words.ts'
import type { RelationWord } from '../relation-words.ts'
import { settingWords } from '../setting-words.ts'
import { subjectWords } from '../subject-words.ts'
import type { SubjectKind } from '../subject-words.ts'
import type { Material } from '../traits.ts'
import { Vocabulary } from '../words.ts'
import type { ConditionName, Conditions, Thing } from './units.ts'

const subjects = new Vocabulary<keyof typeof subjectWords>(subjectWords)
const icons = new Vocabulary<IconName>(iconWords)
export const settings = new Vocabulary<SettingKind>(settingWords)
export const signs = new Vocabulary<SkySign>(signWords)
export const relations = new Vocabulary<RelationWord>(relationWords)
export const postures = new Vocabulary<Posture>(postureWords, false)
export const materials = new Vocabulary<Material>(materialWords, false)
export const parts = new Vocabulary<PartWord>(partWords, false)
const conditions = {
  time: new Vocabulary<TimeOfDay>(timeWords),
  weather: new Vocabulary<Weather>(weatherWords),
  season: new Vocabulary<Season>(seasonWords),
  mood: new Vocabulary<Mood>(moodWords),
  medium: new Vocabulary<Medium>(mediumWords, false),
  shot: new Vocabulary<Shot>(shotWords),
}

export function thingAt(
  words: readonly string[],
  at: number,
): (Thing & { length: number; exact: boolean }) | null {
  const model = named(subjects.match(words, at), words, at)
  const icon = named(icons.match(words, at), words, at)
  const better =
    icon && (!model || icon.length > model.length || (icon.exact && !model.exact)) ? icon : null
  const found = better ?? model
  if (!found) return null
  const name = words.slice(at, at + found.length).join(' ')
  return {
    what: 'thing',
    kind: better ? 'icon' : (found.meaning as SubjectKind),
    called: better ? better.meaning : name,
    // A stack of pancakes is one thing, however many pancakes.
    plural:
      isPlural(name, found.exact) &&
      !/ of | and |s$/.test(better ? better.meaning : name.replace(/s$/, '')),
    length: found.length,
    exact: found.exact,
  }
}

/** Doing is no thing: hammering is no hammer, and fishing no fish. */
function named<Match extends { length: number; exact: boolean }>(
  match: Match | null,
  words: readonly string[],
  at: number,
): Match | null {
  const last = words[at + (match?.length ?? 0) - 1] ?? ''
  return match && !match.exact && /..(ing|ed)$/.test(last) ? null : match
}

const singularInS =
  /(ss|us|is|as|ops|ees|glasses|stairs|steps|skis|gates|scissors|headphones|cactus|chess|goddess)$/
const irregular = new Set(
  'people children kids men women mice geese wolves sheep teeth feet oxen cacti lovers dancers friends twins puppies kittens'.split(
    ' ',
  ),
)

function isPlural(name: string, exact: boolean): boolean {
  const last = name.split(' ').at(-1) ?? ''
  if (irregular.has(last) || /(men|wolves|knives|leaves)$/.test(last)) return last !== 'specimen'
  return last.endsWith('s') && !singularInS.test(last) && (!exact || last.length > 3)
}

export function conditionAt(
  words: readonly string[],
  at: number,
): { found: Partial<Conditions>; length: number; exact: boolean } {
  let [length, exact] = [0, false]
  let found: Partial<Conditions> = {}
  for (const name of Object.keys(conditions) as ConditionName[]) {
    const match = conditions[name].match(words, at)
    if (!match || match.length < length) continue
    // "Detailed" is no detail.
    if (!match.exact && silentWords.has(words[at] ?? '')) continue
    if (match.length > length) found = {}
    found = { ...found, [name]: match.meaning }
    length = match.length
    exact ||= match.exact
  }
  return { found, length, exact }
}

/** Adverbs, numbers, particles of Japanese, and words about pictures rather than in them. */
export function isFiller(word: string): boolean {
  return (
    silentWords.has(word) ||
    /^\p{Script=Hiragana}{1,2}$/u.test(word) ||
    /^\d/.test(word) ||
    (/^[a-z]{3,}ly$/.test(word) && word !== 'fly') ||
    (/^[a-z]{1,2}$/.test(word) && word !== 'ox')
  )
}
