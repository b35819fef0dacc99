import type { Random } from '../core/random.ts'
import type { Vec3 } from '../mesh/solids.ts'
import type { Camera } from '../raster/camera.ts'
import type { TimeOfDay } from '../understand/place-words.ts'

/** The part of the sky a frame shows: slopes of the view (x and y over z). */
export interface SkyView {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly subject: number
  /** The side with more room beside the subject: -1 left, 1 right. */
  readonly freeSide: number
}

export function skyView(camera: Camera, x: number, distance: number): SkyView {
  const left = -camera.centerX / camera.focal
  const right = (camera.width - camera.centerX) / camera.focal
  const subject = x / distance
  return {
    left,
    right,
    top: camera.horizon / camera.focal,
    subject,
    freeSide: subject - left > right - subject ? -1 : 1,
  }
}

/** How far up the visible sky a sun is, as a share of it. */
export function sunHeight(time: TimeOfDay, random: Random): number {
  return time === 'sunset' || time === 'dawn' ? random.range(0.1, 0.34) : random.range(0.5, 0.78)
}

/** A direction inside the visible sky: beside the subject where there is room, or straight behind it. */
export function inSky(
  view: SkyView,
  height: number,
  where: 'aside' | 'behind',
  random: Random,
): Vec3 {
  const edge = view.freeSide < 0 ? view.left : view.right
  const x =
    where === 'behind'
      ? view.subject + random.range(-0.04, 0.04)
      : view.subject + (edge - view.subject) * random.range(0.52, 0.76)
  const y = Math.max(0.04, view.top * height * random.range(0.92, 1.08))
  const length = Math.sqrt(x * x + y * y + 1)
  return [x / length, y / length, 1 / length]
}
