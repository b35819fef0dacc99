import { hex } from '../../core/color.ts'
import {
  bodyPlaces,
  countWords,
  groupsOf,
  likenessWords,
  sizeWords,
  traitWords,
} from '../attribute-words.ts'
import { colorWords } from '../color-words.ts'
import type { SettingKind } from '../place-words.ts'
import { venues } from '../setting-words.ts'
import type { Material } from '../traits.ts'
import { pause } from '../words.ts'
import {
  conditionAt,
  isFiller,
  materials,
  parts,
  postures,
  relations,
  settings,
  signs,
  thingAt,
} from './lexicon.ts'
import type { PartWord } from '../attribute-words.ts'
import type { Thing, Unit } from './units.ts'

const pronouns = new Set('it him them her he she itself'.split(' '))
const denials = new Set('no not without minus excluding except never'.split(' '))

function tableMatch<T>(
  table: Readonly<Record<string, T>>,
  words: readonly string[],
  at: number,
): { value: T; length: number } | null {
  for (let length = 3; length >= 1; length--) {
    const key = words.slice(at, at + length).join('_')
    const value = Object.hasOwn(table, key) ? table[key] : undefined
    if (value !== undefined) return { value, length }
  }
  return null
}

/** The meanings of one position, the longest reading first; nothing is lost but alternatives that are shorter. */
export function readUnit(words: readonly string[], at: number): Unit {
  const word = words[at] ?? ''
  const unit = (length: number) => ({ text: words.slice(at, at + length).join(' '), words: length })
  if (word === pause) return { ...unit(1), what: 'pause' }
  const thing = thingAt(words, at)
  const place = settings.match(words, at)
  const relation = relations.match(words, at)
  const color = tableMatch(colorWords, words, at)
  const count = tableMatch(countWords, words, at)
  const stuff = materials.match(words, at)
  const material = stuff?.exact ? stuff : null
  const part = parts.match(words, at)
  const likeness = tableMatch(likenessWords, words, at) ?? singularOf(word)
  const said = conditionAt(words, at)
  const things = {
    thing: thing && {
      what: thing.what,
      kind: thing.kind,
      called: thing.called,
      plural: thing.plural,
    },
  }
  const longest = Math.max(
    thing?.length ?? 0,
    place?.length ?? 0,
    relation?.length ?? 0,
    color?.length ?? 0,
    said.length,
    material?.length ?? 0,
    part?.length ?? 0,
  )
  const wins = (length: number | undefined): boolean => length === longest && length > 0
  const sign = signs.match(words, at)
  if (sign && sign.length >= longest && (sign.exact || !thing?.exact))
    return {
      ...unit(sign.length),
      what: 'sign',
      sign: sign.meaning,
      conditions: said.length === sign.length ? said.found : {},
    }
  if (longest > 1) {
    // "On the table" is about the table; the place is taken up where the table is all there is.
    if (relation && wins(relation.length))
      return { ...unit(longest), what: 'relation', relation: relation.meaning }
    const placed = place !== null && wins(place.length)
    if (said.length === longest && said.length > (thing?.length ?? 0) && !placed)
      return { ...unit(longest), what: 'condition', conditions: said.found }
    if (place && wins(place.length))
      return {
        ...unit(longest),
        what: 'place',
        place: place.meaning,
        venue: venueOf(place.meaning),
        also: said.length === longest ? said.found : {},
        ...(thing && wins(thing.length) ? things : { thing: null }),
      }
    if (thing && wins(thing.length))
      return {
        ...unit(longest),
        what: 'thing',
        kind: thing.kind,
        called: thing.called,
        plural: thing.plural,
      }
    if (color && wins(color.length))
      return { ...unit(longest), what: 'color', color: hex(color.value), thing: null }
    if (part && wins(part.length))
      return {
        ...unit(longest),
        what: 'part',
        part: part.meaning,
        thing: hatOf(part.meaning, unit(longest).text),
        color: null,
      }
    if (material && wins(material.length))
      return {
        ...unit(longest),
        what: 'material',
        material: material.meaning,
        thing: null,
        color: null,
      }
  }
  if (denials.has(word)) return { ...unit(1), what: 'not' }
  if (word === 'and' || word === 'y' || word === 'und' || word === 'et')
    return { ...unit(1), what: 'and' }
  if (word === 'of') return { ...unit(1), what: 'of' }
  if (pronouns.has(word)) return { ...unit(1), what: 'pronoun' }
  if (count) {
    const group = groupsOf.has(word)
    if (!group || words[at + count.length] === 'of' || !thing)
      return { ...unit(count.length), what: 'count', count: count.value, group }
  }
  if (/^[1-9]\d?$/.test(word))
    return { ...unit(1), what: 'count', count: Math.min(12, Number(word)), group: false }
  if (likeness)
    return { ...unit(likeness.length), what: 'likeness', material: likeness.value, ...things }
  if (part && (!thing || thing.length === 1))
    return {
      ...unit(1),
      what: 'part',
      part: part.meaning,
      color: color ? hex(color.value) : null,
      thing: hatOf(part.meaning, word) ?? things.thing,
    }
  if (material)
    return {
      ...unit(1),
      what: 'material',
      material: material.meaning,
      color: color ? hex(color.value) : null,
      ...things,
    }
  if (color)
    return {
      ...unit(1),
      what: 'color',
      color: hex(color.value),
      ...(thing?.exact ? things : { thing: null }),
    }
  // A baby is somebody, unless it is a baby of something.
  const young = word === 'baby' && !/^\p{L}/u.test(words[at + 1] ?? '')
  if (Object.hasOwn(sizeWords, word) && !(thing?.exact && (word !== 'baby' || young)))
    return { ...unit(1), what: 'size', size: sizeWords[word] ?? 1 }
  if (Object.hasOwn(bodyPlaces, word))
    return { ...unit(1), what: 'body', at: bodyPlaces[word] ?? 'hand' }
  const posture = postures.match(words, at)
  if (posture && (!thing?.exact || /..ing$/.test(word)))
    return { ...unit(1), what: 'posture', posture: posture.meaning }
  if (relation) return { ...unit(1), what: 'relation', relation: relation.meaning }
  // A name that is whole counts before one that only an ending was taken off of.
  const timely = said.length === 1 && thing !== null && !thing.exact && said.exact
  if (place && (place.exact || !thing?.exact))
    return {
      ...unit(1),
      what: 'place',
      place: place.meaning,
      venue: venueOf(place.meaning),
      also: said.found,
      ...things,
    }
  if (traitWords.has(word) && !thing?.exact) return { ...unit(1), what: 'trait' }
  if (thing && !timely)
    return {
      ...unit(1),
      what: 'thing',
      kind: thing.kind,
      called: thing.called,
      plural: thing.plural,
    }
  if (said.length === 1) return { ...unit(1), what: 'condition', conditions: said.found }
  if (traitWords.has(word)) return { ...unit(1), what: 'trait' }
  if (isFiller(word)) return { ...unit(1), what: 'filler' }
  return { ...unit(1), what: 'unknown' }
}

/** On a head that is none of a person's a hat is a thing of its own. */
function hatOf(part: PartWord, text: string): Thing | null {
  return part === 'hat' && text !== 'veil'
    ? { what: 'thing', kind: 'hat', called: text, plural: false }
    : null
}

function venueOf(place: SettingKind): 'always' | 'inside' | null {
  return Object.hasOwn(venues, place) ? (venues[place] ?? null) : null
}

function singularOf(word: string): { value: Material; length: number } | null {
  const value = word.endsWith('s') ? likenessWords[word.slice(0, -1)] : undefined
  return value ? { value, length: 1 } : null
}
