import type { Vec3 } from '../../mesh/solids.ts'
import type { Look } from '../maquette.ts'
import type { Stance } from './stance.ts'

/** Where the joints of a figure 1.75 m tall are; pairs are its left (+z) and right side, it faces +x. */
export interface Skeleton {
  readonly hip: Vec3
  readonly chest: Vec3
  readonly shoulders: Vec3
  readonly head: Vec3
  readonly knees: readonly [Vec3, Vec3]
  readonly feet: readonly [Vec3, Vec3]
  readonly elbows: readonly [Vec3, Vec3]
  readonly hands: readonly [Vec3, Vec3]
  /** How far each foot is turned down: 0 flat, 1 on its toes. */
  readonly toes: readonly [number, number]
}

/** Where a figure has what it carries, in metres before and above its feet; its hands are on both sides of it. */
export const grip = { ahead: 0.4, up: 1.14 } as const

type Arm = readonly [elbow: Vec3, hand: Vec3]
type Leg = readonly [knee: Vec3, foot: Vec3, toe: number]

/** Mirrors a joint of the left side to the side `s`. */
const to = (s: number, x: number, y: number, z: number): Vec3 => [x, y, z * s]

function legsOf(stance: Stance, hip: number, swing: number): [Leg, Leg] {
  const one = (s: 1 | -1): Leg => {
    const lead = s * swing
    switch (stance) {
      case 'walk':
        return lead > 0
          ? [to(s, 0.17, 0.52, 0.09), to(s, 0.27, 0.08, 0.09), 0]
          : [to(s, -0.06, 0.5, 0.09), to(s, -0.33, 0.15, 0.09), 0.7]
      case 'run':
        return lead > 0
          ? [to(s, 0.34, 0.68, 0.09), to(s, 0.22, 0.3, 0.09), 0.3]
          : [to(s, -0.1, 0.5, 0.09), to(s, -0.5, 0.42, 0.09), 1]
      case 'ride':
        return [to(s, 0.32, hip - 0.06, 0.3), to(s, 0.2, hip - 0.5, 0.34), 0.1]
      case 'seat':
      case 'keys':
        return [to(s, 0.42, hip + 0.02, 0.13), to(s, 0.44, hip - 0.42, 0.12), 0]
      case 'climb':
        return lead > 0
          ? [to(s, 0.28, 0.82, 0.12), to(s, 0.16, 0.44, 0.1), 0.2]
          : [to(s, 0.08, 0.48, 0.1), to(s, 0.06, 0.08, 0.1), 0.3]
      case 'tail':
        return [to(s, 0.4, 0.2, 0.04), to(s, 0.82, 0.13, 0.02), 0]
      case 'floor':
        return [to(s, 0.36, 0.14, 0.34), to(s, 0.3, 0.06, -0.05), 0.4]
      case 'dance':
        return lead > 0
          ? [to(s, 0.02, 0.56, 0.05), to(s, 0.0, 0.16, 0.03), 1]
          : [to(s, -0.3, 0.82, 0.16), to(s, -0.68, 0.98, 0.2), 1]
      case 'surf':
        return lead > 0
          ? [to(s, 0.3, 0.5, 0.1), to(s, 0.26, 0.08, 0.05), 0]
          : [to(s, -0.16, 0.46, 0.16), to(s, -0.3, 0.08, 0.04), 0]
      case 'swim':
        return [to(s, -0.02, 0.5, 0.12), to(s, -0.1 * lead, 0.1, 0.13), 1]
      case 'kick':
        return lead > 0
          ? [to(s, 0.3, 0.66, 0.1), to(s, 0.62, 0.42, 0.1), 0]
          : [to(s, 0.02, 0.5, 0.1), to(s, -0.1, 0.08, 0.1), 0]
      case 'paint':
      case 'hug':
      case 'offer':
      case 'sing':
        return lead > 0
          ? [to(s, 0.05, 0.5, 0.1), to(s, 0.1, 0.08, 0.11), 0]
          : [to(s, 0, 0.5, 0.12), to(s, -0.12, 0.08, 0.14), 0]
      case 'fight':
        return lead > 0
          ? [to(s, 0.26, 0.5, 0.16), to(s, 0.26, 0.08, 0.18), 0]
          : [to(s, -0.16, 0.48, 0.14), to(s, -0.4, 0.09, 0.17), 0.3]
      case 'stand':
      case 'hold':
      case 'read':
      case 'play':
      case 'lie':
      case 'wave':
      case 'pray':
      case 'robed':
        return lead > 0
          ? [to(s, 0.03, 0.5, 0.1), to(s, 0, 0.08, 0.11), 0]
          : [to(s, 0.08, 0.5, 0.12), to(s, 0.06, 0.08, 0.15), 0]
      default:
        return stance satisfies never
    }
  }
  return [one(1), one(-1)]
}

function armsOf(stance: Stance, hip: number, swing: number): [Arm, Arm] {
  const top = hip + 0.5
  const one = (s: 1 | -1): Arm => {
    const lead = s * swing
    switch (stance) {
      case 'walk':
        return [to(s, -0.1 * lead, top - 0.27, 0.25), to(s, 0.1 - 0.24 * lead, top - 0.5, 0.25)]
      case 'run':
        return lead > 0
          ? [to(s, -0.26, top - 0.16, 0.22), to(s, -0.12, top - 0.36, 0.2)]
          : [to(s, 0.14, top - 0.24, 0.22), to(s, 0.36, top - 0.08, 0.16)]
      case 'ride':
        return [to(s, 0.12, top - 0.24, 0.24), to(s, 0.38, top - 0.3, 0.1)]
      case 'seat':
        return [to(s, 0.06, top - 0.27, 0.24), to(s, 0.3, top - 0.42, 0.15)]
      case 'climb':
        return lead > 0
          ? [to(s, 0.2, top + 0.1, 0.24), to(s, 0.28, top + 0.36, 0.14)]
          : [to(s, 0.2, top - 0.2, 0.26), to(s, 0.36, top - 0.02, 0.14)]
      case 'tail':
        return lead > 0
          ? [to(s, -0.1, top - 0.26, 0.28), to(s, -0.16, top - 0.5, 0.3)]
          : [to(s, 0.08, top - 0.26, 0.26), to(s, 0.28, top - 0.42, 0.12)]
      case 'keys':
        return [to(s, 0.12, top - 0.26, 0.23), to(s, 0.4, top - 0.3, 0.13)]
      case 'floor':
        return [to(s, 0.06, top - 0.27, 0.26), to(s, 0.28, top - 0.42, 0.22)]
      case 'hold':
        return [to(s, 0.09, top - 0.27, 0.24), to(s, grip.ahead - 0.04, hip + 0.22, 0.1)]
      case 'read':
        return [to(s, 0.09, top - 0.28, 0.25), to(s, 0.36, hip + 0.24, 0.14)]
      case 'play':
        return s > 0
          ? [to(s, 0.12, top - 0.24, 0.34), to(s, 0.24, hip + 0.26, 0.5)]
          : [to(s, 0.02, top - 0.26, 0.27), to(s, 0.26, hip + 0.12, 0.04)]
      case 'dance':
        return lead > 0
          ? [to(s, 0.12, top + 0.2, 0.26), to(s, 0.2, top + 0.48, 0.08)]
          : [to(s, 0.02, top - 0.06, 0.42), to(s, 0.12, top - 0.02, 0.68)]
      case 'surf':
        return lead > 0
          ? [to(s, 0.12, top - 0.1, 0.36), to(s, 0.3, top - 0.02, 0.56)]
          : [to(s, -0.12, top - 0.12, 0.38), to(s, -0.28, top - 0.02, 0.6)]
      case 'swim':
        return lead > 0
          ? [to(s, 0.1, top + 0.22, 0.2), to(s, 0.02, top + 0.52, 0.14)]
          : [to(s, -0.04, top - 0.26, 0.26), to(s, 0.02, top - 0.52, 0.22)]
      case 'kick':
        return lead > 0
          ? [to(s, -0.14, top - 0.2, 0.34), to(s, -0.16, top - 0.34, 0.52)]
          : [to(s, 0.12, top - 0.14, 0.36), to(s, 0.26, top - 0.04, 0.5)]
      case 'paint':
        return s < 0
          ? [to(s, 0.16, top - 0.26, 0.26), to(s, 0.44, top - 0.1, 0.16)]
          : [to(s, 0.02, top - 0.28, 0.27), to(s, 0.24, top - 0.34, 0.2)]
      case 'hug':
        return lead > 0
          ? [to(s, 0.18, top - 0.1, 0.3), to(s, 0.44, top + 0.02, 0.16)]
          : [to(s, 0.18, top - 0.24, 0.3), to(s, 0.42, top - 0.26, 0.12)]
      case 'offer':
        return lead > 0
          ? [to(s, 0.2, top - 0.22, 0.24), to(s, 0.46, top - 0.34, 0.22)]
          : [to(s, -0.02, top - 0.27, 0.25), to(s, 0.1, top - 0.5, 0.22)]
      case 'sing':
        return lead > 0
          ? [to(s, 0.18, top - 0.24, 0.24), to(s, 0.26, top + 0.02, 0.06)]
          : [to(s, 0.08, top - 0.16, 0.34), to(s, 0.26, top - 0.06, 0.52)]
      case 'fight':
        return lead > 0
          ? [to(s, 0.02, top - 0.12, 0.34), to(s, 0.2, top + 0.14, 0.36)]
          : [to(s, 0.18, top - 0.2, 0.26), to(s, 0.42, top - 0.16, 0.2)]
      case 'wave':
        return lead > 0
          ? [to(s, 0.04, top - 0.02, 0.42), to(s, 0.1, top + 0.26, 0.5)]
          : [to(s, -0.02, top - 0.28, 0.25), to(s, 0.06, top - 0.52, 0.24)]
      case 'pray':
        return [to(s, 0.12, top - 0.26, 0.22), to(s, 0.3, top - 0.14, 0.02)]
      case 'robed':
        return [to(s, 0.06, top - 0.27, 0.25), to(s, 0.24, top - 0.4, 0.08)]
      case 'stand':
      case 'lie':
        return lead > 0
          ? [to(s, -0.03, top - 0.27, 0.245), to(s, 0.05, top - 0.54, 0.25)]
          : [to(s, -0.02, top - 0.27, 0.26), to(s, 0.09, top - 0.52, 0.22)]
      default:
        return stance satisfies never
    }
  }
  return [one(1), one(-1)]
}

/** The joints of a stance. Seats are at the origin with the legs below; everything else stands on y = 0. */
export function skeleton(look: Look, stance: Stance): Skeleton {
  const swing = look.random.sub('gait').sign()
  const low = stance === 'ride' || stance === 'seat' || stance === 'keys'
  const hipUp = low
    ? 0.1
    : stance === 'floor' || stance === 'tail'
      ? 0.16
      : stance === 'run'
        ? 0.94
        : stance === 'dance'
          ? 1.02
          : stance === 'surf'
            ? 0.78
            : 0.92
  const lean =
    stance === 'run'
      ? 0.1
      : stance === 'fight'
        ? 0.05
        : stance === 'surf' || stance === 'offer'
          ? 0.08
          : stance === 'hug'
            ? 0.06
            : stance === 'read'
              ? 0.015
              : 0
  const legs = legsOf(stance, hipUp, swing)
  const arms = armsOf(stance, hipUp, swing)
  const posed = (part: 'hands' | 'feet', k: 0 | 1, own: Vec3): Vec3 =>
    given(look, part, k, own) ?? own
  const hands: [Vec3, Vec3] = [posed('hands', 0, arms[0][1]), posed('hands', 1, arms[1][1])]
  const bent = (k: 0 | 1): Vec3 => {
    if (hands[k] === arms[k][1]) return arms[k][0]
    const s = k === 0 ? 1 : -1
    return [0.06, (hipUp + 0.5 + hands[k][1]) / 2 - 0.05, (s * 0.2 + hands[k][2]) / 2 + s * 0.05]
  }
  return {
    hip: [0, hipUp, 0],
    chest: [lean * 0.6, hipUp + 0.34, 0],
    shoulders: [lean, hipUp + 0.5, 0],
    head: [lean * 1.3 + 0.025, hipUp + 0.71, 0],
    knees: [legs[0][0], legs[1][0]],
    feet: [posed('feet', 0, legs[0][1]), posed('feet', 1, legs[1][1])],
    elbows: [bent(0), bent(1)],
    hands,
    toes: [legs[0][2], legs[1][2]],
  }
}

/** How far from the shoulder a hand can be. */
const armReach = 0.5

/** A hand or foot where a given picture has it, in the plane of the picture; null where none is given. */
function given(look: Look, part: 'hands' | 'feet', k: 0 | 1, own: Vec3): Vec3 | null {
  const s = k === 0 ? 1 : -1
  const point = look.pose?.[part][s > 0 ? 1 : 0]
  if (!point) return null
  if (part === 'feet') return [own[0], own[1], Math.max(-0.55, Math.min(0.55, point.across * 1.8))]
  const shoulder = [1.42, s * 0.19] as const
  const up = point.up * 1.74 - shoulder[0]
  const across = point.across * 1.74 - shoulder[1]
  // What is given is the tip of the hand, what is wanted its wrist.
  const reach = Math.hypot(up, across)
  const far = Math.max(1, reach / armReach, reach / Math.max(0.05, reach - 0.09))
  return [0.06, shoulder[0] + up / far, shoulder[1] + across / far]
}
