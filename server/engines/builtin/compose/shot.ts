import type { Random } from '../core/random.ts'
import type { FrameHints, Setting } from '../settings/setting.ts'
import type { Shot } from '../understand/place-words.ts'
import { viewOf } from './view.ts'

const sizes: Record<Shot, number> = {
  close: 1.45,
  macro: 1.7,
  portrait: 1.45,
  wide: 0.6,
  above: 0.9,
  aerial: 0.3,
  below: 1.2,
  isometric: 0.95,
  silhouette: 1,
}

/** How much larger or smaller a shot shows its subject. */
export function shotSize(shot: Shot | null): number {
  return shot ? sizes[shot] : 1
}

/** What a shot makes of the place's own framing: a raised eye puts the horizon above the frame, a low one near its foot. */
export function shotHints(
  shot: Shot | null,
  setting: Setting,
  random: Random,
  empty: boolean,
): FrameHints {
  const { frame } = setting
  if (shot === 'above') return { ...frame, horizon: [-0.42, -0.28], foot: [0.7, 0.78], held: true }
  if (shot === 'aerial') return { ...frame, horizon: [-0.2, -0.1], foot: [0.62, 0.72], held: true }
  if (shot === 'isometric')
    return { ...frame, horizon: [-1, -0.9], foot: [0.7, 0.74], lens: 1.5, held: true }
  if (shot === 'below') return { ...frame, horizon: [0.86, 0.92], foot: [0.93, 0.96], held: true }
  if (shot === 'wide') {
    const view = viewOf(setting, random, empty)
    return { ...view, foot: [view.foot[0] - 0.02, view.foot[1] - 0.04] }
  }
  return viewOf(setting, random, empty)
}
