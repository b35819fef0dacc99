import type { Intent, Link, Subject } from '../intent.ts'
import type { SettingKind } from '../place-words.ts'
import type { Relation } from '../relation-words.ts'
import type { SubjectKind } from '../subject-words.ts'
import { plainTraits } from '../traits.ts'
import { isAnimate, isPerson } from './companions.ts'

/** Makes the scene that people have in mind of what a prompt says in few words: a painter has an easel. */
export function enact(intent: Intent): Intent {
  return [atWindow, board, seat, handOut, dress, furnish, settleSomewhere, mark].reduce(
    (scene, step) => step(scene),
    intent,
  )
}

const saidOf = ({ traits, word }: Subject): string => `${traits.said.join(' ')} ${word}`

const linked = ({ links }: Intent, a: number, b: number): boolean =>
  links.some(({ from, to }) => (from === a && to === b) || (from === b && to === a))

const busy = ({ links }: Intent, index: number, relations: RegExp): boolean =>
  links.some(({ from, relation }) => from === index && relations.test(relation))

function change(intent: Intent, index: number, to: Partial<Subject>): Intent {
  return { ...intent, subjects: intent.subjects.map((s, k) => (k === index ? { ...s, ...to } : s)) }
}

function link(intent: Intent, from: number, relation: Relation, to: number): Intent {
  return { ...intent, links: [...intent.links, { from, relation, to }] }
}

function added(
  intent: Intent,
  from: number,
  relation: Relation,
  kind: SubjectKind,
  word: string,
): Intent {
  const thing: Subject = {
    kind,
    word,
    count: 1,
    size: 1,
    colors: [],
    traits: plainTraits,
    posture: null,
    aloft: false,
  }
  return link(
    { ...intent, subjects: [...intent.subjects, thing] },
    from,
    relation,
    intent.subjects.length,
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

/** Deeds, by what they are done with: whoever is said to do them has it, where nothing of the kind is named. */
const tools: readonly (readonly [
  deed: RegExp,
  kind: SubjectKind,
  word: string,
  relation: Relation,
  named: RegExp,
])[] = [
  [/painting (at|on)|\b(painter|artist)\b/, 'easel', 'easel', 'facing', /^easel$/],
  [/\bbasketball/, 'icon', 'basketball', 'holding', /ball/],
  [/\bsing(s|ing|er)\b/, 'icon', 'microphone', 'holding', /micro/],
  [/\bskateboard/, 'board', 'skateboard', 'riding', /board/],
  [/\bsurf(er|ing|s)\b/, 'board', 'surfboard', 'riding', /board/],
  [/\bsnowboard/, 'board', 'snowboard', 'riding', /board/],
  [/\bski(er|ing)\b/, 'board', 'skis', 'riding', /board/],
]

function handOut(intent: Intent): Intent {
  let scene = intent
  for (const [index, subject] of intent.subjects.entries()) {
    if (!isPerson(subject)) continue
    const said = saidOf(subject)
    for (const [deed, kind, word, relation, named] of tools) {
      if (!deed.test(said)) continue
      const there = scene.subjects.findIndex((s) => named.test(s.kind === 'icon' ? s.word : s.kind))
      if (there < 0 && intent.shot !== 'portrait') scene = added(scene, index, relation, kind, word)
      else if (there >= 0 && relation === 'facing' && linked(scene, index, there))
        scene = {
          ...scene,
          links: scene.links.map((l): Link =>
            sameTwo(l, index, there) ? { from: index, relation, to: there } : l,
          ),
        }
      else if (there >= 0 && !linked(scene, index, there))
        scene = link(scene, index, relation, there)
    }
  }
  for (const { from, relation, to } of intent.links) {
    const player = scene.subjects[from]
    if (
      relation === 'playing' &&
      player &&
      /^(soccer|rugby|american)/.test(scene.subjects[to]?.word ?? '')
    )
      scene = change(scene, from, {
        traits: { ...player.traits, said: [...player.traits.said, 'football'] },
      })
  }
  return play(scene)
}

const sameTwo = ({ from, to }: Link, a: number, b: number): boolean =>
  (from === a && to === b) || (from === b && to === a)

const instruments = /^(guitar|violin|trumpet|drum|piano|saxophone|banjo|accordion|harp)$/

/** Instruments that are named beside musicians are played by them. */
function play(intent: Intent): Intent {
  const band = intent.subjects.findIndex(
    (s) => isPerson(s) && /band|orchestra|quartet|musician/.test(s.word),
  )
  if (band < 0) return intent
  let scene = intent
  for (const [k, s] of intent.subjects.entries())
    if (instruments.test(s.kind === 'icon' ? s.word : s.kind) && !linked(scene, band, k))
      scene = link(scene, band, 'playing', k)
  const played = scene.links.some(({ from, relation }) => from === band && relation === 'playing')
  return played
    ? scene
    : added(
        added(scene, band, 'playing', 'guitar', 'guitar'),
        band,
        'playing',
        'trumpet',
        'trumpet',
      )
}

/** Animals in the part of somebody wear what he is known by. */
const costumes: readonly (readonly [part: RegExp, word: string])[] = [
  [/astronaut|spaceman|cosmonaut/, 'space helmet'],
  [/wizard|witch|sorcer|mage/, 'wizard hat'],
  [/chef|cook|baker/, 'chef hat'],
  [/knight|gladiator/, 'knight helmet'],
  [/viking/, 'viking helmet'],
  [/pirate|captain/, 'pirate hat'],
  [/samurai/, 'samurai helmet'],
  [/cowboy|sheriff/, 'cowboy hat'],
  [/detective|explorer/, 'fedora'],
  [/magician|gentleman/, 'top hat'],
  [/santa/, 'santa hat'],
  [/jester/, 'jester hat'],
  [/artist|painter/, 'beret'],
  [/police|pilot|sailor|admiral/, 'peaked cap'],
  [/farmer/, 'straw hat'],
]

function dress(intent: Intent): Intent {
  let scene = intent
  for (const [index, subject] of intent.subjects.entries()) {
    if (isPerson(subject) || !isAnimate(subject) || subject.kind === 'icon') continue
    const said = subject.traits.said.join(' ')
    const costume = costumes.find(([part]) => part.test(said))
    const crowned = /\b(king|queen|princess|emperor)\b/.test(said)
    const worn = busy(scene, index, /^wearing$/)
    const clad = subject.traits.parts.some(({ word }) => word === 'hat')
    if (worn || clad) continue
    if (crowned) scene = added(scene, index, 'wearing', 'crown', 'crown')
    else if (costume) scene = added(scene, index, 'wearing', 'hat', costume[1])
  }
  return scene
}

/** Toys are told from what people fly in, and balls of games from spheres, by who is with them. */
function furnish(intent: Intent): Intent {
  let scene = intent
  const company = intent.subjects.some(isAnimate)
  for (const [k, subject] of intent.subjects.entries()) {
    const ridden = intent.links.some((l) => l.to === k && /^(riding|in)$/.test(l.relation))
    if (company && subject.kind === 'sphere' && /^(ball|balls|beach ball)$/.test(subject.word))
      scene = change(scene, k, { size: subject.size * 0.28 })
    const small = subject.kind === 'balloon' && /^(balloons?|globos?|ballon)$/.test(subject.word)
    if (small && !ridden && (company || subject.count > 1)) {
      scene = change(scene, k, {
        traits: { ...subject.traits, said: [...subject.traits.said, 'toy'] },
      })
      const holder = intent.subjects.findIndex(isPerson)
      if (holder >= 0 && !intent.links.some(({ from, to }) => from === k || to === k))
        scene = link(scene, holder, 'holding', k)
    }
  }
  return scene
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
  if (!first || intent.settings.length > 0) return intent
  const found = isPerson(first) ? grounds.find(([deed]) => deed.test(saidOf(first))) : undefined
  return found ? { ...intent, settings: [found[1]] } : intent
}

/** What a shop or a place is known by on its sign. */
const signs: Partial<Record<SettingKind, readonly [SubjectKind, string]>> = {
  cafe: ['cup', 'coffee'],
  bar: ['icon', 'cocktail-glass'],
  tavern: ['icon', 'beer-mug'],
  library: ['book', 'book'],
  kitchen: ['bread', 'bread'],
  garden: ['flower', 'flower'],
  greenhouse: ['flower', 'flower'],
  sea: ['sailboat', 'sailboat'],
  beach: ['palm', 'palm'],
  harbour: ['sailboat', 'sailboat'],
  forest: ['tree', 'tree'],
  pinewood: ['pine', 'pine'],
  farm: ['cow', 'cow'],
  space: ['rocket', 'rocket'],
  stadium: ['icon', 'soccer-ball'],
  city: ['tower', 'skyscraper'],
  stage: ['guitar', 'guitar'],
  laboratory: ['icon', 'test-tube'],
}

function mark(intent: Intent): Intent {
  if (!intent.settings.includes('logo') || intent.subjects.length > 0) return intent
  const place = intent.settings.find((other) => signs[other])
  const sign = place && signs[place]
  if (!sign) return intent
  const { subjects } = added(intent, 0, 'beside', sign[0], sign[1])
  return { ...intent, subjects }
}
