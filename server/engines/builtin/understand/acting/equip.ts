import type { Intent, Link } from '../intent.ts'
import type { SettingKind } from '../place-words.ts'
import type { Relation } from '../relation-words.ts'
import type { SubjectKind } from '../subject-words.ts'
import { isAnimate, isPerson } from '../reading/companions.ts'
import { added, busy, change, link, linked, sameTwo, saidOf } from './edits.ts'

/** Deeds, by what they are done with: whoever is said to do them has it, where nothing of the kind is named. */
const tools: readonly (readonly [
  deed: RegExp,
  kind: SubjectKind,
  word: string,
  relation: Relation,
  named: RegExp,
])[] = [
  [/painting (at|on)|\b(painter|artist)\b/, 'easel', 'easel', 'facing', /^easel$/],
  [/\bfootball|\bsoccer/, 'icon', 'soccer-ball', 'playing', /ball/],
  [/\btennis/, 'icon', 'tennis', 'holding', /tennis/],
  [/\bchess/, 'chess', 'chess', 'playing', /^chess$/],
  [/\bguitar/, 'guitar', 'guitar', 'playing', /guitar/],
  [/\bviolin/, 'violin', 'violin', 'playing', /violin/],
  [/\bpiano/, 'piano', 'piano', 'playing', /piano/],
  [/\bdrum/, 'drum', 'drum', 'playing', /drum/],
  [/\b(sax|trumpet)/, 'trumpet', 'trumpet', 'playing', /trumpet|sax/],
  [/\bbasketball/, 'icon', 'basketball', 'holding', /ball/],
  [/\bsing(s|ing|er)\b/, 'icon', 'microphone', 'holding', /micro/],
  [/\bskateboard/, 'board', 'skateboard', 'riding', /board/],
  [/\bsurf(er|ing|s)\b/, 'board', 'surfboard', 'riding', /board/],
  [/\bsnowboard/, 'board', 'snowboard', 'riding', /board/],
  [/\bski(er|ing)\b/, 'board', 'skis', 'riding', /board/],
]

export function handOut(intent: Intent): Intent {
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

export function dress(intent: Intent): Intent {
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
export function furnish(intent: Intent): Intent {
  let scene = intent
  const company = intent.subjects.some(isAnimate)
  for (const [k, subject] of intent.subjects.entries()) {
    const ridden = intent.links.some((l) => l.to === k && /^(riding|in)$/.test(l.relation))
    if (
      company &&
      subject.kind === 'sphere' &&
      /^(ball|balls|beach ball|pelota|bola|palla|мяч|мячом)$/.test(subject.word)
    )
      scene = change(scene, k, { size: subject.size * 0.28 })
    const flier = /^(bird|dragon|butterfly|bee|owl|ghost|icon|duck)$/.test(subject.kind)
    const flies = /\b(flying|flies|floating|levitating|hovering)\b/.test(saidOf(subject))
    const wet = intent.settings.some((place) =>
      /^(underwater|deepsea|lake|sea|pond|river)$/.test(place),
    )
    if (!flier && flies && !wet && !busy(intent, k, /^(riding|on|in)$/))
      scene = change(scene, k, { aloft: true })
    const small =
      subject.kind === 'balloon' &&
      /^(balloons?|globos?|ballon|palloncino|шарик)$/.test(subject.word)
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

/** What a shop or a place is known by on its sign. */
const signs: Partial<Record<SettingKind, readonly [SubjectKind, string]>> = {
  cafe: ['cup', 'coffee'],
  bar: ['icon', 'cocktail-glass'],
  tavern: ['icon', 'beer-mug'],
  library: ['book', 'book'],
  kitchen: ['bread', 'bread'],
  garden: ['flower', 'flower'],
  greenhouse: ['flower', 'flower'],
  mountains: ['icon', 'mount-fuji'],
  volcano: ['icon', 'volcano'],
  snow: ['icon', 'snowflake'],
  river: ['icon', 'droplet'],
  island: ['icon', 'desert-island'],
  desert: ['cactus', 'cactus'],
  hills: ['pine', 'pine'],
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

export function mark(intent: Intent): Intent {
  if (!intent.settings.includes('logo') || intent.subjects.length > 0) return intent
  const place = intent.settings.find((other) => signs[other])
  const sign = place && signs[place]
  if (!sign) return intent
  const { subjects } = added(intent, 0, 'beside', sign[0], sign[1])
  return { ...intent, subjects }
}
