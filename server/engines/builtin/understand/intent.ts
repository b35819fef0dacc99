import { hex } from '../core/color.ts'
import type { Rgb } from '../core/color.ts'
import {
  colorWords,
  countWords,
  mediumWords,
  motionWords,
  moodWords,
  relationWords,
  seasonWords,
  shotWords,
  signWords,
  silentWords,
  sizeWords,
  timeWords,
  weatherWords,
} from './place-words.ts'
import { settingWords, venues } from './setting-words.ts'
import type {
  Medium,
  Mood,
  Relation,
  Season,
  SettingKind,
  Shot,
  SkySign,
  TimeOfDay,
  Weather,
} from './place-words.ts'
import { plainTraits } from './traits.ts'
import type { Traits } from './traits.ts'
import { subjectWords } from './subject-words.ts'
import type { SubjectKind } from './subject-words.ts'
import { iconWords } from '../icons/icon-words.ts'
import type { IconName } from '../icons/icon-words.ts'
import { splitWords, stems, Vocabulary } from './words.ts'

export interface Subject {
  readonly kind: SubjectKind
  /** The word the prompt used ("unicorn" and "horse" share a body but not a forehead), or the name of an icon. */
  readonly word: string
  count: number
  size: number
  colors: Rgb[]
  traits: Traits
}

/** What a prompt asks for, in the painter's own terms. Null where it does not say. */
export interface Intent {
  readonly subjects: Subject[]
  /** How the first subject stands to the second, where the prompt joins the two. */
  relation: Relation | null
  /** Whether a word sets the subjects in motion. */
  moves: boolean
  settings: SettingKind[]
  time: TimeOfDay | null
  weather: Weather | null
  /** What is to be seen in the sky. */
  readonly signs: SkySign[]
  season: Season | null
  mood: Mood | null
  medium: Medium | null
  shot: Shot | null
  /** Colours that belong to no thing: they steer the palette. */
  readonly tints: Rgb[]
  readonly painted: string[]
  readonly unpainted: string[]
}

const subjects = new Vocabulary<keyof typeof subjectWords>(subjectWords)
const icons = new Vocabulary<IconName>(iconWords)
const settings = new Vocabulary<SettingKind>(settingWords)
const times = new Vocabulary<TimeOfDay>(timeWords)
const weathers = new Vocabulary<Weather>(weatherWords)
const signs = new Vocabulary<SkySign>(signWords)
const seasons = new Vocabulary<Season>(seasonWords)
const moods = new Vocabulary<Mood>(moodWords)
const mediums = new Vocabulary<Medium>(mediumWords)
const shots = new Vocabulary<Shot>(shotWords)
const relations = new Vocabulary<Relation>(relationWords)

function lookUp<T>(
  table: Readonly<Record<string, T>>,
  words: readonly string[],
  at: number,
): T | undefined {
  const pair = `${words[at]}_${words[at + 1]}`
  if (Object.hasOwn(table, pair)) return table[pair]
  for (const form of stems(words[at] ?? '')) if (Object.hasOwn(table, form)) return table[form]
  return undefined
}

/** Reads a prompt. Never fails: text it knows nothing of gives an empty intent whose words are unpainted. */
export function understand(prompt: string): Intent {
  const words = splitWords(prompt.slice(0, 4000))
  const intent: Intent = {
    subjects: [],
    relation: null,
    moves: false,
    settings: [],
    time: null,
    weather: null,
    signs: [],
    season: null,
    mood: null,
    medium: null,
    shot: null,
    tints: [],
    painted: [],
    unpainted: [],
  }
  let count = 1
  let size = 1
  let colors: Rgb[] = []
  let sinceAdjective = 9
  // A relation joins what follows it at once: with a place between, it was about the place.
  let joining: Relation | null = null
  const known = (from: number, length: number): void => {
    intent.painted.push(words.slice(from, from + length).join(' '))
  }
  const drop = (): void => {
    intent.tints.push(...colors)
    colors = []
    count = 1
    size = 1
  }
  for (let at = 0; at < words.length;) {
    const word = words[at] ?? ''
    // The longest reading wins, so that "coral reef" is a place before "coral" is anything else.
    const place = settings.match(words, at)
    const sign = signs.match(words, at)
    const model = subjects.match(words, at)
    const icon = model === null || model.length === 1 ? icons.match(words, at) : null
    const fromIcon = icon !== null && place === null && icon.length > (model?.length ?? 0)
    const thing = fromIcon
      ? { meaning: 'icon' as const, length: icon.length, exact: icon.exact }
      : model
    const medium = mediums.match(words, at)
    const length = Math.max(place?.length ?? 0, thing?.length ?? 0, medium?.length ?? 0)
    const said = (m: { length: number } | null): boolean => m !== null && m.length === length
    let step = 1
    const color = lookUp(colorWords, words, at)
    const number = countWords[word] ?? (/^[2-9]$/.test(word) ? Number(word) : undefined)
    const time = times.match(words, at)
    const relation = relations.match(words, at)
    // What stands for its inside is a place, unless more words than that make it a thing.
    const venue = place !== null && said(place) && isVenue(place.meaning, words, at, intent)
    if (sign && sign.length >= length && !(thing && sign.meaning === 'sun' && !sign.exact)) {
      if (!intent.signs.includes(sign.meaning)) intent.signs.push(sign.meaning)
      otherWord(intent, words, at)
      step = sign.length
      joining = null
      known(at, step)
    } else if (medium && said(medium) && medium.length > 1) {
      intent.medium ??= medium.meaning
      step = medium.length
      known(at, step)
    } else if (time && (time.length > length || (thing && !thing.exact && !place))) {
      intent.time ??= time.meaning
      step = time.length
      known(at, step)
    } else if (color && !(length > 1)) {
      if (sinceAdjective > 3) drop()
      colors.push(hex(color))
      sinceAdjective = 0
      known(at, 1)
    } else if (number) {
      count = number
      sinceAdjective = 0
      known(at, 1)
    } else if (Object.hasOwn(sizeWords, word)) {
      size = sizeWords[word] ?? 1
      sinceAdjective = 0
      known(at, 1)
    } else if (thing && said(thing) && !venue) {
      step = thing.length
      const name = words.slice(at, at + step).join(' ')
      const plural = name.endsWith('s') && !thing.exact
      // One thing may be named twice ("cup of coffee"); only a new number makes it more than one.
      const called = fromIcon && icon ? icon.meaning : name
      const same = intent.subjects.find(
        (s) => s.kind === thing.meaning && (!fromIcon || s.word === called),
      )
      if (same) {
        same.colors.push(...colors)
        same.count = Math.max(same.count, count)
      } else {
        if (joining && intent.subjects.length === 1) intent.relation ??= joining
        intent.subjects.push({
          kind: thing.meaning,
          word: called,
          count: count > 1 ? count : plural ? 3 : 1,
          size,
          colors,
          traits: plainTraits,
        })
      }
      joining = null
      if (thing.meaning === 'fruitbowl') intent.settings.push('table')
      colors = []
      count = 1
      size = 1
      known(at, step)
    } else if (place) {
      step = place.length
      joining = null
      if (!intent.settings.includes(place.meaning)) intent.settings.push(place.meaning)
      const also = weathers.match(words, at)
      if (also) intent.weather ??= also.meaning
      drop()
      known(at, step)
    } else if (!otherWord(intent, words, at)) {
      if (relation) {
        joining = relation.meaning === 'beside' ? null : relation.meaning
        step = relation.length
      } else if (motionWords.has(word)) {
        intent.moves = true
        known(at, 1)
      } else if (
        !silentWords.has(word) &&
        !/^\p{Script=Hiragana}{1,2}$/u.test(word) &&
        !/^\d+$/.test(word)
      )
        intent.unpainted.push(word)
    } else known(at, 1)
    at += step
    sinceAdjective += step
  }
  drop()
  return intent
}

/** Words of time, weather, season, mood, medium and shot. True when the word said one of these. */
function otherWord(intent: Intent, words: readonly string[], at: number): boolean {
  const time = times.match(words, at)
  const weather = weathers.match(words, at)
  const season = seasons.match(words, at)
  const mood = moods.match(words, at)
  const medium = mediums.match(words, at)
  const shot = shots.match(words, at)
  if (time) intent.time ??= time.meaning
  if (weather) intent.weather ??= weather.meaning
  if (season) intent.season ??= season.meaning
  if (mood) intent.mood ??= mood.meaning
  if (medium) intent.medium ??= medium.meaning
  if (shot) intent.shot ??= shot.meaning
  return Boolean(time ?? weather ?? season ?? mood ?? medium ?? shot)
}

/** Whether a word that may also name a building means being in it: "a cat in a church". */
function isVenue(
  place: SettingKind,
  words: readonly string[],
  at: number,
  intent: Intent,
): boolean {
  if (!Object.hasOwn(venues, place)) return false
  if (venues[place] === 'always') return true
  const before = words.slice(Math.max(0, at - 4), at)
  return intent.subjects.length > 0 && before.some((w) => /^(in|inside|at|within|through)$/.test(w))
}
