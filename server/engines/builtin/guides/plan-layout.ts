import { openingOf } from '../canvas/opening.ts'
import type { Desk } from '../core/desk.ts'
import type { Layout } from '../compose/layout.ts'
import type { PaintTask } from '../task.ts'
import type { Given } from './given.ts'
import type { Ground } from '../canvas/ground.ts'
import { findFigure } from './seen/figure.ts'
import { poseOf } from './seen/pose.ts'

/** Light and dark of a picture, of which some may be missing. */
interface Seen {
  readonly width: number
  readonly height: number
  readonly light: Float32Array
  readonly open?: Uint8Array
}

/** Guides that say where the subject stands, the most particular first. */
const placing = ['pose', 'content', 'edge', 'lineArt', 'sketch', 'depth'] as const

/** Guides lighter than this leave the composition to the prompt. */
const leastWeight = 0.25

/** Share of an opening that its subject fills. */
const roomLeft = 0.06

/** Where the given pictures have the subject and the horizon; null when they leave that to the prompt. */
export function planLayout(given: Given, task: PaintTask, desk: Desk): Layout | null {
  if (given.ground) {
    const opening = openingOf(given.ground, task.width, task.height)
    desk.pulse.check()
    const horizon = horizonOf(lightOf(given.ground, task.width, task.height, desk))
    if (!opening) return { box: null, horizon, pose: null }
    const x = (opening.right - opening.left) * roomLeft
    const y = (opening.bottom - opening.top) * roomLeft
    const box = {
      left: opening.left + x,
      right: opening.right - x,
      top: opening.top + y,
      bottom: opening.bottom - y,
    }
    return { box, horizon, pose: null }
  }
  for (const kind of placing) {
    const guide = given.guides.find((g) => g.kind === kind && g.weight >= leastWeight)
    if (!guide) continue
    const { figure, picture } = guide
    if (!figure && kind === 'pose') continue
    return {
      box: figure,
      horizon: kind === 'content' || kind === 'depth' ? horizonOf(picture) : null,
      pose: kind === 'pose' && figure ? poseOf(figure, picture.width, picture.height) : null,
    }
  }
  if (given.sketch) {
    const box = findFigure(given.sketch.picture, desk)
    return box && { box, horizon: horizonOf(given.sketch.picture), pose: null }
  }
  if (given.edit)
    return { box: { left: 0.6, right: 0.92, top: 0.42, bottom: 0.86 }, horizon: null, pose: null }
  return null
}

/** Luminance of the kept part of a picture, rows of it at least; what is open is left dark in all rows alike. */
function lightOf(ground: Ground, width: number, height: number, { room, pulse }: Desk): Seen {
  const light = room.floats(width * height)
  pulse.check()
  for (let at = 0; at < light.length; at++)
    if (!ground.open[at]) light[at] = (ground.bytes[at * 3 + 1] ?? 0) / 255
  return { width, height, light, open: ground.open }
}

/** The row, between a fifth and four fifths down, where a picture's mean light changes most; null when none stands out. */
function horizonOf({ width, height, light, open }: Seen): number | null {
  const rows = new Float32Array(height)
  const count = new Float32Array(height)
  for (let at = 0; at < light.length; at++) {
    if (open?.[at]) continue
    const y = (at / width) | 0
    rows[y] = (rows[y] ?? 0) + (light[at] ?? 0)
    count[y] = (count[y] ?? 0) + 1
  }
  const reach = Math.max(1, Math.round(height * 0.03))
  let best = 0
  let found: number | null = null
  for (let y = Math.round(height * 0.2); y < height * 0.8; y++) {
    const above = Math.max(0, y - reach)
    const below = Math.min(height - 1, y + reach)
    if (!count[above] || !count[below]) continue
    const step = Math.abs(
      (rows[above] ?? 0) / (count[above] ?? 1) - (rows[below] ?? 0) / (count[below] ?? 1),
    )
    if (step > best) [best, found] = [step, y / height]
  }
  return best > 0.06 ? found : null
}
