import type { Pose, PosePoint } from '../../compose/layout.ts'
import type { Figure } from './figure.ts'

/**
 * Reads a pose off a silhouette or a drawn skeleton: hands are what reaches furthest to either side above the
 * hips, feet what does so near the ground.
 */
export function poseOf(figure: Figure, width: number, height: number): Pose {
  const top = figure.top * height
  const bottom = figure.bottom * height
  const tall = Math.max(1, bottom - top)
  // The head says where the middle is: limbs may be stretched to one side.
  const middle = meanX(figure, width, top, top + tall * 0.16)
  const extreme = (from: number, upto: number, side: number): PosePoint => {
    let found: PosePoint | null = null
    for (let y = Math.floor(top + tall * from); y < top + tall * upto && y < height; y++) {
      for (let x = 0; x < width; x++) {
        if (!figure.mask[y * width + x]) continue
        const across = (x - middle) / tall
        if (!found || across * side > found.across * side)
          found = { across, up: 1 - (y - top) / tall }
      }
    }
    return found ?? { across: 0.1 * side, up: 1 - upto }
  }
  return {
    hands: [extreme(0, 0.62, -1), extreme(0, 0.62, 1)],
    feet: [extreme(0.86, 1, -1), extreme(0.86, 1, 1)],
  }
}

function meanX(figure: Figure, width: number, from: number, upto: number): number {
  let sum = 0
  let count = 0
  for (let y = Math.floor(from); y <= upto; y++) {
    for (let x = 0; x < width; x++) {
      if (!figure.mask[y * width + x]) continue
      sum += x
      count++
    }
  }
  return count > 0 ? sum / count : ((figure.left + figure.right) / 2) * width
}
