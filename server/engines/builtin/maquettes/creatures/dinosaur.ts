import { hex, mixRgb, scaleRgb } from '../../core/color.ts'
import type { Rgb } from '../../core/color.ts'
import { Blob } from '../../mesh/blob.ts'
import type { Pen } from '../../mesh/pen.ts'
import { ball, sheet, tube } from '../../mesh/solids.ts'
import type { Vec3 } from '../../mesh/solids.ts'
import { eyes } from '../animals/eyes.ts'
import { chosen } from '../maquette.ts'
import type { Look, Maquette } from '../maquette.ts'
import { scaly, teeth } from './scales.ts'

const hides = ['#5f7a3e', '#7a6a3e', '#4a6a62', '#8a5a3a'].map(hex) as [Rgb, ...Rgb[]]

function tyrant(pen: Pen, look: Look, skin: Rgb): void {
  const belly = mixRgb(skin, hex('#f0e2b8'), 0.6)
  const stride = look.action === 'move' ? 0.4 : 0.2
  const clay = new Blob(0.2).dye(skin)
  clay.chain(
    [
      [0.75, 2.5, 0],
      [0.35, 2.15, 0],
      [-0.3, 2, 0],
      [-0.95, 1.98, 0],
    ],
    [0.4, 0.56, 0.66, 0.5],
  )
  clay.egg([0.15, 1.9, 0], [0.7, 0.5, 0.42], belly)
  clay.chain(
    [
      [-0.9, 2, 0],
      [-1.8, 1.95, 0.1],
      [-2.7, 1.8, 0.25],
      [-3.5, 1.95, 0.4],
    ],
    [0.46, 0.3, 0.17, 0.05],
  )
  clay.pair((s) => {
    const a = stride * s
    clay.chain(
      [
        [-0.45, 1.95, s * 0.34],
        [-0.1 + a, 1.25, s * 0.42],
        [-0.55 + a * 1.4, 0.62, s * 0.42],
        [-0.3 + a * 1.6, 0.12, s * 0.42],
      ],
      [0.5, 0.32, 0.18, 0.14],
    )
    for (const k of [-1, 0, 1])
      clay.limb(
        [-0.3 + a * 1.6, 0.1, s * 0.42],
        0.12,
        [0.08 + a * 1.6, 0.06, s * 0.42 + k * 0.16],
        0.07,
      )
    clay.chain(
      [
        [0.72, 2.1, s * 0.34],
        [0.92, 1.85, s * 0.38],
        [1.12, 1.9, s * 0.34],
      ],
      [0.12, 0.08, 0.05],
    )
  })
  clay.limb([0.7, 2.45, 0], 0.42, [1.2, 2.95, 0], 0.38)
  clay.egg([1.35, 3.02, 0], [0.5, 0.36, 0.34])
  clay.limb([1.5, 3.02, 0], 0.32, [2.15, 2.94, 0], 0.2)
  clay.limb([1.3, 2.68, 0], 0.26, [2.02, 2.48, 0], 0.14, belly)
  clay.pair((s) => clay.limb([1.45, 3.26, s * 0.22], 0.1, [1.75, 3.2, s * 0.2], 0.08))
  pen.paint(skin, 'hide')
  clay.draw(pen, 92, scaly(skin, 2.6))
  pen.paint(hex('#6a1e22'), 'skin')
  ball(pen, [1.75, 2.72, 0], [0.36, 0.06, 0.16], 7)
  for (const s of [1, -1]) {
    teeth(pen, [1.5, 2.8, s * 0.2], [2.2, 2.8, s * 0.14], 8, 0.13)
    teeth(pen, [1.5, 2.66, s * 0.16], [2, 2.58, s * 0.1], 6, -0.1)
  }
  eyes(pen, [1.62, 3.16, 0.24], 0.06, hex('#e8b02a'), [0.6, 0.1, 1])
}

function longNeck(pen: Pen, look: Look, skin: Rgb): void {
  const belly = mixRgb(skin, hex('#e8dcc0'), 0.5)
  const stride = look.action === 'move' ? 0.3 : 0.1
  const clay = new Blob(0.25).dye(skin)
  clay.egg([0, 2, 0], [1.35, 0.85, 0.75])
  clay.egg([0, 1.6, 0], [1, 0.55, 0.55], belly)
  clay.chain(
    [
      [0.9, 2.2, 0],
      [1.7, 3, 0.05],
      [2.2, 4.1, 0.1],
      [2.55, 4.75, 0.14],
      [2.95, 4.85, 0.16],
    ],
    [0.58, 0.36, 0.26, 0.2, 0.2],
  )
  clay.limb([2.9, 4.86, 0.16], 0.22, [3.35, 4.72, 0.18], 0.13)
  clay.chain(
    [
      [-1, 2, 0],
      [-2, 1.5, 0.1],
      [-3.1, 1, 0.3],
      [-4.1, 1, 0.6],
    ],
    [0.55, 0.32, 0.16, 0.04],
  )
  clay.pair((s) => {
    for (const [x, a] of [
      [0.8, stride * s],
      [-0.85, -stride * s],
    ] as const) {
      clay.chain(
        [
          [x, 1.8, s * 0.45],
          [x + a * 0.6, 0.9, s * 0.5],
          [x + a, 0.2, s * 0.5],
        ],
        [0.42, 0.28, 0.24],
      )
      clay.egg([x + a + 0.05, 0.12, s * 0.5], [0.3, 0.13, 0.27], scaleRgb(skin, 0.8))
    }
  })
  pen.paint(skin, 'hide')
  clay.draw(pen, 96, scaly(skin, 2.6))
  eyes(pen, [3.02, 4.94, 0.3], 0.05, null, [0.5, 0.1, 1])
}

function horned(pen: Pen, look: Look, skin: Rgb, plates: boolean): void {
  const stride = look.action === 'move' ? 0.25 : 0.08
  const clay = new Blob(0.18).dye(skin)
  clay.egg([0, 1.25, 0], [1.15, 0.68, 0.62])
  clay.chain(
    [
      [-0.8, 1.2, 0],
      [-1.6, 0.9, 0.1],
      [-2.4, 0.6, 0.3],
    ],
    [0.5, 0.28, 0.07],
  )
  clay.pair((s) => {
    for (const [x, a] of [
      [0.7, stride * s],
      [-0.75, -stride * s],
    ] as const) {
      clay.chain(
        [
          [x, 1.1, s * 0.4],
          [x + a * 0.5, 0.6, s * 0.46],
          [x + a, 0.15, s * 0.46],
        ],
        [0.32, 0.22, 0.18],
      )
      clay.egg([x + a + 0.06, 0.1, s * 0.46], [0.24, 0.11, 0.21], scaleRgb(skin, 0.75))
    }
  })
  const head: Vec3 = plates ? [1.5, 0.95, 0] : [1.35, 1.35, 0]
  clay.limb([0.8, 1.25, 0], plates ? 0.4 : 0.5, head, plates ? 0.22 : 0.4)
  clay.limb(
    head,
    plates ? 0.2 : 0.4,
    [head[0] + (plates ? 0.4 : 0.75), head[1] - 0.2, 0],
    plates ? 0.12 : 0.15,
  )
  pen.paint(skin, 'hide')
  clay.draw(pen, 80, scaly(skin, 1.6))
  if (plates) {
    for (let k = 0; k < 13; k++) {
      const x = 1.1 - k * 0.24
      const size = 0.12 + 0.42 * Math.sin(((k + 1) / 14) * Math.PI)
      const y = 1.88 - (x - 0.1) * (x - 0.1) * 0.24
      const z = k % 2 === 0 ? 0.09 : -0.09
      pen.paint(mixRgb(skin, hex('#c8662e'), 0.65), 'hide')
      sheet(pen, [
        [x - size * 0.4, y - 0.06, z],
        [x - size * 0.55, y + size * 0.5, z * 1.3],
        [x, y + size * 1.15, z * 1.5],
        [x + size * 0.55, y + size * 0.5, z * 1.3],
        [x + size * 0.4, y - 0.06, z],
      ])
    }
  } else {
    pen.paint(mixRgb(skin, hex('#c8805a'), 0.4), 'hide')
    const rim: Vec3[] = [[0.95, 1.4, 0]]
    for (let k = 0; k <= 14; k++) {
      const a = (k / 14) * Math.PI * 1.25 - 0.4
      rim.push([0.86 - Math.sin(a) * 0.1, 1.5 + Math.sin(a) * 0.78, Math.cos(a) * 0.78])
    }
    sheet(pen, rim)
    pen.paint(hex('#ece0c4'), 'gloss')
    for (const s of [1, -1])
      tube(
        pen,
        [
          [1.45, 1.65, s * 0.22],
          [1.9, 2.02, s * 0.36],
          [2.4, 2.1, s * 0.38],
        ],
        [0.12, 0.085, 0.01],
        8,
      )
    tube(
      pen,
      [
        [1.98, 1.34, 0],
        [2.16, 1.62, 0],
      ],
      [0.09, 0.01],
      7,
    )
  }
  eyes(
    pen,
    [head[0] + 0.2, head[1] + 0.18, plates ? 0.15 : 0.32],
    0.05,
    hex('#d8a02a'),
    [0.4, 0.1, 1],
  )
}

export const dinosaur: Maquette = {
  habitat: 'ground',
  places: ['jungle', 'forest', 'savanna', 'swamp'],
  turns: [-0.7, -0.2],
  build(pen, look) {
    const skin = chosen(look, 'skin', hides)
    const kind = /rex|tyran|raptor|allosaur|godzilla|carnivor/.test(look.word)
      ? 0
      : /sauropod|bront|diplod|brachio|long/.test(look.word)
        ? 1
        : /tricer/.test(look.word)
          ? 2
          : /stego|ankylo/.test(look.word)
            ? 3
            : look.random.sub('kind').pick([0, 0, 1, 2])
    if (kind === 0) tyrant(pen, look, skin)
    else if (kind === 1) longNeck(pen, look, skin)
    else horned(pen, look, skin, kind === 3)
  },
}
