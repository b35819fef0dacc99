import { hex } from '../../core/color.ts'
import { placed } from '../../mesh/pen.ts'
import { ball, box, lathe, tube } from '../../mesh/solids.ts'
import { chosen } from '../maquette.ts'
import type { Maquette } from '../maquette.ts'

export const robot: Maquette = {
  habitat: 'ground',
  places: ['city', 'library', 'room', 'desert', 'meadow'],
  turns: [-1.35, -0.8],
  build(pen, look) {
    const r = look.random.sub('robot')
    const shell = chosen(look, 'shell', [
      hex('#c4c8cc'),
      hex('#d8b04a'),
      hex('#5a8aa8'),
      hex('#c8543a'),
      hex('#e8e2d4'),
    ])
    const dark = hex('#33363c')
    pen.paint(shell, 'metal')
    box(pen, [0, 1.08, 0], [0.36, 0.56, 0.52], 1.1)
    pen.paint(dark, 'metal')
    box(pen, [0, 0.75, 0], [0.24, 0.16, 0.34])
    tube(
      pen,
      [
        [0, 1.36, 0],
        [0, 1.46, 0],
      ],
      [0.07],
      10,
    )
    pen.paint(shell, 'metal')
    const round = r.chance(0.5)
    if (round) ball(pen, [0, 1.63, 0], [0.24, 0.21, 0.26], 12)
    else box(pen, [0, 1.62, 0], [0.36, 0.34, 0.46], 0.92)
    pen.paint(dark, 'gloss')
    box(pen, [round ? 0.17 : 0.18, 1.64, 0], [0.08, 0.16, 0.36])
    const glow = r.pick([hex('#5ae8ff'), hex('#7aff9a'), hex('#ffc04a')])
    pen.paint(glow, 'lamp')
    for (const s of [1, -1]) ball(pen, [round ? 0.215 : 0.225, 1.65, s * 0.09], 0.048, 8)
    pen.paint(glow, 'screen')
    pen.within(placed(0.2, 1.12, 0, 1, 0, 0, -Math.PI / 2), () =>
      lathe(
        pen,
        [
          [0.09, 0],
          [0.09, 0.03],
          [0, 0.03],
        ],
        14,
      ),
    )
    pen.paint(dark, 'metal')
    tube(
      pen,
      [
        [0, 1.8, 0],
        [0, 2, 0],
      ],
      [0.012],
      5,
    )
    pen.paint(hex('#e83a2e'), 'lamp')
    ball(pen, [0, 2.02, 0], 0.035, 7)
    const books = /read|book/.test(look.word) || look.action === 'read'
    const reads = books || look.action === 'hold' || look.action === 'play'
    for (const s of [1, -1]) {
      pen.paint(dark, 'metal')
      ball(pen, [0, 1.28, s * 0.33], 0.1, 8)
      tube(
        pen,
        [
          [0, 1.28, s * 0.34],
          [0.05, 1.02, s * 0.4],
          [reads ? 0.34 : 0.1, reads ? 1.05 : 0.76, s * (reads ? 0.17 : 0.4)],
        ],
        [0.05],
        8,
      )
      pen.paint(shell, 'metal')
      tube(
        pen,
        [
          [0.05, 1.02, s * 0.4],
          [reads ? 0.34 : 0.1, reads ? 1.05 : 0.76, s * (reads ? 0.17 : 0.4)],
        ],
        [0.07, 0.085],
        10,
      )
      pen.paint(dark, 'metal')
      tube(
        pen,
        [
          [0, 0.72, s * 0.13],
          [0.06, 0.4, s * 0.15],
          [0, 0.08, s * 0.15],
        ],
        [0.055],
        8,
      )
      pen.paint(shell, 'metal')
      tube(
        pen,
        [
          [0.05, 0.38, s * 0.15],
          [0, 0.1, s * 0.15],
        ],
        [0.085, 0.11],
        10,
      )
      box(pen, [0.06, 0.05, s * 0.15], [0.32, 0.1, 0.2])
    }
    if (!books) return
    pen.paint(hex('#7a2a24'), 'cloth')
    for (const s of [1, -1]) openBook(pen, s)
  },
}

function openBook(pen: Parameters<Maquette['build']>[0], s: number): void {
  pen.within(placed(0.42, 1.1, s * 0.1, 1, s * 0.35, 0, 0.5), () => {
    box(pen, [0, 0, 0], [0.03, 0.3, 0.22])
    pen.paint(hex('#f4ecd8'), 'matte')
    box(pen, [-0.02, 0, 0], [0.03, 0.27, 0.2])
    pen.paint(hex('#7a2a24'), 'cloth')
  })
}
