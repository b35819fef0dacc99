import { hex, mixRgb, scaleRgb } from '../../core/color.ts'
import type { Rgb } from '../../core/color.ts'
import { noise } from '../../core/noise.ts'
import { smoothstep } from '../../core/scalar.ts'
import { Blob } from '../../mesh/blob.ts'
import type { Pen } from '../../mesh/pen.ts'
import { sheet } from '../../mesh/solids.ts'
import { chosen } from '../maquette.ts'
import type { Look, Maquette } from '../maquette.ts'
import { eyes } from './eyes.ts'

function whale(pen: Pen, look: Look): void {
  const skin = chosen(
    look,
    'skin',
    /shark/.test(look.word)
      ? [hex('#6a7884')]
      : /orca/.test(look.word)
        ? [hex('#1c2026')]
        : [hex('#4a6a8a'), hex('#3f5468')],
  )
  const belly = hex('#e6eaec')
  const shark = /shark/.test(look.word)
  const clay = new Blob(0.16).dye(skin)
  clay.chain(
    [
      [0.9, 0.5, 0],
      [0.2, 0.52, 0],
      [-0.7, 0.56, 0],
      [-1.35, 0.72, 0],
    ],
    [0.34, 0.5, 0.27, 0.07],
  )
  clay.egg([0.35, 0.32, 0], [0.75, 0.28, 0.36], belly)
  clay.pair((side) =>
    clay.chain(
      [
        [0.4, 0.3, side * 0.36],
        [0.1, 0.05, side * 0.85],
      ],
      [0.15, 0.05],
    ),
  )
  if (shark)
    clay
      .chain(
        [
          [-1.35, 0.72, 0],
          [-1.65, 1.15, 0],
        ],
        [0.09, 0.03],
      )
      .chain(
        [
          [-1.35, 0.72, 0],
          [-1.6, 0.4, 0],
        ],
        [0.08, 0.03],
      )
  else
    clay.pair((side) =>
      clay.chain(
        [
          [-1.35, 0.74, 0],
          [-1.7, 0.84, side * 0.5],
        ],
        [0.1, 0.04],
      ),
    )
  clay.chain(
    [
      [-0.05, 0.98, 0],
      [-0.3, shark ? 1.4 : 1.22, 0],
    ],
    [0.12, 0.03],
  )
  pen.paint(skin, 'gloss')
  clay.draw(pen, 76)
  eyes(pen, [0.95, 0.55, 0.33], 0.05, null, [0.4, 0.1, 1])
}

export const fish: Maquette = {
  habitat: 'swims',
  places: ['underwater'],
  turns: [-0.6, 0.25],
  build(pen, look) {
    if (/shark|whale|dolphin|orca/.test(look.word)) {
      whale(pen, look)
      return
    }
    const body = chosen(look, 'body', [
      hex('#f07a1e'),
      hex('#e8c030'),
      hex('#3a8ad0'),
      hex('#d83a4a'),
      hex('#8a5ac8'),
    ])
    const mark =
      look.colors[1] ??
      (/koi|clown/.test(look.word) ? hex('#f8f4ec') : mixRgb(body, hex('#ffffff'), 0.7))
    const clay = new Blob(0.06).dye(body)
    clay.egg([0.05, 0.3, 0], [0.36, 0.23, 0.12])
    clay.limb([-0.2, 0.3, 0], 0.1, [-0.42, 0.3, 0], 0.045)
    clay.egg([0.12, 0.2, 0], [0.24, 0.12, 0.1], mixRgb(body, hex('#fff0d8'), 0.6))
    pen.paint(body, 'gloss')
    const shift = look.random.sub('bands').range(0, 20)
    const coat = (x: number, y: number, z: number, base: Rgb): Rgb =>
      mixRgb(
        base,
        mark,
        smoothstep(0.25, 0.55, Math.sin(x * 15 + shift + noise(y * 2, z) * 2)) * 0.9,
      )
    clay.draw(pen, 46, coat)
    const fin = scaleRgb(mixRgb(body, mark, 0.25), 0.95)
    for (let k = 0; k < 5; k++) {
      pen.paint(scaleRgb(fin, 0.85 + 0.08 * k), 'petal')
      const a = -0.75 + k * 0.3
      const b = a + 0.34
      sheet(pen, [
        [-0.42, 0.3, 0],
        [-0.42 - 0.32 * Math.cos(a), 0.3 + 0.36 * Math.sin(a), 0.03],
        [-0.42 - 0.32 * Math.cos(b), 0.3 + 0.36 * Math.sin(b), -0.03],
      ])
      sheet(pen, [
        [0.2 - k * 0.09, 0.5, 0],
        [0.12 - k * 0.1, 0.72 - k * 0.03, 0],
        [0.02 - k * 0.1, 0.66 - k * 0.03, 0.02],
        [0.1 - k * 0.09, 0.49, 0],
      ])
    }
    for (const s of [1, -1])
      sheet(pen, [
        [0.14, 0.24, s * 0.11],
        [-0.05, 0.1, s * 0.26],
        [-0.08, 0.2, s * 0.22],
      ])
    eyes(pen, [0.28, 0.34, 0.088], 0.04, hex('#f4e8c0'), [0.3, 0.1, 1])
  },
}

export const turtle: Maquette = {
  habitat: 'swims',
  places: ['underwater', 'beach'],
  turns: [-0.8, -0.25],
  build(pen, look) {
    const skin = chosen(look, 'skin', [hex('#5f8a5a'), hex('#6a8a4a'), hex('#4f7a6a')])
    const shell = look.colors[1] ?? hex('#7a5a30')
    const swims = look.action === 'move' ? 0.25 : 0.12
    const clay = new Blob(0.06).dye(skin)
    clay.egg([0, 0.34, 0], [0.62, 0.2, 0.46], mixRgb(skin, hex('#e8dca8'), 0.6))
    clay.chain(
      [
        [0.52, 0.36, 0],
        [0.82, 0.44, 0],
        [0.96, 0.46, 0],
      ],
      [0.15, 0.12, 0.15],
    )
    clay.limb([-0.55, 0.32, 0], 0.08, [-0.75, 0.28, 0], 0.02)
    clay.pair((side) => {
      clay.chain(
        [
          [0.36, 0.32, side * 0.34],
          [0.5, 0.2 - swims, side * 0.72],
          [0.2, 0.1 - swims, side * 1],
        ],
        [0.13, 0.12, 0.04],
      )
      clay.chain(
        [
          [-0.42, 0.3, side * 0.3],
          [-0.72, 0.2 + swims * 0.4, side * 0.5],
        ],
        [0.11, 0.05],
      )
    })
    pen.paint(skin, 'skin')
    clay.draw(pen, 66, (x, y, z, base) =>
      scaleRgb(base, 0.85 + 0.5 * smoothstep(0.1, 0.35, noise(x * 2.6, z * 2.6 + y))),
    )
    const dome = new Blob(0.04).dye(shell)
    dome.egg([-0.02, 0.4, 0], [0.66, 0.28, 0.52])
    pen.paint(shell, 'gloss')
    const seam = scaleRgb(shell, 0.45)
    dome.draw(pen, 46, (x, y, z, base) => {
      const u = (x + 2) / 0.3
      const v = (z + 2) / 0.28 + (Math.floor(u) & 1) * 0.5
      const edge = Math.min(
        u - Math.floor(u),
        v - Math.floor(v),
        1 - (u - Math.floor(u)),
        1 - (v - Math.floor(v)),
      )
      return mixRgb(seam, scaleRgb(base, 0.85 + y * 0.7), smoothstep(0.04, 0.14, edge))
    })
    eyes(pen, [1.02, 0.52, 0.1], 0.035, null, [0.5, 0.2, 1])
  },
}

export const frog: Maquette = {
  habitat: 'ground',
  places: ['swamp', 'lake', 'garden'],
  turns: [-1.2, -0.6],
  build(pen, look) {
    const skin = chosen(look, 'skin', [hex('#4f9a34'), hex('#6aa83a'), hex('#3a8a5a')])
    const pale = mixRgb(skin, hex('#f4f0c0'), 0.7)
    const clay = new Blob(0.07).dye(skin)
    clay.limb([-0.22, 0.2, 0], 0.19, [0.18, 0.34, 0], 0.19)
    clay.egg([0.12, 0.2, 0], [0.26, 0.16, 0.2], pale)
    clay.egg([0.34, 0.38, 0], [0.2, 0.13, 0.22])
    clay.pair((side) => {
      clay.egg([0.32, 0.52, side * 0.15], [0.09, 0.09, 0.09])
      clay.chain(
        [
          [-0.25, 0.2, side * 0.16],
          [0.05, 0.26, side * 0.4],
          [-0.2, 0.05, side * 0.36],
          [0.08, 0.04, side * 0.44],
        ],
        [0.13, 0.1, 0.06, 0.05],
      )
      clay.chain(
        [
          [0.16, 0.24, side * 0.18],
          [0.24, 0.05, side * 0.26],
          [0.36, 0.03, side * 0.3],
        ],
        [0.08, 0.05, 0.05],
      )
    })
    pen.paint(skin, 'gloss')
    clay.draw(pen, 56)
    eyes(pen, [0.38, 0.55, 0.17], 0.075, hex('#e8c83a'), [0.8, 0.15, 0.7])
  },
}
