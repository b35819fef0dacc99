import type { Random } from '../core/random.ts'
import type { Look, Maquette } from '../maquettes/maquette.ts'
import type { Intent } from '../understand/intent.ts'
import { isAnimate, isPerson } from '../understand/reading/companions.ts'

/** How a subject bears itself: what it does, which way it looks (1 to the right) and how far it turns to us. */
export interface Role {
  readonly action: Look['action']
  readonly facing: 1 | -1
  /** Null for the model's own range. */
  readonly turns: Maquette['turns'] | null
  /** The subject whose turn it shares, so that rider and mount look the same way. */
  readonly like: number | null
}

/** In profile but for a little, so that two who look at each other are both seen. */
const profile: Maquette['turns'] = [-0.75, -0.35]

/** The roles of all subjects, from what joins them and from what each is said to do. */
export function rolesOf(intent: Intent, random: Random): Role[] {
  const side: 1 | -1 = random.sub('facing').sign() > 0 ? 1 : -1
  return intent.subjects.map((subject, index) => {
    const own = intent.links.filter(({ from }) => from === index)
    const toward = (relation: string, other: 'from' | 'to'): boolean =>
      intent.links.some((link) => link.relation === relation && link[other] === index)
    // A relief has only one good side.
    const flat = subject.kind === 'icon'
    const meets = toward('facing', 'from') || toward('facing', 'to')
    const chases = toward('chasing', 'from') || toward('chasing', 'to')
    const mount = own.find(({ relation }) => relation === 'riding' || relation === 'on')
    return {
      action: actionOf(intent, index, chases, random),
      facing: toward('facing', 'to') && !toward('facing', 'from') ? (-side as 1 | -1) : side,
      turns: !flat && (meets || chases) ? profile : null,
      like: !flat && mount && intent.subjects[mount.to]?.kind !== 'icon' ? mount.to : null,
    }
  })
}

function actionOf(intent: Intent, index: number, chases: boolean, random: Random): Look['action'] {
  const subject = intent.subjects[index]
  if (!subject) return 'rest'
  const does = new Set(intent.links.filter(({ from }) => from === index).map((l) => l.relation))
  const ridden = intent.links.some((link) => link.relation === 'riding' && link.to === index)
  const person = isPerson(subject)
  const { posture } = subject
  if (does.has('riding')) return person ? 'ride' : 'sit'
  const stands = posture === 'rest' || posture === 'move'
  if ((does.has('on') || does.has('in')) && isAnimate(subject) && !stands)
    return posture === 'lie' ? 'lie' : 'sit'
  if (does.has('reading')) return 'read'
  if (does.has('playing')) return 'play'
  if (does.has('holding')) return 'hold'
  if (chases || ridden || posture === 'move') return 'move'
  // Without a seat, people find their own way of sitting by what is said of them.
  if (posture === 'sit') return person ? 'rest' : 'sit'
  if (posture === 'lie') return 'lie'
  if (posture === 'rest') return 'rest'
  return random.sub(`gait-${index}`).chance(subject.count > 1 ? 0.4 : 0.25) ? 'move' : 'rest'
}
