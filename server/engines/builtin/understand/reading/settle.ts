import { hex } from '../../core/color.ts'
import { realHeight } from '../../compose/real-size.ts'
import { hashText } from '../../core/random.ts'
import type { Rgb } from '../../core/color.ts'
import type { Intent, Link, Meaning, Subject } from '../intent.ts'
import type { SettingKind } from '../place-words.ts'
import { isAnimate } from './companions.ts'
import { enterBuilding } from './indoors.ts'
import type { Draft } from './draft.ts'

/** Things for a still life: small, and they do not move. */
const small =
  /^(fruitbowl|apple|pear|pumpkin|cake|bread|icecream|cup|teapot|bottle|glass|candle|book|key|gem|egg|bouquet|crown|flower|chess|hat|plate)$/
const isSmall = (subject: Subject): boolean =>
  subject.kind === 'icon'
    ? realHeight(subject.word) <= 0.26 && !isAnimate(subject)
    : small.test(subject.kind)

/** Makes an intent of a draft: a table that is all there is becomes the place, unknown words lend a colour. */
export function settle(draft: Draft): Intent {
  const { conditions } = draft
  const subjects = draft.subjects.map(({ material, parts, said, ...subject }): Subject => ({
    ...subject,
    traits: { material, parts, said },
  }))
  const intent: Intent = {
    subjects,
    links: draft.links,
    settings: draft.settings,
    time: conditions.time ?? null,
    weather: conditions.weather ?? null,
    signs: draft.signs,
    season: conditions.season ?? null,
    mood: conditions.mood ?? null,
    medium: conditions.medium ?? null,
    shot: conditions.shot ?? null,
    tints: draft.tints.length > 0 ? draft.tints : tintOf(draft),
    unwanted: draft.unwanted,
    words: draft.words,
    unknown: draft.unknown,
  }
  const entered = enterBuilding(intent)
  return setTable(entered ? goInside(intent, entered) : intent, draft)
}

/** The building is where the rest is, and no longer a thing to look at. */
function goInside(
  intent: Intent,
  { housed, place }: { housed: number; place: SettingKind },
): Intent {
  const inside = withoutSubjects(intent, (_, k) => k !== housed)
  const said = intent.words.flatMap(({ text, meaning }) =>
    meaning.what === 'subject' && meaning.of === housed
      ? [{ text, meaning: { what: 'place', place } as const }]
      : [],
  )
  return {
    ...inside,
    settings: [place, ...intent.settings.filter((other) => other !== place)],
    words: [...inside.words, ...said],
  }
}

function setTable(intent: Intent, draft: Draft): Intent {
  const [only] = intent.subjects
  const set =
    intent.settings.length === 0 &&
    only &&
    intent.subjects.every((s) => isSmall(s) || s.kind === 'table')
  return set ? onTheTable(intent, draft.bare) : intent
}

/** The table of a still life is its place: built as one it would be a small thing in a studio. */
function onTheTable(intent: Intent, bare: number | null): Intent {
  const at = intent.subjects.findIndex(({ kind }) => kind === 'table')
  const bowl = intent.subjects.some(({ kind }) => kind === 'fruitbowl')
  if (at < 0) return bowl ? { ...intent, settings: ['table'] } : intent
  const plain = intent.links.every(({ relation, to }) => to !== at || relation === 'on')
  if ((intent.subjects.length === 1 && bare !== at) || !plain) return intent
  const moved = withoutSubjects(intent, (_, k) => k !== at)
  return {
    ...moved,
    settings: ['table'],
    words: [
      ...moved.words,
      ...intent.words
        .filter(({ meaning }) => meaning.what === 'subject' && meaning.of === at)
        .map(({ text }) => ({ text, meaning: { what: 'place', place: 'table' } as const })),
    ],
  }
}

/** Drops subjects with everything that was said of them; what remains keeps its order. */
export function withoutSubjects(
  intent: Intent,
  keeps: (subject: Subject, index: number) => boolean,
): Intent {
  const order = [...intent.subjects.keys()].filter((k) => {
    const subject = intent.subjects[k]
    return subject !== undefined && keeps(subject, k)
  })
  return order.length === intent.subjects.length ? intent : inOrder(intent, order)
}

/** The same intent with these of its subjects in this order, and with what links them and what was said of them. */
export function inOrder(intent: Intent, order: readonly number[]): Intent {
  const places = new Map(order.map((old, k) => [old, k]))
  const subjects = order.flatMap((old) => intent.subjects[old] ?? [])
  const linkPlaces = new Map<number, number>()
  const links = intent.links.flatMap((link, k): Link[] => {
    const from = places.get(link.from)
    const to = places.get(link.to)
    if (from === undefined || to === undefined) return []
    linkPlaces.set(k, linkPlaces.size)
    return [{ ...link, from, to }]
  })
  const moved = (meaning: Meaning): Meaning | null => {
    if (meaning.what === 'link') {
      const link = linkPlaces.get(meaning.link)
      return link === undefined ? null : { ...meaning, link }
    }
    if (!('of' in meaning) || meaning.of === null) return meaning
    const of = places.get(meaning.of)
    return of === undefined ? null : { ...meaning, of }
  }
  const words = intent.words.flatMap(({ text, meaning }) => {
    const after = moved(meaning)
    return after ? [{ text, meaning: after }] : []
  })
  return { ...intent, subjects, links, words }
}

const moods: readonly Rgb[] = [
  '#c8742e',
  '#3f6ab0',
  '#8a4fa8',
  '#3f8f7a',
  '#b8485a',
  '#c8a83e',
  '#5a7f3a',
  '#4a5a86',
].map(hex)

/** A prompt of which nothing is known still has a colour of its own, always the same. */
function tintOf({ subjects, unknown }: Draft): Rgb[] {
  if (unknown.length === 0 || subjects.length > 0) return []
  const mood = moods[hashText(unknown.join(' ')) % moods.length]
  return mood ? [mood] : []
}
