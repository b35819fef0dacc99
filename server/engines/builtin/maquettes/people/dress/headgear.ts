import { hex } from '../../../core/color.ts'
import type { Rgb } from '../../../core/color.ts'
import type { Pen } from '../../../mesh/pen.ts'
import { ball, box, tube } from '../../../mesh/solids.ts'
import { wearHat } from './hats.ts'
import type { Hat } from './hats.ts'
import { wearHelm } from './helms.ts'
import type { Helm } from './helms.ts'

export type Headgear = Hat | Helm

const hats: ReadonlySet<string> = new Set<Hat>([
  'pointed',
  'brim',
  'straw',
  'toque',
  'tricorn',
  'cap',
  'beret',
  'tophat',
  'santa',
  'jester',
])

function isHat(gear: Headgear): gear is Hat {
  return hats.has(gear)
}

/** Puts something on a head, in the head's own frame. */
export function wear(pen: Pen, gear: Headgear, color: Rgb): void {
  if (isHat(gear)) wearHat(pen, gear, color)
  else wearHelm(pen, gear, color)
}

/** Spectacles; dark ones hide the eyes. */
export function spectacles(pen: Pen, dark: boolean): void {
  pen.paint(hex('#1a1816'), dark ? 'gloss' : 'matte')
  for (const s of [1, -1]) {
    const rim: [number, number, number][] = []
    for (let k = 0; k <= 12; k++) {
      const a = (k / 12) * Math.PI * 2
      rim.push([0.1, 0.004 + Math.sin(a) * 0.023, s * 0.035 + Math.cos(a) * 0.026])
    }
    if (dark) ball(pen, [0.098, 0.004, s * 0.035], [0.008, 0.023, 0.027], 8)
    else tube(pen, rim, [0.0025], 4)
    tube(
      pen,
      [
        [0.095, 0.008, s * 0.06],
        [0.01, 0.01, s * 0.083],
      ],
      [0.0025],
      4,
    )
  }
  box(pen, [0.103, 0.008, 0], [0.004, 0.005, 0.02])
}
