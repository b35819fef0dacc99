import { scaleRgb } from '../../core/color.ts'
import type { Rgb } from '../../core/color.ts'
import type { Random } from '../../core/random.ts'
import { placed } from '../../mesh/pen.ts'
import type { Pen } from '../../mesh/pen.ts'
import { box, sheet } from '../../mesh/solids.ts'

/** Draws in a frame where x goes to the right, y up and -z towards whoever looks at the front. */
export function fronted(pen: Pen, draw: () => void): void {
  pen.within(placed(0, 0, 0, 1, -Math.PI / 2), draw)
}

/** An opening in a wall: its middle is x = 0, it ends in an arch where `arched`. Metres. */
export interface Gap {
  readonly wide: number
  readonly low: number
  readonly high: number
  readonly arched: boolean
}

/** How high a gap is at a place across it. */
export function gapTop({ wide, high, arched }: Gap, x: number): number {
  if (!arched) return high
  const half = wide / 2
  return high - half + Math.sqrt(Math.max(0, half * half - x * x))
}

/** A wall of coursed stones round an opening, half a metre thick, uneven at its ends. */
export function wall(pen: Pen, wide: number, tall: number, gap: Gap, tone: Rgb, r: Random): void {
  const course = 0.3
  const rows = Math.round(tall / course)
  const half = gap.wide / 2
  for (let row = 0; row < rows; row++) {
    const y = row * course
    // The ends of a ruined length of wall step down.
    const reach = wide / 2 - Math.max(0, row - rows * 0.62) * r.range(0.12, 0.4)
    const middle = y + course / 2
    const open = middle > gap.low && middle < gap.high
    let clear = 0
    if (open) while (clear < half && gapTop(gap, clear) > middle) clear += 0.02
    for (const s of [1, -1]) {
      let x = clear
      while (x < reach - 0.08) {
        const long = Math.min(r.range(0.35, 0.75), reach - x)
        pen.paint(scaleRgb(tone, r.range(0.78, 1.16)), 'stone')
        box(
          pen,
          [s * (x + long / 2), middle, r.range(-0.02, 0.02)],
          [long - 0.025, course - 0.025, 0.5],
          0.97,
        )
        x += long
      }
    }
  }
  pen.paint(scaleRgb(tone, 0.55), 'stone')
  const inner = wide / 2 - 0.3
  for (const s of [1, -1])
    box(pen, [(s * (half + inner)) / 2, tall * 0.31, 0.02], [inner - half, tall * 0.62, 0.4])
}

/** Leaves that climb over a wall's front from below, up one side of an opening and over it. */
export function ivy(
  pen: Pen,
  wide: number,
  tall: number,
  gap: Gap,
  r: Random,
  amount: number,
): void {
  const side = r.sign()
  for (let k = 0; k < amount; k++) {
    const x = r.range(-0.5, 0.5) * wide
    const y = r.range(0, 1) * tall
    const over = Math.abs(x) < gap.wide / 2 && y < gapTop(gap, x) - 0.04 && y > gap.low
    const thick = side * x > 0 ? 1 : 0.45
    const height = tall * (0.55 + 0.5 * Math.sin(x * 1.9 + 1) * Math.cos(x * 0.7))
    if (over || y > height * thick + 0.25) continue
    pen.paint(scaleRgb([0.06, 0.17, 0.04], r.range(0.6, 1.9)), 'leaf')
    const z = -0.27 - r.range(0, 0.09)
    const a = r.range(0, 6.28)
    const size = r.range(0.07, 0.14)
    const at = (turn: number, long: number): readonly [number, number, number] => [
      x + Math.cos(a + turn) * long,
      y + Math.sin(a + turn) * long,
      z - long * 0.3,
    ]
    sheet(pen, [at(0, size), at(2.2, size * 0.8), at(3.14, size * 0.25), at(4.1, size * 0.8)])
  }
}
