import type { Random } from '../core/random.ts'
import type { Camera } from '../raster/camera.ts'
import type { Turn } from '../raster/turn.ts'
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
  isometric: 0.62,
  silhouette: 1,
  tilt: 1,
  fisheye: 0.95,
}

/** How much larger or smaller a shot shows its subject. */
export function shotSize(shot: Shot | null): number {
  return shot ? sizes[shot] : 1
}

/** How a shot turns a camera that would otherwise be level; null where it does not. */
export function turnOf(shot: Shot | null, camera: Camera, random: Random): Turn | null {
  if (shot === null || !turned.has(shot)) return null
  const { width, height, focal, horizon } = camera
  const r = random.sub('turn')
  return {
    width,
    height,
    focal,
    pitch: Math.atan((horizon - height / 2) / focal),
    roll: shot === 'tilt' ? r.sign() * r.range(0.16, 0.26) : 0,
    bulge: shot === 'fisheye' ? 2.4 : 0,
  }
}

const turned: ReadonlySet<Shot> = new Set([
  'above',
  'aerial',
  'below',
  'isometric',
  'tilt',
  'fisheye',
])

/** What a shot makes of the place's own framing: a raised eye puts the horizon above the frame, a low one near its foot. */
export function shotHints(
  shot: Shot | null,
  setting: Setting,
  random: Random,
  empty: boolean,
  skyward = false,
): FrameHints {
  const { frame } = setting
  if (shot === 'above')
    return { ...frame, horizon: [-0.42, -0.3], foot: [0.68, 0.74], lens: 0.8, held: true }
  if (shot === 'aerial')
    return { ...frame, horizon: [-0.5, -0.36], foot: [0.6, 0.68], lens: 0.85, held: true }
  if (shot === 'isometric')
    return { ...frame, horizon: [-0.1, -0.02], foot: [0.49, 0.52], lens: 0.56, held: true }
  if (shot === 'below')
    return { ...frame, horizon: [0.84, 0.9], foot: [0.94, 0.97], lens: 0.6, held: true }
  if (shot === 'fisheye') return { ...viewOf(setting, random, empty, skyward), lens: 0.72 }
  if (shot === 'wide') {
    const view = viewOf(setting, random, empty, skyward)
    return {
      ...view,
      foot: [view.foot[0] - 0.02, view.foot[1] - 0.04],
      lens: (view.lens ?? 1) * 0.8,
    }
  }
  return viewOf(setting, random, empty, skyward)
}
