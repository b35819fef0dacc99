import { scaleRgb } from '../core/color.ts'
import type { Light, PointLight } from '../shade/light.ts'
import type { Intent } from '../understand/intent.ts'
import { isPerson } from '../understand/reading/companions.ts'
import type { Group } from './group.ts'

interface Stand {
  readonly x: number
  readonly y: number
  readonly distance: number
}

/** The light a painter gives back to a face that has the sun behind it; null where the sun is before it. */
export function fillLight(
  intent: Intent,
  { toSun, sun }: Light,
  { x, y, distance }: Stand,
  { width, height }: Group,
): PointLight | null {
  if (intent.shot === 'silhouette' || !intent.subjects.some(isPerson)) return null
  const behind = toSun[2] + 0.45
  if (behind <= 0) return null
  const size = Math.max(width, height)
  const strength = Math.min(1, behind) * 0.55
  const mean = (sun[0] + sun[1] + sun[2]) / 3
  return {
    at: [x - Math.sign(toSun[0]) * size * 0.5, y + height * 1.15, distance - size * 1.5],
    color: scaleRgb([mean * 1.04, mean, mean * 0.94], strength),
    reach: size * 3.4,
  }
}
