import { hex, scaleRgb } from '../../core/color.ts'
import { Blob } from '../../mesh/blob.ts'
import type { Pen } from '../../mesh/pen.ts'
import { placed } from '../../mesh/pen.ts'
import { ball, lathe } from '../../mesh/solids.ts'
import { chosen } from '../maquette.ts'
import type { Look, Maquette } from '../maquette.ts'
import { broadleaf } from './broadleaf.ts'
import { bareTree, conifer, palmTree } from './trees.ts'

const open = ['meadow', 'mountains', 'lake', 'garden', 'savanna'] as const

function treeOf(places: readonly string[], grow: (pen: Pen, look: Look) => void): Maquette {
  return { habitat: 'ground', places, turns: [-1, 1], build: grow }
}

export const tree = treeOf(open, (pen, look) => {
  if (/dead|bare|haunted/.test(look.word)) bareTree(pen, look.random, 9)
  else {
    const leaves = chosen(
      look,
      'leaves',
      /cherry|blossom|sakura/.test(look.word)
        ? [hex('#f0a8c0')]
        : /maple/.test(look.word)
          ? [hex('#c8401c')]
          : [hex('#44742e'), hex('#5a7e30'), hex('#c8741e')],
    )
    broadleaf(pen, look.random, 10, leaves, 1, /birch/.test(look.word) ? hex('#d8d4c8') : undefined)
  }
})

export const pine = treeOf(['mountains', 'snow', 'forest'], (pen, look) => {
  conifer(
    pen,
    look.random,
    11,
    look.colors[0] ?? hex('#2c4e36'),
    1,
    /snow/.test(look.word) ? 0.8 : 0,
  )
  if (!/christmas/.test(look.word)) return
  const r = look.random.sub('baubles')
  for (let k = 0; k < 60; k++) {
    const t = r.range(0.1, 0.9)
    const a = r.range(0, 6.28)
    pen.paint(hex(r.pick(['#ffd04a', '#ff4a3a', '#4ab0ff'])), 'lamp')
    ball(
      pen,
      [Math.cos(a) * 2.4 * (1 - t), 11 * (0.06 + t * 0.86), Math.sin(a) * 2.4 * (1 - t)],
      0.15,
      5,
    )
  }
  pen.paint(hex('#ffd86a'), 'lamp')
  ball(pen, [0, 11, 0], 0.35, 7)
})

export const palm = treeOf(['beach', 'desert'], (pen, look) => palmTree(pen, look.random, 8, 1))

export const cactus: Maquette = treeOf(['desert'], (pen, look) => {
  const green = chosen(look, 'skin', [hex('#4f7a44'), hex('#5f8a50')])
  const clay = new Blob(0.14).dye(green)
  clay.chain(
    [
      [0, 0, 0],
      [0, 2.9, 0],
    ],
    [0.36, 0.32],
  )
  clay.chain(
    [
      [0, 1.2, 0],
      [0, 1.35, 0.85],
      [0, 2.3, 0.9],
    ],
    [0.22, 0.24, 0.2],
  )
  clay.chain(
    [
      [0, 1.7, 0],
      [0, 1.8, -0.75],
      [0, 2.6, -0.8],
    ],
    [0.2, 0.22, 0.18],
  )
  pen.paint(green, 'skin')
  clay.draw(pen, 58, (x, _y, z, base) =>
    scaleRgb(base, 0.82 + 0.25 * Math.sin(Math.atan2(x, z % 0.85) * 9)),
  )
  pen.paint(hex('#e84a7a'), 'petal')
  for (const [y, z] of [
    [3.25, 0],
    [2.52, 0.9],
  ] as const)
    ball(pen, [0, y, z], [0.2, 0.13, 0.2], 6)
})

export const mushroom: Maquette = {
  habitat: 'ground',
  places: ['forest', 'meadow', 'swamp'],
  turns: [-1.4, -1],
  build(pen, look) {
    const cap = chosen(look, 'cap', [hex('#c0241a'), hex('#b8742e'), hex('#8a4a8a')])
    const r = look.random.sub('mushroom')
    for (const [x, z, s] of [
      [0, 0, 1],
      [-0.05, 0.34, 0.55],
      [0.1, -0.3, 0.4],
    ] as const) {
      pen.within(placed(x, 0, z, s, r.range(0, 6)), () => {
        pen.paint(hex('#f0e6d0'), 'skin')
        lathe(
          pen,
          [
            [0.13, -0.02],
            [0.1, 0.12],
            [0.075, 0.4],
            [0.08, 0.55],
          ],
          18,
        )
        lathe(
          pen,
          [
            [0.15, 0.3],
            [0.09, 0.38],
          ],
          18,
        )
        pen.paint(hex('#e8d8b8'), 'skin')
        lathe(
          pen,
          [
            [0.08, 0.5],
            [0.34, 0.46],
          ],
          24,
        )
        pen.paint(cap, 'gloss')
        lathe(
          pen,
          [
            [0.36, 0.45],
            [0.35, 0.52],
            [0.28, 0.64],
            [0.15, 0.73],
            [0, 0.76],
          ],
          26,
        )
        pen.paint(hex('#fbf6ea'), 'matte')
        for (let k = 0; k < 15; k++) {
          const a = k * 2.4
          const t = Math.sqrt(k / 15) * 0.94
          const rad = 0.36 * Math.sin(t * 1.5)
          ball(
            pen,
            [Math.cos(a) * rad, 0.455 + 0.31 * Math.cos(t * 1.5), Math.sin(a) * rad],
            [0.035 + r.range(0, 0.02), 0.018, 0.035 + r.range(0, 0.02)],
            5,
          )
        }
      })
    }
  },
}
