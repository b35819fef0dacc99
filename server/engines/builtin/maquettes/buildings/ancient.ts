import { hex } from '../../core/color.ts'
import { placed } from '../../mesh/pen.ts'
import { ball, box, lathe, slab, tube, turned } from '../../mesh/solids.ts'
import { chosen } from '../maquette.ts'
import type { Maquette } from '../maquette.ts'

export const temple: Maquette = {
  habitat: 'ground',
  places: ['garden', 'mountains', 'lake', 'forest'],
  turns: [-1.1, -0.6],
  build(pen, look) {
    const wood = chosen(look, 'wood', [hex('#b83a28'), hex('#a8442c'), hex('#7a3424')])
    const roof = look.colors[1] ?? hex('#3a4446')
    if (/torii/.test(look.word)) {
      pen.paint(wood, 'gloss')
      for (const s of [1, -1])
        tube(
          pen,
          [
            [0, 0, s * 2.2],
            [0, 5, s * 2],
          ],
          [0.26, 0.22],
          12,
        )
      tube(
        pen,
        [
          [0, 5.5, -3.4],
          [0, 5.15, 0],
          [0, 5.5, 3.4],
        ],
        [0.22, 0.26, 0.22],
        8,
      )
      box(pen, [0, 4.1, 0], [0.28, 0.34, 5.2])
      return
    }
    const tiers = /pagoda/.test(look.word) ? 5 : 3
    pen.paint(hex('#9a948a'), 'brick')
    box(pen, [0, 0.4, 0], [8.4, 0.8, 8.4])
    for (let k = 0; k < tiers; k++) {
      const w = 6 - k * 0.72
      const y = 0.8 + k * 3.1
      pen.paint(hex('#efe6d2'), 'matte')
      box(pen, [0, y + 1, 0], [w * 0.82, 2, w * 0.82])
      pen.paint(wood, 'gloss')
      for (const sx of [-1, 0, 1])
        for (const sz of [-1, 0, 1])
          if (sx || sz) box(pen, [sx * w * 0.43, y + 1, sz * w * 0.43], [0.26, 2, 0.26])
      box(pen, [0, y + 1.95, 0], [w * 0.95, 0.22, w * 0.95])
      pen.paint(hex('#ffc86a'), 'lamp')
      box(pen, [w * 0.42, y + 1.05, w * 0.2], [0.1, 1.1, w * 0.16])
      box(pen, [w * 0.42, y + 1.05, -w * 0.2], [0.1, 1.1, w * 0.16])
      pen.paint(roof, 'plank')
      pen.within(placed(0, y + 2.1, 0, 1, Math.PI / 4), () =>
        lathe(
          pen,
          [
            [w * 0.98, 0.28],
            [w * 0.86, 0.16],
            [w * 0.62, 0.5],
            [w * 0.36, 1.2],
          ],
          4,
        ),
      )
    }
    const top = 0.8 + tiers * 3.1
    pen.paint(roof, 'plank')
    pen.within(placed(0, top - 1, 0, 1, Math.PI / 4), () =>
      lathe(
        pen,
        [
          [(6 - tiers * 0.6) * 0.5, 0.1],
          [0.2, 1.7],
        ],
        4,
      ),
    )
    pen.paint(hex('#d8a83a'), 'metal')
    tube(
      pen,
      [
        [0, top + 0.4, 0],
        [0, top + 2.8, 0],
      ],
      [0.16, 0.03],
      7,
    )
    for (let k = 0; k < 4; k++) ball(pen, [0, top + 0.9 + k * 0.45, 0], [0.3, 0.08, 0.3], 7)
  },
}

export const ruin: Maquette = {
  habitat: 'ground',
  places: ['meadow', 'desert', 'cliff', 'savanna'],
  turns: [-1, -0.5],
  build(pen, look) {
    const r = look.random.sub('ruin')
    const stone = chosen(look, 'stone', [hex('#d8ccb4'), hex('#b8aa90'), hex('#a8a49c')])
    const henge = /henge/.test(look.word)
    pen.paint(stone, 'stone')
    if (!henge) for (let k = 0; k < 3; k++) box(pen, [0, 0.2 + k * 0.4, 0], [14 - k, 0.4, 8 - k])
    const base = henge ? 0 : 1.2
    for (let k = 0; k < 6; k++)
      for (const s of [1, -1]) {
        const tall = r.chance(0.25) ? r.range(1.4, 4) : 6
        const x = (k - 2.5) * 2.2
        if (henge)
          box(pen, [x, tall / 2, s * (3 - Math.abs(k - 2.5) * 0.4)], [1.3, tall * 0.8, 0.8], 0.9)
        else {
          pen.within(placed(x, base, s * 2.6), () => {
            turned(
              pen,
              [
                [0.72, 0],
                [0.72, 0.25],
                [0.55, 0.35],
              ],
              14,
            )
            lathe(
              pen,
              [
                [0.55, 0.3],
                [0.52, tall * 0.5],
                [0.44, tall],
              ],
              14,
            )
          })
          if (tall === 6) box(pen, [x, base + 6.15, s * 2.6], [1.2, 0.35, 1.2])
        }
      }
    for (const s of [1, -1])
      box(
        pen,
        [s > 0 ? 1.1 : -1.2, base + (henge ? 4.95 : 6.7), s * 2.6],
        [henge ? 4.4 : 8.4, 0.8, 1.2],
      )
    if (!henge && r.chance(0.6))
      pen.within(placed(5.6, base + 7.1, 0, 1, Math.PI / 2), () =>
        slab(
          pen,
          [
            [-3.2, 0],
            [3.2, 0],
            [0, 1.8],
          ],
          0.9,
        ),
      )
  },
}

export const pyramid: Maquette = {
  habitat: 'ground',
  places: ['desert'],
  turns: [-1, -0.6],
  build(pen, look) {
    const stone = chosen(look, 'stone', [hex('#d8b070'), hex('#c89a5a')])
    const steps = 22
    pen.paint(stone, 'brick')
    for (let k = 0; k < steps; k++)
      box(pen, [0, (k + 0.5) * 0.75, 0], [26 - k * 1.18, 0.76, 26 - k * 1.18])
    for (const [x, z, s] of [
      [-19, 12, 0.5],
      [-26, -6, 0.35],
    ] as const)
      pen.within(placed(x, 0, z, s), () => {
        for (let k = 0; k < 14; k++)
          box(pen, [0, (k + 0.5) * 1.15, 0], [26 - k * 1.85, 1.16, 26 - k * 1.85])
      })
  },
}
