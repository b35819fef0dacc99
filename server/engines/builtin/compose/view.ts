import type { Random } from '../core/random.ts'
import type { FrameHints, Setting } from '../settings/setting.ts'

/** Where the eye of a picture is that says nothing of it, and how long its lens. */
interface View {
  readonly horizon: readonly [number, number]
  readonly foot?: readonly [number, number]
  readonly lens: readonly [number, number]
}

/** From a rise, with the land laid out below; from low down, under much sky; and as one stands. */
const outdoors = {
  high: { horizon: [0.19, 0.3], lens: [0.92, 1.2] },
  low: { horizon: [0.6, 0.7], foot: [0.87, 0.93], lens: [0.82, 1.05] },
} as const satisfies Record<string, View>

const indoors = {
  high: { horizon: [0.26, 0.35], lens: [0.86, 1.05] },
  low: { horizon: [0.53, 0.6], foot: [0.87, 0.92], lens: [0.8, 0.95] },
} as const satisfies Record<string, View>

/** Less than this between horizon and feet, and the place has an eye of its own. */
const leastGap = 0.15

/**
 * Two seeds are two compositions: the eye goes up, stays or goes down. Places that are only themselves from one
 * height (a headland from the water, a table from above) keep it.
 */
export function viewOf(
  setting: Setting,
  random: Random,
  empty: boolean,
  skyward = false,
): FrameHints {
  const { frame } = setting
  const gap = frame.foot[0] - frame.horizon[1]
  if (gap < leastGap || gap > 0.45 || setting.footing === 'float') return frame
  const r = random.sub('view')
  const [draw, lens, shift] = [r.next(), r.next(), r.range(-1, 1)]
  const views = setting.indoors ? indoors : outdoors
  // Whoever is to look at the sky must see it.
  const up = skyward && !setting.indoors
  const view: View | null = up || draw > 0.74 ? views.low : draw < 0.3 ? views.high : null
  const own = frame.lens ?? 1
  if (!view)
    return setting.indoors
      ? { ...frame, lens: own * (0.88 + 0.26 * lens) }
      : { ...frame, lens: own * (0.86 + 0.5 * lens) }
  // With nobody in it a view may be of the sky, or of the land, alone.
  const further = empty && !setting.indoors ? 0.05 * shift : 0
  return {
    ...frame,
    horizon: [view.horizon[0] + further, view.horizon[1] + further],
    foot: view.foot ?? frame.foot,
    lens: own * (view.lens[0] + (view.lens[1] - view.lens[0]) * lens),
  }
}
