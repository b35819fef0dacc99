import type { Random } from '../core/random.ts'
import { homesOf } from './icon-places.ts'
import { homesOfPerson } from './people-places.ts'
import { maquettes } from '../maquettes/catalogue.ts'
import { places } from '../settings/catalogue.ts'
import type { Intent, Subject } from '../understand/intent.ts'
import { isPerson } from '../understand/reading/companions.ts'
import type { Mood, SettingKind, SkySign, TimeOfDay, Weather } from '../understand/place-words.ts'

const wild: readonly [SettingKind, ...SettingKind[]] = [
  'meadow',
  'mountains',
  'forest',
  'lake',
  'beach',
  'desert',
  'snow',
  'garden',
  'savanna',
  'cliff',
  'hills',
  'river',
  'wheat',
  'canyon',
  'waterfall',
  'birchwood',
]

/** Where furniture stands. */
const indoors: readonly SettingKind[] = ['room', 'room', 'studio']

const strong: readonly SettingKind[] = [
  'pattern',
  'logo',
  'deepsea',
  'isles',
  'underwater',
  'mars',
  'lunar',
  'space',
  'cliff',
  'volcano',
  'cave',
  'window',
  'library',
  'market',
  'table',
]

export function choosePlace(intent: Intent, random: Random): SettingKind {
  const named = intent.settings
  // A reef is also sea and a nebula also sky: what is more particular wins over what was said first.
  const particular = strong.find((s) => named.includes(s))
  if (particular) return particular
  // Snow and sky are conditions when another place is named too.
  const [place] = named.filter((s) => named.length === 1 || (s !== 'snow' && s !== 'clouds'))
  const built = intent.subjects.filter((s) => maquettes[s.kind])
  // What carries another decides where both may be.
  const mount = intent.links.find(
    ({ from, relation }) => from === 0 && /^(on|in|riding)$/.test(relation),
  )
  const under = mount ? intent.subjects[mount.to] : undefined
  // A rock is wherever whoever stands on it is.
  const chief = under && !/^(rock|wood|log|stump|cloud)$/.test(under.word) ? under : built[0]
  const model = chief ? maquettes[chief.kind] : undefined
  // A room with a fireplace is one by the fire.
  if (place === 'room') return named.find((s) => s !== 'room' && places[s].indoors) ?? place
  if (place) return place
  // Whoever looks at the sky is above the water.
  if (model?.habitat === 'swims' && (intent.signs.length > 0 || intent.time || intent.weather))
    return 'sea'
  const leaps = /jump|leap|breach|out of/.test(chief?.traits.said.join(' ') ?? '')
  if (model?.habitat === 'swims' && leaps) return 'sea'
  const home = homeOf(intent, chief)
  const housed = intent.subjects.some(({ kind }) => /^(table|chair|piano)$/.test(kind))
  // Sky and weather that are asked for must be seen.
  const outside =
    intent.signs.some((sign) => sign !== 'rays') ||
    intent.weather !== null ||
    intent.subjects.some(({ kind }) => /^(tree|pine|palm|car|truck|train)$/.test(kind))
  const known = (housed ? indoors : home).filter((s): s is SettingKind => s in places)
  const suited = outside ? known.filter((s) => !places[s].indoors && s !== 'table') : known
  return (
    suited[Math.floor(random.sub('place').next() * suited.length)] ?? random.sub('place').pick(wild)
  )
}

const placesOf = ({ kind, word }: Subject): readonly string[] =>
  kind === 'icon' ? homesOf(word) : (maquettes[kind]?.places ?? wild)

/** Where the chief thing is at home; with people, who are at home everywhere, where what they deal with is. */
function homeOf(intent: Intent, chief: Subject | undefined): readonly string[] {
  if (!chief) return wild
  // Behind a face there is little to look at.
  if (intent.shot === 'portrait' && isPerson(chief)) return plain
  // A ship needs water and a snowman snow, whoever is with them.
  const bound = intent.subjects.find(
    ({ kind }) => kind === 'snowman' || maquettes[kind]?.habitat === 'water',
  )
  if (bound) return placesOf(bound)
  if (chief.kind === 'bridge') return valleys
  if (chief.kind !== 'person') return placesOf(chief)
  const own = homesOfPerson(chief.word)
  if (own) return own
  const others = intent.subjects.filter(({ kind }) => kind !== 'person').map(placesOf)
  const roomy = others.map((list) => list.filter((s) => s !== 'table' && s !== 'studio'))
  return roomy.find((list) => list.length > 0) ?? (others.length > 0 ? dealings : placesOf(chief))
}

const valleys: readonly SettingKind[] = ['river', 'lake', 'canyon', 'hills']

const plain: readonly SettingKind[] = ['hills', 'sea', 'wheat', 'beach', 'studio']

/** Where people have small things in hand. */
const dealings: readonly SettingKind[] = ['room', 'garden', 'cafe', 'park']

/** Ground as warm as a low sun: under one, all of the picture would be of one colour. */
const sunburnt = /^(beach|island|desert|oasis|savanna|mesa|canyon|wheat)$/

const nightly: ReadonlySet<SkySign> = new Set(['moon', 'stars', 'aurora', 'comet', 'fireworks'])

export function chooseTime(
  intent: Intent,
  random: Random,
  usual: TimeOfDay | null = null,
): TimeOfDay {
  if (intent.time) return intent.time
  if (intent.signs.some((s) => nightly.has(s))) return 'night'
  if (intent.shot === 'silhouette') return random.sub('time').pick(['sunset', 'sunset', 'dawn'])
  if (intent.signs.includes('sun')) return random.sub('time').pick(['golden', 'sunset'])
  // Lit signs are seen when it is dark, wherever they hang.
  if (intent.settings.includes('neon')) return random.sub('time').pick(['night', 'dusk'])
  if (usual) return usual
  if (intent.weather === 'blizzard' || intent.weather === 'fog')
    return random.sub('time').pick(['morning', 'noon', 'dawn'])
  if (intent.mood === 'dark') return random.sub('time').pick(['dusk', 'night', 'sunset'])
  if (intent.mood === 'bright') return random.sub('time').pick(['morning', 'noon'])
  if (intent.mood === 'calm') return random.sub('time').pick(['dawn', 'golden', 'morning'])
  if (intent.mood === 'epic') return random.sub('time').pick(['sunset', 'golden', 'dawn'])
  const warm = intent.settings.some((place) => sunburnt.test(place))
  if (warm) return random.sub('time').pick(['morning', 'noon', 'noon', 'morning', 'sunset', 'dawn'])
  return random
    .sub('time')
    .pick(['morning', 'noon', 'golden', 'golden', 'sunset', 'dawn', 'morning'])
}

const weathers: Readonly<Record<Mood, readonly [Weather, ...Weather[]]>> = {
  dark: ['cloudy', 'mist', 'cloudy'],
  bright: ['clear'],
  calm: ['clear', 'mist', 'clear'],
  epic: ['cloudy', 'clear', 'cloudy'],
}

/** The weather of a prompt that names none: its mood's, else mostly fair. */
export function chooseWeather({ mood }: Intent, random: Random): Weather {
  const usual = ['clear', 'clear', 'clear', 'cloudy'] as const
  return random.sub('weather').pick(mood ? weathers[mood] : usual)
}

/** What a prompt calls its place, with the words beside it that mean nothing else. */
export function placeWords({ words, unknown }: Intent, place: SettingKind): string {
  const named = words.flatMap(({ text, meaning }) =>
    meaning.what === 'place' && meaning.place === place ? [text] : [],
  )
  return [...named, ...unknown].join(' ')
}
