import type { Random } from '../core/random.ts'
import type { Look, Maquette } from '../maquettes/maquette.ts'
import type { Intent, Subject } from '../understand/intent.ts'
import { isAnimate, isPerson } from '../understand/reading/companions.ts'

/** How a subject bears itself: what it does, which way it looks (1 to the right) and how far it turns to us. */
export interface Role {
  readonly action: Look['action']
  readonly facing: 1 | -1
  /** Null for the model's own range. */
  readonly turns: Maquette['turns'] | null
  /** Radians it leans to its own side: an instrument is held across its player. */
  readonly lean: number
  /** Radians its front is raised: a dolphin that leaps. */
  readonly rise: number
  readonly carriesRoad: boolean
  readonly ridden: boolean
  /** Every other one of several looks the other way: two who dance, or play against each other. */
  readonly paired: boolean
  /** Radians it is turned further: who sits at a piano looks at it, a baby lies across its mother. */
  readonly about: number
  /** The subject whose turn it shares, so that rider and mount look the same way. */
  readonly like: number | null
}

/** In profile but for a little, so that two who look at each other are both seen. */
const profile: Maquette['turns'] = [-0.75, -0.35]

/** Is played across the body; a cello and a double bass stand on the floor. */
export const isSlung = ({
  kind,
  word,
}: {
  readonly kind: string
  readonly word: string
}): boolean => /^(guitar|violin)$/.test(kind) && !/cello|bass/.test(word)

/** A piano that is played shows its player from the side. */
const keys: Maquette['turns'] = [-0.3, 0.05]
const keyed = ({ subjects, links }: Intent, index: number): boolean =>
  subjects[index]?.kind === 'piano' &&
  links.some(({ relation, to }) => relation === 'playing' && to === index)

/** Whether it comes out of the water it lives in. */
export const leaps = ({ kind, traits }: Subject): boolean =>
  /^(whale|fish)$/.test(kind) && /jump|leap|breach/.test(traits.said.join(' '))

/** What two do face to face. */
const together = /hug|embrac|kiss|cuddl|danc|fight|wrestl|talk|chat|argu/

const vehicle = /^(car|truck|train|motorcycle)$/

/** What goes up into the air from a hand that is held high. */
export const isFlown = ({
  kind,
  word,
}: {
  readonly kind: string
  readonly word: string
}): boolean => kind === 'icon' && word === 'kite'

/** The roles of all subjects, from what joins them and from what each is said to do. */
export function rolesOf(intent: Intent, random: Random): Role[] {
  const side: 1 | -1 = random.sub('facing').sign() > 0 ? 1 : -1
  return intent.subjects.map((subject, index) => {
    const own = intent.links.filter(({ from }) => from === index)
    const toward = (relation: string, other: 'from' | 'to'): boolean =>
      intent.links.some((link) => link.relation === relation && link[other] === index)
    // A relief has only one good side.
    const flat = subject.kind === 'icon'
    const acts = subject.traits.said.join(' ')
    const plays = intent.links.some(
      ({ from, to }) => from === index && intent.subjects[to]?.kind === 'chess',
    )
    const paired =
      subject.count > 1 &&
      isAnimate(subject) &&
      (plays || together.test(acts) || together.test(subject.word))
    const meets =
      isAnimate(subject) && (toward('facing', 'from') || toward('facing', 'to') || paired || plays)
    const chases = toward('chasing', 'from') || toward('chasing', 'to')
    const mount = own.find(({ relation }) => relation === 'riding' || relation === 'on')
    const pianist =
      isPerson(subject) &&
      own.some(
        ({ relation, to }) => relation === 'playing' && intent.subjects[to]?.kind === 'piano',
      )
    const piano = own.find(({ to }) => pianist && intent.subjects[to]?.kind === 'piano')
    const cradle = isPerson(subject)
      ? intent.links.find(({ relation, to }) => relation === 'holding' && to === index)
      : undefined
    const player = isSlung(subject)
      ? intent.links.find(({ relation, to }) => relation === 'playing' && to === index)
      : undefined
    const played = player && isPerson(intent.subjects[player.from] ?? subject)
    return {
      action: actionOf(intent, index, chases, random),
      facing: toward('facing', 'to') && !toward('facing', 'from') ? (-side as 1 | -1) : side,
      turns: pianist || keyed(intent, index) ? keys : !flat && (meets || chases) ? profile : null,
      lean: played ? 1.05 : 0,
      rise: leaps(subject) ? 0.6 : 0,
      paired,
      about:
        cradle && !/baby|infant|newborn/.test(subject.word)
          ? 0
          : own.some(
                ({ relation, to }) => relation === 'on' && intent.subjects[to]?.kind === 'ladder',
              )
            ? Math.PI
            : pianist
              ? Math.PI
              : cradle
                ? Math.PI / 2
                : 0,
      ridden: toward('riding', 'to') || (subject.kind === 'broom' && toward('on', 'to')),
      carriesRoad:
        subject.kind === 'bridge' &&
        intent.links.some(
          ({ from, relation, to }) =>
            to === index && relation === 'on' && vehicle.test(intent.subjects[from]?.kind ?? ''),
        ),
      like: played
        ? player.from
        : (piano ?? cradle)
          ? (piano?.to ?? cradle?.from ?? null)
          : !flat && mount && intent.subjects[mount.to]?.kind !== 'icon'
            ? mount.to
            : null,
    }
  })
}

const sitsAtKeys = ({ subjects, links }: Intent, index: number): boolean =>
  links.some(
    ({ from, relation, to }) =>
      from === index && relation === 'playing' && subjects[to]?.kind === 'piano',
  )

/** Balls are not played like instruments. */
const kicks = ({ subjects, links }: Intent, index: number): boolean =>
  links.some(
    ({ from, relation, to }) =>
      from === index && relation === 'playing' && /ball|tennis/.test(subjects[to]?.word ?? ''),
  )

function actionOf(intent: Intent, index: number, chases: boolean, random: Random): Look['action'] {
  const subject = intent.subjects[index]
  if (!subject) return 'rest'
  const does = new Set(intent.links.filter(({ from }) => from === index).map((l) => l.relation))
  const ridden = intent.links.some((link) => link.relation === 'riding' && link.to === index)
  const person = isPerson(subject)
  const { posture } = subject
  const upon = intent.links.flatMap(({ from, relation, to }) =>
    from === index && /^(riding|on)$/.test(relation) ? [intent.subjects[to]?.kind] : [],
  )
  if (person && upon.includes('board')) return 'balance'
  if (person && (upon.includes('picnic') || upon.includes('ladder'))) return 'rest'
  // A baby lies in the arms of whoever holds it.
  const held = intent.links.some(({ relation, to }) => relation === 'holding' && to === index)
  if (person && held) return /baby|infant|newborn/.test(subject.word) ? 'lie' : 'ride'
  // Birds that have to do with people have come down to them.
  if (
    subject.kind === 'bird' &&
    intent.links.some((l) => l.to === index && l.relation === 'facing')
  )
    return 'sit'
  if (person && upon.includes('stairs') && posture !== 'sit') return 'rest'
  const match = intent.links.some(
    ({ from, relation, to }) =>
      from === index && relation !== 'beside' && intent.subjects[to]?.kind === 'chess',
  )
  if (person && (match || sitsAtKeys(intent, index))) return 'sit'
  if (subject.kind === 'piano' && keyed(intent, index)) return 'play'
  if (kicks(intent, index)) return 'move'
  if (subject.kind === 'chess') return intent.links.some(({ to }) => to === index) ? 'play' : 'rest'
  if (does.has('riding')) return person ? 'ride' : 'sit'
  const stands = posture === 'rest' || posture === 'move'
  if ((does.has('on') || does.has('in')) && isAnimate(subject) && !stands)
    return posture === 'lie' ? 'lie' : 'sit'
  if (does.has('reading')) return 'read'
  if (does.has('playing')) return 'play'
  const flown = intent.links.some(
    ({ from, relation, to }) =>
      from === index && relation === 'holding' && isFlown(intent.subjects[to] ?? subject),
  )
  if (flown) return 'raise'
  if (does.has('holding') || (person && intent.shot === 'portrait')) return 'hold'
  if (chases || ridden || posture === 'move') return 'move'
  // Without a seat, people find their own way of sitting by what is said of them.
  if (posture === 'sit') return person ? 'rest' : 'sit'
  if (posture === 'lie') return 'lie'
  if (posture === 'rest' || posture === 'do') return 'rest'
  return random.sub(`gait-${index}`).chance(subject.count > 1 ? 0.4 : 0.25) ? 'move' : 'rest'
}
