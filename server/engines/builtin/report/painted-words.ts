import type { Scene } from '../compose/scene.ts'
import { substanceOf } from '../maquettes/recast.ts'
import type { Surface } from '../raster/surface.ts'
import type { Intent, Meaning, Subject } from '../understand/intent.ts'
import type { SettingKind } from '../understand/place-words.ts'
import { partOf, plainTraits } from '../understand/traits.ts'
import { census, showsColor } from './census.ts'
import type { Census } from './census.ts'
import { modelHeeds, withoutSaid } from './model-answers.ts'

/** The words of a prompt by whether the picture shows what they say. */
export interface PaintedWords {
  readonly painted: readonly string[]
  readonly unpainted: readonly string[]
}

interface Painted {
  readonly intent: Intent
  readonly scene: Scene
  readonly surface: Surface
  /** Whether the medium that the prompt names is the one in use. */
  readonly mediumHeld: boolean
}

/** Places that show what another word for a place would be content with. */
const alike: { readonly [place in SettingKind]?: readonly SettingKind[] } = {
  cliff: ['sea', 'beach'],
  beach: ['sea'],
  sea: ['lake', 'beach'],
  snow: ['mountains', 'forest'],
  village: ['city'],
  garden: ['meadow'],
  swamp: ['lake', 'forest'],
  jungle: ['forest'],
  lunar: ['space'],
  mars: ['space', 'desert'],
}

/** Places without hour, weather or season. */
const timeless: ReadonlySet<SettingKind> = new Set([
  'pattern',
  'logo',
  'studio',
  'table',
  'space',
  'underwater',
  'lunar',
  'mars',
  'cave',
])

/** Sorts the words that were understood by what came of them; those that were not are unpainted. */
export function paintedWords(picture: Painted): PaintedWords {
  const { intent, scene, surface } = picture
  const seen = census(surface, scene.owners, intent.subjects.length)
  const painted: string[] = []
  const unpainted: string[] = []
  for (const { text, meaning } of intent.words)
    (isShown(picture, seen, text, meaning) ? painted : unpainted).push(text)
  return {
    painted: [...new Set(painted)],
    unpainted: [...new Set([...unpainted.filter((w) => !painted.includes(w)), ...intent.unknown])],
  }
}

function isShown(picture: Painted, seen: Census, text: string, meaning: Meaning): boolean {
  const { intent, scene, surface } = picture
  if (meaning.what === 'place') return placeShown(picture, meaning.place, seen)
  if (meaning.what === 'sign' && meaning.sign === 'rays') return (scene.light.shafts ?? 0) > 0
  if (meaning.what === 'sign') return !scene.indoors && seen.sky > 0.02
  if (meaning.what === 'condition') return conditionShown(picture, meaning.conditions)
  if (meaning.what === 'link') {
    const link = intent.links[meaning.link]
    return link !== undefined && [link.from, link.to].every((k) => (seen.pixels[k] ?? 0) > 0)
  }
  if (meaning.what === 'color' && meaning.of === null)
    return intent.tints[0] === meaning.color || scene.place === 'pattern' || scene.place === 'logo'
  const of = meaning.of ?? 0
  const subject = intent.subjects[of]
  if (!subject || (seen.pixels[of] ?? 0) === 0) return false
  switch (meaning.what) {
    case 'subject':
    case 'size':
      return true
    case 'count':
      return (seen.bodies[of] ?? 0) >= Math.min(subject.count, 12) * 0.7
    case 'material':
      return substanceOf(subject.traits) !== null
    case 'color': {
      const own = subject.colors.includes(meaning.color)
      return showsColor(surface, scene.owners, of, meaning.color, own ? 0.03 : 0.002)
    }
    case 'part':
      return partShown(picture, subject, of, text)
    case 'trait':
    case 'posture':
      return substanceOf({ ...plainTraits, said: [text] }) !== null || traitShown(subject, text)
    default:
      return meaning satisfies never
  }
}

function placeShown({ intent, scene }: Painted, place: SettingKind, seen: Census): boolean {
  if (place === scene.place || alike[scene.place]?.includes(place)) return true
  const seesOut = !scene.indoors || scene.place === 'window'
  if (place === 'snow') return scene.season === 'winter' && seesOut
  if (place === 'room' || place === 'hearth') return scene.indoors
  if (place === 'neon') return scene.night > 0.6
  if (place === 'clouds') return seen.sky > 0.1 && !scene.indoors
  return place === 'table' && intent.subjects.some(({ kind }) => kind === 'table')
}

function conditionShown(
  { intent, scene, mediumHeld }: Painted,
  conditions: Extract<Meaning, { what: 'condition' }>['conditions'],
): boolean {
  const open = !timeless.has(scene.place)
  const seen = !scene.indoors || scene.place === 'window'
  const { time, weather, season, mood, medium, shot } = conditions
  return (
    (time !== undefined && time === scene.time && open) ||
    (weather !== undefined && weather === scene.weather && open && seen) ||
    (season !== undefined && season === scene.season && open && seen) ||
    (mood !== undefined && mood === intent.mood && open && (!intent.time || !intent.weather)) ||
    (medium !== undefined && medium === intent.medium && mediumHeld) ||
    (shot !== undefined && shot === intent.shot && scene.place !== 'pattern')
  )
}

/** A coloured part shows its colour; one without must at least have changed the model. */
function partShown(
  { scene, surface }: Painted,
  subject: Subject,
  of: number,
  text: string,
): boolean {
  const { traits } = subject
  const part = traits.parts.find(({ text: words }) => words === text)
  if (!part) return subject.colors.length > 0 && partOf(traits, 'skin') === null
  const [color] = part.colors
  if (color) return showsColor(surface, scene.owners, of, color, 0.002)
  const parts = traits.parts.filter((other) => other !== part)
  return modelHeeds(subject, `with ${part.word}`, { ...subject, traits: { ...traits, parts } })
}

function traitShown(subject: Subject, text: string): boolean {
  const traits = withoutSaid(subject.traits, text)
  const parts = traits.parts.map((part) => ({ ...part, said: part.said.filter((w) => w !== text) }))
  return modelHeeds(subject, text, { ...subject, posture: null, traits: { ...traits, parts } })
}
