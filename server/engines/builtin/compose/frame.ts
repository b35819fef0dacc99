import type { Random } from '../core/random.ts'
import { clamp, lerp } from '../core/scalar.ts'
import type { Camera } from '../raster/camera.ts'
import type { FrameHints } from '../settings/setting.ts'
import type { Group } from './group.ts'
import type { Box, Layout } from './layout.ts'

interface Framing {
  readonly camera: Camera
  readonly distance: number
  /** Where the subject's feet go. */
  readonly x: number
  readonly y: number
}

interface FrameWishes {
  /** Scales the subject: a style's close-up, a prompt's "tiny", the guidance scale. */
  readonly size: number
  readonly flies: boolean
  readonly floats: boolean
  /** Shows the upper half of a figure, which then runs out of the frame below. */
  readonly bust: boolean
  /** Where a given picture has its subject and its horizon, as shares of the frame. */
  readonly layout?: Layout | null
}

/** Size given to a view that has no subject, in metres: how tall a person would be in it. */
const absentHeight = 6

/** How many times its core's height and width a group may have before the frame cuts it. */
const roomAbove = 1.75
const roomAside = 1.5

/** A subject is at least about half as high as its frame, where neither the prompt nor its own shape makes it smaller. */
const leastShare = 0.56

/**
 * Chooses where the subject stands in the frame and works the camera out from that, so that it always fits:
 * the share of the frame's height gives the distance, and the gap between feet and horizon the height of the eye.
 */
export function frameScene(
  group: Group | null,
  hints: FrameHints,
  wishes: FrameWishes,
  width: number,
  height: number,
  random: Random,
): Framing {
  const r = random.sub('frame')
  const short = Math.min(width, height)
  const lens = hints.lens ?? 1
  const focal = lens * Math.max(1.3 * short * r.range(0.92, 1.15), 0.72 * Math.max(width, height))
  const thirds = width > height * 1.15 ? [0.34, 0.66, 0.4, 0.6] : [0.42, 0.58, 0.5, 0.38, 0.62]
  let across = thirds[Math.floor(r.next() * thirds.length)] ?? 0.5
  const box = wishes.layout?.box ?? null
  // What is with the chief thing may be cut by the frame where it would leave the chief thing small.
  const core = box ? null : (group?.core ?? null)
  const whole = group?.height ?? absentHeight
  const tall = core ? Math.min(whole, core.height * roomAbove) : whole
  const full = group?.width ?? absentHeight
  const wide = core ? Math.min(full, core.width * roomAside) : full
  // A subject fills more of its frame than the place by itself would give it.
  const usualShare = lerp(hints.share[0], hints.share[1], r.next()) * (group ? 1.22 : 1)
  const drawn = (group && !hints.held ? Math.max(usualShare, leastShare) : usualShare) * wishes.size
  const asked = box
    ? Math.min(box.bottom - box.top, widthShare(box, tall, wide, width, height))
    : drawn
  const share = Math.min(
    asked,
    0.92,
    (0.82 * Math.min(1.25, wishes.size ** 0.3) * width * tall) / (wide * height),
  )
  const distance = (tall * focal) / (share * height) + (group ? group.depth * 0.35 : 0)
  // The nearer half of a subject is seen larger, and further aside, than its middle.
  const nearer = distance / (distance - (group ? Math.min(group.depth / 2, distance * 0.4) : 0))
  const spread = (wide * focal) / distance / width
  const leeway = Math.max(0, (0.46 - (spread * nearer) / 2) / nearer)
  across = clamp(across, 0.5 - leeway, 0.5 + leeway)
  if (spread > 0.8) across = 0.5
  if (box) across = clamp((box.left + box.right) / 2, spread / 2, 1 - spread / 2)
  let horizon = lerp(hints.horizon[0], hints.horizon[1], r.next())
  let foot = lerp(hints.foot[0], hints.foot[1], r.next())
  if (wishes.layout?.horizon) horizon = wishes.layout.horizon
  if (box) {
    foot = box.bottom
    horizon = Math.min(horizon, foot - 0.05)
  }
  const centerX = width / 2
  const aside = core && wide < full ? core.x : 0
  const x = ((across * width - centerX) * distance) / focal - aside
  if (wishes.flies || wishes.floats) {
    const usual = wishes.flies ? r.range(0.7, 0.86) : r.range(0.5, 0.62)
    if (!hints.held) horizon = usual
    const free = wishes.flies ? r.range(0.36, 0.48) : r.range(0.44, 0.54)
    const wanted = box ? (box.top + box.bottom) / 2 : free
    const middle = clamp(wanted, share / 2 + 0.02, 0.98 - share / 2)
    const least = distance * (wishes.flies ? 0.2 : 0.3)
    const above = ((horizon - middle) * height * distance) / focal - tall / 2
    // Never in the ground: the eye rises instead, which leaves the picture's layout as it is.
    const eye = Math.max(least, 0.05 * tall - above)
    return {
      camera: {
        width,
        height,
        focal,
        centerX,
        horizon: horizon * height,
        eye,
        near: distance * 0.06,
      },
      distance,
      x,
      y: eye + above,
    }
  }
  if (wishes.bust && tall > wide) return bust(tall, focal, width, height, lerp(0.4, 0.48, r.next()))
  // A tall share needs room above: the feet move down rather than the head out of the frame.
  if (!box) foot = Math.max(foot, Math.min(0.96, share + 0.06))
  const eye = ((foot - horizon) * height * distance) / focal
  return {
    camera: {
      width,
      height,
      focal,
      centerX,
      horizon: horizon * height,
      eye,
      near: distance * 0.06,
    },
    distance,
    x,
    y: 0,
  }
}

/** The share of the frame's height at which a subject is as wide as the box it is to fill. */
function widthShare(box: Box, tall: number, wide: number, width: number, height: number): number {
  return ((box.right - box.left) * width * tall) / (wide * height)
}

/** Head and shoulders: the figure is twice as tall as the frame and hangs from a line near its top. */
function bust(
  tall: number,
  focal: number,
  width: number,
  height: number,
  horizon: number,
): Framing {
  // A hat counts in full, the body down to the chest: what is shown is worked out from the top.
  const shown = (tall - 0.66 * Math.min(tall, 1.75)) / 0.84
  const share = (tall / shown) * Math.min(1, width / height + 0.25)
  const distance = (tall * focal) / (share * height)
  const eye = ((0.12 + share - horizon) * height * distance) / focal
  return {
    camera: {
      width,
      height,
      focal,
      centerX: width / 2,
      horizon: horizon * height,
      eye,
      near: distance * 0.06,
    },
    distance,
    x: 0,
    y: 0,
  }
}
