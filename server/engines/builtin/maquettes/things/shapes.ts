import { hex, hsl, scaleRgb } from '../../core/color.ts'
import { noise } from '../../core/noise.ts'
import { Blob } from '../../mesh/blob.ts'
import { placed } from '../../mesh/pen.ts'
import { ball, box, lathe, sheet } from '../../mesh/solids.ts'
import type { Vec3 } from '../../mesh/solids.ts'
import { chosen } from '../maquette.ts'
import type { Pen } from '../../mesh/pen.ts'
import type { Look, Maquette } from '../maquette.ts'
import { shown } from './treasures.ts'

export const planet: Maquette = {
  habitat: 'air',
  places: ['space'],
  turns: [-1, 1],
  build(pen, look) {
    const earth = /earth|globe/.test(look.word)
    const tone = chosen(
      look,
      'planet',
      earth ? [hex('#2a5a9a')] : [hex('#d8a86a'), hex('#c8764a'), hex('#6a8ac8'), hex('#8a6ab0')],
    )
    const clay = new Blob(0.05).dye(tone)
    clay.egg([0, 2, 0], [2, 1.98, 2])
    pen.paint(tone, 'matte')
    const land = hex('#5a8a44')
    clay.draw(pen, 54, (x, y, z, base) => {
      if (earth)
        return noise(x * 0.35 + 4, y * 0.35 + z * 0.3) > 0.08
          ? land
          : Math.abs(y - 2) > 1.7
            ? hex('#eef2f6')
            : base
      return scaleRgb(base, 1 + 0.5 * noise(0.3 + x * 0.02, y * 0.8 + 0.25 * noise(x, z)))
    })
    if (earth || /jupiter/.test(look.word)) return
    pen.within(placed(0, 2, 0, 1, 0, 0.45, 0.25), () => {
      for (const [from, to, k] of [
        [2.5, 2.95, 1],
        [3, 3.3, 0.7],
        [3.36, 3.6, 0.9],
      ] as const) {
        pen.paint(scaleRgb(hex('#e8d0a0'), k), 'matte')
        lathe(
          pen,
          [
            [from, 0],
            [to, 0.001],
          ],
          60,
        )
      }
    })
  },
}

/** Soap bubbles on their way up. */
function bubbles(pen: Pen, look: Look): void {
  const r = look.random.sub('bubbles')
  for (let k = 0; k < 15; k++) {
    const t = k / 14
    pen.paint(hsl(0.5 + r.range(-0.12, 0.36), 0.5, 0.74), 'glassy')
    ball(
      pen,
      [r.range(-0.2, 0.2) * (1 + 2 * t), 0.08 + t * 1.5, r.range(-0.2, 0.2) * (1 + 2 * t)],
      k === 0 ? 0.08 : r.range(0.04, 0.14),
      10,
    )
  }
}

export const sphere: Maquette = {
  habitat: 'ground',
  places: ['studio', 'desert', 'sea'],
  turns: [-1, 1],
  build(pen, look) {
    pen.paint(
      chosen(look, 'sphere', [hex('#c8ccd2'), hex('#c8443a'), hex('#3a7ac0'), hex('#e0b03a')]),
      /cube/.test(look.word) ? 'gloss' : 'metal',
    )
    if (/bubble/.test(look.word)) return bubbles(pen, look)
    if (/cube/.test(look.word)) box(pen, [0, 0.5, 0], [1, 1, 1])
    else ball(pen, [0, 0.6, 0], 0.6, 20)
  },
}

export const egg: Maquette = {
  habitat: 'table',
  places: shown,
  turns: [-1, 1],
  build(pen, look) {
    pen.paint(chosen(look, 'shell', [hex('#f0dcc0'), hex('#f6f2ea'), hex('#a8d0d8')]), 'fruit')
    lathe(
      pen,
      Array.from({ length: 15 }, (_, k): [number, number] => [
        0.1 * Math.sin((k / 14) * Math.PI) * (1.12 - (k / 14) * 0.26),
        0.14 - 0.14 * Math.cos((k / 14) * Math.PI),
      ]),
      26,
    )
  },
}

export const heart: Maquette = {
  habitat: 'air',
  places: ['studio', 'clouds'],
  turns: [-1.57, -1.2],
  build(pen, look) {
    const red = chosen(look, 'heart', [hex('#c81e2e'), hex('#e84a6a')])
    const clay = new Blob(0.16).dye(red)
    clay.pair((s) =>
      clay.chain(
        [
          [0, 0.1, 0],
          [0, 0.55, s * 0.34],
          [0, 0.72, s * 0.26],
        ],
        [0.1, 0.26, 0.25],
      ),
    )
    pen.paint(red, 'gloss')
    clay.draw(pen, 44)
  },
}

export const star: Maquette = {
  habitat: 'air',
  places: ['clouds', 'space', 'studio'],
  turns: [-1.57, -1.2],
  build(pen, look) {
    const tone = chosen(look, 'star', [hex('#f4c62e'), hex('#f4e08a')])
    const at = (k: number): Vec3 => [
      0,
      0.6 + Math.cos(k * 0.6283) * (k % 2 ? 0.26 : 0.62),
      Math.sin(k * 0.6283) * (k % 2 ? 0.26 : 0.62),
    ]
    for (let k = 0; k < 10; k++) {
      pen.paint(scaleRgb(tone, k % 2 ? 0.85 : 1.1), 'gloss')
      for (const x of [0.16, -0.16]) sheet(pen, [[x, 0.6, 0], at(k), at(k + 1)])
    }
  },
}
