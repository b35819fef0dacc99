import { hex, scaleRgb } from '../../../core/color.ts'
import type { Rgb } from '../../../core/color.ts'
import { placed } from '../../../mesh/pen.ts'
import type { Pen } from '../../../mesh/pen.ts'
import { ball, box, lathe, sheet, tube } from '../../../mesh/solids.ts'
import type { Vec3 } from '../../../mesh/solids.ts'
import type { Skeleton } from '../limbs.ts'

export type Burden = 'backpack' | 'wings' | 'gauze' | 'palette' | 'book' | 'knitting' | 'pan'

/** Gives a figure what it has on its back or before it. */
export function burden(pen: Pen, what: Burden, j: Skeleton, color: Rgb): void {
  const [left, right] = j.hands
  switch (what) {
    case 'backpack':
      pen.paint(color, 'cloth')
      ball(pen, [j.chest[0] - 0.21, j.chest[1] - 0.02, 0], [0.13, 0.25, 0.17], 10)
      ball(pen, [j.chest[0] - 0.3, j.chest[1] - 0.12, 0], [0.07, 0.11, 0.12], 8)
      pen.paint(hex('#c8b48a'), 'cloth')
      pen.within(placed(j.chest[0] - 0.2, j.chest[1] + 0.27, 0, 1, 0, Math.PI / 2), () =>
        lathe(
          pen,
          [
            [0, -0.22],
            [0.075, -0.21],
            [0.075, 0.21],
            [0, 0.22],
          ],
          14,
        ),
      )
      return
    case 'wings':
      for (const s of [1, -1])
        for (let k = 0; k < 13; k++) {
          const t = k / 12
          pen.paint(scaleRgb(color, 0.84 + 0.2 * (k % 2)), 'petal')
          const root: Vec3 = [
            j.chest[0] - 0.14 - t * 0.04,
            j.chest[1] + 0.16 + t * 0.16,
            s * (0.05 + t * 0.5),
          ]
          const long = 0.95 - t * 0.3
          const tip: Vec3 = [
            root[0] - 0.14,
            root[1] - long + t * 0.62,
            root[2] + s * (0.08 + t * 0.52),
          ]
          const mid: Vec3 = [
            (root[0] + tip[0]) / 2 - 0.03,
            (root[1] + tip[1]) / 2 + 0.07,
            (root[2] + tip[2]) / 2 + s * 0.1,
          ]
          sheet(pen, [
            root,
            [mid[0] + 0.01, mid[1] + 0.04, mid[2] + s * 0.045],
            tip,
            [mid[0] + 0.01, mid[1] - 0.05, mid[2] - s * 0.045],
          ])
        }
      return
    case 'gauze':
      for (const s of [1, -1])
        for (const [up, long] of [
          [0.38, 0.52],
          [-0.2, 0.36],
        ] as const) {
          pen.paint(color, 'glassy')
          const at = (out: number, rise: number): Vec3 => [
            j.chest[0] - 0.14 - out * 0.12,
            j.chest[1] + 0.08 + rise,
            s * (0.04 + out),
          ]
          sheet(pen, [
            at(0, 0),
            at(long * 0.5, up * 0.4 + 0.14),
            at(long, up + 0.1),
            at(long * 1.02, up - 0.08),
            at(long * 0.55, up * 0.3 - 0.16),
          ])
        }
      return
    case 'palette':
      pen.within(placed(left[0] + 0.08, left[1] + 0.05, left[2], 1, 0, 0, 0.35), () => {
        pen.paint(hex('#b8854a'), 'plank')
        lathe(
          pen,
          [
            [0, 0.012],
            [0.15, 0.01],
            [0.15, -0.01],
            [0, -0.012],
          ],
          20,
          0.75,
        )
        for (const [k, dab] of ['#c8281e', '#2c5fc4', '#f0c828', '#3c8c3a', '#f4f2ee'].entries()) {
          pen.paint(hex(dab), 'gloss')
          ball(
            pen,
            [Math.cos(k * 1.1) * 0.1, 0.015, Math.sin(k * 1.1) * 0.075],
            [0.025, 0.012, 0.02],
            5,
          )
        }
      })
      return
    case 'book':
      openBook(pen, [(left[0] + right[0]) / 2 + 0.05, (left[1] + right[1]) / 2 + 0.05, 0], color)
      return
    case 'knitting':
      knitting(pen, j)
      return
    case 'pan':
      pan(pen, right)
      return
    default:
      what satisfies never
  }
}

/** Two needles and what hangs from them. */
function knitting(pen: Pen, { hands: [left, right] }: Skeleton): void {
  const x = (left[0] + right[0]) / 2 + 0.08
  const y = (left[1] + right[1]) / 2 + 0.05
  pen.paint(hex('#e8dcc0'), 'gloss')
  for (const s of [1, -1])
    tube(
      pen,
      [
        [x - 0.02, y + 0.02, s * 0.17],
        [x + 0.05, y + 0.16, s * -0.12],
      ],
      [0.009],
      5,
    )
  for (let k = 0; k < 7; k++) {
    pen.paint(scaleRgb(hex(k % 2 ? '#e8e0d0' : '#3f7ab0'), 1), 'fur')
    ball(pen, [x + 0.03 + k * 0.012, y - k * 0.045, 0], [0.035, 0.04, 0.13], 7)
  }
  pen.paint(hex('#3f7ab0'), 'fur')
  ball(pen, [x + 0.24, y - 0.3, 0.1], 0.075, 10)
}

/** A pan held out by its handle, with something in it. */
function pan(pen: Pen, [x, y, z]: Vec3): void {
  pen.within(placed(x + 0.36, y + 0.04, z), () => {
    pen.paint(hex('#26262a'), 'metal')
    lathe(
      pen,
      [
        [0, 0],
        [0.14, 0],
        [0.17, 0.06],
        [0.16, 0.06],
        [0.135, 0.015],
        [0, 0.015],
      ],
      20,
    )
    tube(
      pen,
      [
        [-0.16, 0.05, 0],
        [-0.42, 0.06, 0],
      ],
      [0.02],
      6,
    )
    for (let k = 0; k < 7; k++) {
      pen.paint(hex(['#d8402a', '#e8b02a', '#5a9a3a'][k % 3] ?? '#d8402a'), 'fruit')
      ball(pen, [Math.cos(k * 2.4) * 0.08, 0.04, Math.sin(k * 2.4) * 0.08], 0.03, 6)
    }
  })
}

/** A book held open before its reader, who is behind it at -x. */
function openBook(pen: Pen, at: Vec3, color: Rgb): void {
  pen.within(placed(at[0], at[1], at[2], 1, 0, 0, 0.5), () => {
    for (const s of [1, -1]) {
      pen.paint(color, 'matte')
      pen.within(placed(0, 0, 0, 1, 0, s * -0.28), () => {
        box(pen, [0, -0.012, s * 0.095], [0.27, 0.014, 0.19])
        pen.paint(hex('#f2ead6'), 'matte')
        box(pen, [0, 0.006, s * 0.09], [0.25, 0.024, 0.175])
      })
    }
  })
}
