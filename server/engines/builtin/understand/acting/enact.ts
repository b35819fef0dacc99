import type { Intent } from '../intent.ts'
import type { SettingKind } from '../place-words.ts'
import { isPerson } from '../reading/companions.ts'
import { added, busy, change, link, sameTwo, saidOf } from './edits.ts'
import { dress, furnish, handOut, mark } from './equip.ts'
import { withoutSubjects } from '../reading/settle.ts'

/** Makes the scene that people have in mind of what a prompt says in few words: a painter has an easel. */
export function enact(intent: Intent): Intent {
  return [
    ringside,
    picnic,
    atWindow,
    board,
    seat,
    handOut,
    dress,
    furnish,
    settleSomewhere,
    mark,
  ].reduce((scene, step) => step(scene), intent)
}

/** Boxers are in a ring of ropes. */
function ringside(intent: Intent): Intent {
  const at = intent.subjects.findIndex(({ kind, word }) => kind === 'icon' && word === 'ring')
  const fighters = intent.subjects.some((s) => isPerson(s) && /box|wrestl/.test(saidOf(s)))
  if (at < 0 || !fighters) return intent
  const { links, words, subjects } = withoutSubjects(intent, (_, k) => k !== at)
  return { ...intent, links, words, subjects, settings: [...intent.settings, 'stadium'] }
}

/** Who has a picnic sits on its blanket. */
function picnic(intent: Intent): Intent {
  const cloth = intent.subjects.findIndex(({ kind }) => kind === 'picnic')
  const at = intent.subjects.findIndex((s) => isPerson(s))
  const guest = intent.subjects[at]
  if (cloth < 0 || !guest || intent.links.some(({ from, to }) => from === cloth && to !== at))
    return intent
  const links = intent.links.filter((l) => !sameTwo(l, at, cloth))
  const said = [...guest.traits.said, 'sitting']
  return link(
    change({ ...intent, links }, at, { traits: { ...guest.traits, said } }),
    at,
    'on',
    cloth,
  )
}

/** A window with something to see through it is looked out of, not at. */
function atWindow(intent: Intent): Intent {
  const [first] = intent.subjects
  if (first?.kind !== 'window' || intent.subjects.length > 1 || intent.settings.length === 0)
    return intent
  if (intent.settings.some((place) => /^(village|city|garden|alley|ruins)$/.test(place)))
    return intent
  const words = intent.words.map((word) =>
    word.meaning.what === 'subject' && word.meaning.of === 0
      ? { ...word, meaning: { what: 'place', place: 'window' } as const }
      : word,
  )
  const about = words.filter(({ meaning }) => !('of' in meaning) || meaning.of !== 0)
  return {
    ...intent,
    subjects: [],
    links: [],
    settings: ['window', ...intent.settings],
    words: about,
  }
}

const plainBoat = /^(boat|boats|barco|boot|barca|bateau|fishing boat)$/

/** A boat with somebody in it is one to row; people and boats that are named together belong together. */
function board(intent: Intent): Intent {
  let scene = intent
  const boat = intent.subjects.findIndex(({ kind }) => /^(sailboat|rowboat)$/.test(kind))
  const vessel = intent.subjects[boat]
  if (!vessel) return intent
  const crew = [...intent.subjects.keys()].filter((k) => isPerson(intent.subjects[k] ?? vessel))
  const [chief] = crew
  const free = crew.filter((k) => !scene.links.some(({ from, to }) => from === k || to === k))
  if (chief === 0 && vessel.count === 1 && free.includes(0)) scene = link(scene, 0, 'in', boat)
  const manned = scene.links.some(
    ({ from, relation, to }) =>
      to === boat && crew.includes(from) && /^(in|on|riding)$/.test(relation),
  )
  return plainBoat.test(vessel.word) && (manned || vessel.size < 0.9)
    ? change(scene, boat, { kind: 'rowboat' })
    : scene
}

/** What is done sitting down needs something to sit on. */
function seat(intent: Intent): Intent {
  const at = intent.subjects.findIndex(
    (s) => isPerson(s) && /knit|sew|crochet|embroider|weaving/.test(saidOf(s)),
  )
  if (at < 0 || busy(intent, at, /^(on|in|riding)$/)) return intent
  if (intent.subjects.some(({ kind }) => kind === 'chair')) return intent
  return added(intent, at, 'on', 'chair', 'armchair')
}

/** Where deeds are done that need a place, in prompts that name none. */
const grounds: readonly (readonly [deed: RegExp, place: SettingKind])[] = [
  [/\bswim|\bswims\b/, 'lake'],
  [/\bcook(s|ing)?\b|\bbak(er|ing)\b/, 'kitchen'],
  [/knit|sew|crochet/, 'hearth'],
  [/surf(er|ing)/, 'sea'],
  [/ski(er|ing)\b|snowboard/, 'snow'],
  [/breach/, 'sea'],
]

function settleSomewhere(intent: Intent): Intent {
  const [first] = intent.subjects
  if (!first) return intent
  // Boards and skis for snow want some under them.
  const glides = intent.subjects.some(({ kind, word }) => kind === 'board' && /snow|ski/.test(word))
  if (glides && !intent.settings.includes('snow'))
    return { ...intent, settings: [...intent.settings, 'snow'] }
  if (intent.settings.length > 0) return intent
  const found = isPerson(first) ? grounds.find(([deed]) => deed.test(saidOf(first))) : undefined
  return found ? { ...intent, settings: [found[1]] } : intent
}
