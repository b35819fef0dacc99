import { hex, scaleRgb } from '../../core/color.ts'
import type { Rgb } from '../../core/color.ts'
import { placed } from '../../mesh/pen.ts'
import type { Pen } from '../../mesh/pen.ts'
import { ball, box, lathe, tube } from '../../mesh/solids.ts'
import type { Vec3 } from '../../mesh/solids.ts'
import type { Look } from '../maquette.ts'
import { chosen } from '../maquette.ts'

/** A dial that looks towards +x, with twelve marks and two hands. */
function dial(pen: Pen, at: Vec3, radius: number, rim: Rgb): void {
  pen.within(placed(at[0], at[1], at[2], radius, 0, 0, -Math.PI / 2), () => {
    pen.paint(rim, 'metal')
    lathe(
      pen,
      [
        [1.1, -0.1],
        [1.14, 0.06],
        [1, 0.1],
      ],
      30,
    )
    pen.paint(hex('#f6eeda'), 'matte')
    lathe(
      pen,
      [
        [1, 0.04],
        [0, 0.05],
      ],
      30,
    )
    pen.paint(hex('#1c1814'), 'matte')
    for (let k = 0; k < 12; k++)
      box(pen, [Math.cos(k * 0.5236) * 0.84, 0.08, Math.sin(k * 0.5236) * 0.84], [0.1, 0.03, 0.1])
  })
  pen.paint(hex('#1c1814'), 'matte')
  const hand = (y: number, z: number): void =>
    tube(
      pen,
      [
        [at[0] + radius * 0.12, at[1], at[2]],
        [at[0] + radius * 0.12, at[1] + y * radius, at[2] + z * radius],
      ],
      [radius * 0.035],
      4,
    )
  hand(0.36, 0.34)
  hand(0.66, -0.24)
}

/** The clock that a word means where it is none that stands on a shelf; null for one that does. */
export function timepiece(pen: Pen, look: Look): boolean {
  if (/grandfather|longcase|wall/.test(look.word)) longcase(pen, look)
  else if (/hourglass/.test(look.word)) hourglass(pen, look)
  else if (/watch/.test(look.word)) pocketWatch(pen, look)
  else return false
  return true
}

function longcase(pen: Pen, look: Look): void {
  const wood = chosen(look, 'wood', [hex('#6a3a20'), hex('#4a2a18'), hex('#8a5a30')])
  pen.paint(wood, 'timber')
  box(pen, [0, 0.1, 0], [0.4, 0.2, 0.62])
  box(pen, [0, 0.42, 0], [0.34, 0.46, 0.54])
  box(pen, [0, 1.14, 0], [0.26, 1, 0.4])
  box(pen, [0, 1.86, 0], [0.34, 0.54, 0.56])
  box(pen, [0, 2.18, 0], [0.4, 0.1, 0.64], 0.8)
  pen.within(placed(0, 2.22, 0, [1, 1, 1]), () => ball(pen, [0, 0.06, 0], [0.08, 0.1, 0.08], 8))
  pen.paint(scaleRgb(wood, 0.3), 'gloss')
  box(pen, [0.135, 1.14, 0], [0.01, 0.84, 0.26])
  pen.paint(hex('#d8a83a'), 'metal')
  tube(
    pen,
    [
      [0.15, 1.5, 0],
      [0.15, 0.98, 0.05],
    ],
    [0.01],
    5,
  )
  ball(pen, [0.15, 0.92, 0.055], [0.02, 0.08, 0.08], 10)
  dial(pen, [0.175, 1.86, 0], 0.19, hex('#d8a83a'))
}

function hourglass(pen: Pen, look: Look): void {
  const wood = chosen(look, 'frame', [hex('#8a5a30'), hex('#c8962e')])
  pen.paint(wood, 'timber')
  for (const y of [0.015, 0.385])
    pen.within(placed(0, y - 0.015, 0), () =>
      lathe(
        pen,
        [
          [0, 0],
          [0.13, 0],
          [0.13, 0.03],
          [0, 0.03],
        ],
        20,
      ),
    )
  for (let k = 0; k < 3; k++)
    tube(
      pen,
      [
        [Math.cos(k * 2.09) * 0.11, 0.02, Math.sin(k * 2.09) * 0.11],
        [Math.cos(k * 2.09) * 0.11, 0.38, Math.sin(k * 2.09) * 0.11],
      ],
      [0.013],
      7,
    )
  pen.paint(hex('#cfe2ea'), 'glassy')
  lathe(
    pen,
    [
      [0.085, 0.26],
      [0.09, 0.33],
      [0.07, 0.37],
    ],
    22,
  )
  lathe(
    pen,
    [
      [0.016, 0.2],
      [0.05, 0.13],
      [0.02, 0.195],
    ],
    16,
  )
  pen.paint(hex('#e0b060'), 'fruit')
  lathe(
    pen,
    [
      [0.012, 0.2],
      [0.05, 0.23],
      [0.083, 0.26],
      [0, 0.255],
    ],
    20,
  )
  lathe(
    pen,
    [
      [0.088, 0.03],
      [0.086, 0.07],
      [0.04, 0.12],
      [0.006, 0.16],
      [0.004, 0.2],
    ],
    20,
  )
}

function pocketWatch(pen: Pen, look: Look): void {
  const gold = chosen(look, 'case', [hex('#d8a83a'), hex('#c4c8cc')])
  dial(pen, [0, 0.17, 0], 0.15, gold)
  pen.paint(gold, 'metal')
  pen.within(placed(-0.012, 0.17, 0), () => ball(pen, [0, 0, 0], [0.03, 0.16, 0.16], 14))
  tube(
    pen,
    [
      [0, 0.33, 0],
      [0, 0.37, 0],
    ],
    [0.018],
    8,
  )
  const chain: Vec3[] = Array.from({ length: 26 }, (_, k) => {
    const t = k / 25
    return [-0.02 + 0.05 * Math.sin(t * 5), Math.max(0.012, 0.38 - t * 0.75), t * 0.5]
  })
  for (const link of chain) ball(pen, link, [0.012, 0.012, 0.017], 5)
}
