import { cellHash, noise } from '../core/noise.ts'
import { smoothstep } from '../core/scalar.ts'

/** How light paper of some tooth is at a place, about 0.96. */
export function paperTone(x: number, y: number): number {
  return 0.962 + 0.022 * noise(x / 40, y / 40) + 0.022 * (cellHash(x, y, 77) - 0.5)
}

/** How far a drawing reaches, 0 to 1: it fades into bare paper towards an uneven edge. */
export function paperMask(x: number, y: number, width: number, height: number): number {
  const short = Math.min(width, height)
  const edge = Math.min(x, y, width - 1 - x, height - 1 - y) / short
  if (edge > 0.09) return 1
  return smoothstep(0.012, 0.055, edge + 0.03 * noise((x / short) * 3, (y / short) * 3))
}
