import { hex, scaleRgb } from '../../core/color.ts'
import type { Rgb } from '../../core/color.ts'
import type { Pen } from '../../mesh/pen.ts'
import { placed } from '../../mesh/pen.ts'
import { box, lathe, sheet, turned } from '../../mesh/solids.ts'
import { chosen } from '../maquette.ts'
import type { Maquette } from '../maquette.ts'

function roundTower(
  pen: Pen,
  x: number,
  z: number,
  radius: number,
  tall: number,
  stone: Rgb,
  roof: Rgb,
  flag: Rgb | null,
): void {
  pen.within(placed(x, 0, z), () => {
    pen.paint(stone, 'brick')
    turned(
      pen,
      [
        [radius * 1.12, -1],
        [radius, tall * 0.25],
        [radius, tall],
        [radius * 1.2, tall + radius * 0.3],
        [radius * 1.2, tall + radius * 0.75],
        [radius * 0.9, tall + radius * 0.75],
      ],
      18,
    )
    for (let k = 0; k < 9; k++) {
      const a = (k / 9) * Math.PI * 2
      box(
        pen,
        [Math.cos(a) * radius * 1.1, tall + radius * 0.95, Math.sin(a) * radius * 1.1],
        [radius * 0.34, radius * 0.42, radius * 0.34],
      )
    }
    pen.paint(roof, 'plank')
    lathe(
      pen,
      [
        [radius * 1.08, tall + radius * 0.85],
        [radius * 0.6, tall + radius * 2],
        [0.03, tall + radius * 3.6],
      ],
      18,
    )
    pen.paint(hex('#1c1a1a'), 'matte')
    for (const [a, y] of [
      [-0.4, 0.75],
      [-2.2, 0.5],
      [0.6, 0.35],
      [-1.3, 0.82],
    ] as const) {
      pen.within(placed(0, tall * y, 0, 1, a), () =>
        box(pen, [radius, 0, 0], [0.3, radius * 0.55, radius * 0.2]),
      )
    }
    if (!flag) return
    const top = tall + radius * 3.6
    pen.paint(hex('#3a3230'), 'matte')
    box(pen, [0, top + radius * 0.5, 0], [0.14, radius * 1.2, 0.14])
    pen.paint(flag, 'cloth')
    sheet(pen, [
      [0, top + radius * 1.1, 0],
      [radius * 1.1, top + radius * 0.85, 0.2],
      [0, top + radius * 0.55, 0],
    ])
  })
}

function wall(
  pen: Pen,
  ax: number,
  az: number,
  bx: number,
  bz: number,
  tall: number,
  stone: Rgb,
): void {
  const length = Math.hypot(bx - ax, bz - az)
  pen.within(placed((ax + bx) / 2, 0, (az + bz) / 2, 1, Math.atan2(-(bz - az), bx - ax)), () => {
    pen.paint(stone, 'brick')
    box(pen, [0, tall / 2 - 0.5, 0], [length, tall + 1, 1.4])
    const teeth = Math.max(3, Math.round(length / 1.7))
    for (let k = 0; k < teeth; k++)
      box(pen, [((k + 0.5) / teeth - 0.5) * length, tall + 0.45, 0], [0.85, 0.9, 1.5])
  })
}

export const castle: Maquette = {
  habitat: 'ground',
  places: ['mountains', 'meadow', 'cliff', 'lake', 'forest'],
  turns: [-1.25, -0.5],
  build(pen, look) {
    const r = look.random.sub('castle')
    const stone = chosen(look, 'stone', [
      hex('#a39a8c'),
      hex('#b8a88c'),
      hex('#8c8a8e'),
      hex('#d6cfc2'),
    ])
    const roof = chosen(
      look,
      'roof',
      [hex('#8a3a2c'), hex('#33507a'), hex('#54463c'), hex('#2f5a50')],
      1,
    )
    const flag = hex('#c8281e')
    const w = r.range(9, 12)
    const corners: [number, number][] = [
      [w, -w],
      [w, w],
      [-w, w],
      [-w, -w],
    ]
    for (const [k, [x, z]] of corners.entries()) {
      const next = corners[(k + 1) % 4]
      if (next) wall(pen, x, z, next[0], next[1], 5.5, scaleRgb(stone, 0.96))
      roundTower(
        pen,
        x,
        z,
        r.range(2, 2.7),
        r.range(8, 12),
        stone,
        roof,
        r.chance(0.5) ? flag : null,
      )
    }
    pen.paint(stone, 'brick')
    box(pen, [-2, 6.5, 0], [9, 15, 10])
    pen.paint(roof, 'plank')
    pen.within(placed(-2, 14, 0, [6.6, 6, 7.2], Math.PI / 4), () =>
      lathe(
        pen,
        [
          [1, 0],
          [0, 1],
        ],
        4,
      ),
    )
    roundTower(pen, -3, r.sign() * 4.5, 2.7, r.range(17, 22), stone, roof, flag)
    roundTower(pen, 2.6, r.sign() * 3.5, 2, r.range(13, 16), stone, roof, null)
    roundTower(pen, w, 2.6, 1.7, 8, stone, roof, null)
    roundTower(pen, w, -2.6, 1.7, 8, stone, roof, null)
    pen.paint(hex('#3d2617'), 'plank')
    box(pen, [w + 0.5, 2, 0], [0.8, 4.2, 3])
    pen.paint(hex('#ffc86a'), 'lamp')
    for (const z of [-2.6, 0, 2.6]) box(pen, [2.5, 11, z], [0.2, 1.2, 0.7])
  },
}
