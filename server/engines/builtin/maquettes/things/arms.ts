import { hex, scaleRgb } from '../../core/color.ts'
import { placed } from '../../mesh/pen.ts'
import type { Pen } from '../../mesh/pen.ts'
import { ball, box, slab, tube } from '../../mesh/solids.ts'
import type { Vec3 } from '../../mesh/solids.ts'
import { chosen } from '../maquette.ts'
import type { Look, Maquette } from '../maquette.ts'
import { shown } from './treasures.ts'
import { gold } from './treasures.ts'

export const steel = hex('#c4c9d0')

/** A curved blade and its scabbard on a lacquered rack. */
function racked(pen: Pen, look: Look): void {
  const cloth =
    look.colors[0] ?? look.random.sub('wrap').pick([hex('#1e2a4a'), hex('#6a1a22'), hex('#20241e')])
  pen.paint(hex('#2a1410'), 'gloss')
  box(pen, [0, 0.03, 0], [0.22, 0.06, 0.86])
  for (const z of [-0.3, 0.3]) {
    box(pen, [-0.02, 0.24, z], [0.06, 0.42, 0.05])
    for (const y of [0.22, 0.42]) box(pen, [0.04, y, z], [0.1, 0.03, 0.05])
  }
  const bend = (t: number): number => 0.09 * (t * t)
  const along = (y: number, from: number, to: number, r: number): void => {
    const line: Vec3[] = []
    for (let k = 0; k <= 8; k++) {
      const t = from + ((to - from) * k) / 8
      line.push([0.05, y + bend(t), t * 0.72])
    }
    tube(pen, line, [r], 8)
  }
  pen.paint(hex('#dfe4ea'), 'gilt')
  const edge: [number, number][] = []
  for (let k = 0; k <= 10; k++)
    edge.push([-0.3 + k * 0.13, 0.47 + bend((-0.3 + k * 0.13) / 0.72) - 0.022])
  for (let k = 10; k >= 0; k--)
    edge.push([
      -0.3 + k * 0.13 - (k === 10 ? 0.06 : 0),
      0.47 + bend((-0.3 + k * 0.13) / 0.72) + 0.022,
    ])
  pen.within(placed(0.05, 0, 0, 1, -Math.PI / 2), () => {
    for (let k = 0; k + 1 <= 10; k++) {
      const [a, b, c, d] = [edge[k], edge[k + 1], edge[20 - k], edge[21 - k]]
      if (a && b && c && d) slab(pen, [a, b, c, d], 0.014)
    }
  })
  pen.paint(cloth, 'cloth')
  along(0.47, -1.0, -0.46, 0.026)
  pen.paint(gold, 'gilt')
  pen.within(placed(0.05, 0.49, -0.32, [0.06, 0.075, 0.012]), () => ball(pen, [0, 0, 0], 1, 9))
  for (const t of [-1.02, -0.44]) ball(pen, [0.05, 0.47 + bend(t), t * 0.72], 0.032, 7)
  pen.paint(scaleRgb(cloth, 0.8), 'gloss')
  along(0.26, -0.8, 1.1, 0.028)
  pen.paint(gold, 'gilt')
  ball(pen, [0.05, 0.26 + bend(-0.8), -0.576], 0.033, 7)
}

export const sword: Maquette = {
  habitat: 'ground',
  places: ['studio', 'forest', 'mountains', 'cave'],
  turns: [-1.5, -1.2],
  build(pen, look) {
    const katana = /katana|samurai/.test(look.word)
    if (katana) {
      racked(pen, look)
      return
    }
    pen.within(placed(0, 1.05, 0, 1, Math.PI / 2, 0, Math.PI + 0.08), () => {
      pen.paint(look.colors[0] ?? steel, 'metal')
      slab(
        pen,
        [
          [-0.06, 0],
          [0, 0],
          [0, 1],
          [-0.045, 0.86],
        ],
        0.014,
      )
      pen.paint(scaleRgb(look.colors[0] ?? steel, 0.72), 'metal')
      slab(
        pen,
        [
          [0, 0],
          [0.06, 0],
          [0.045, 0.86],
          [0, 1],
        ],
        0.014,
      )
      pen.paint(gold, 'metal')
      box(pen, [0, -0.015, 0], [0.36, 0.045, 0.05])
      ball(pen, [0, -0.25, 0], 0.03, 9)
      pen.paint(hex('#4a2418'), 'plank')
      tube(
        pen,
        [
          [0, -0.02, 0],
          [0, -0.23, 0],
        ],
        [0.018, 0.016],
        8,
      )
    })
    pen.paint(hex('#8a857c'), 'stone')
    ball(pen, [0, 0.03, 0], [0.26, 0.14, 0.22], 8)
  },
}

export const shield: Maquette = {
  habitat: 'ground',
  places: shown,
  turns: [-1.45, -1.1],
  build(pen, look) {
    const field = chosen(look, 'field', [hex('#a8241e'), hex('#24408a'), hex('#2f6a3e')])
    pen.within(placed(0, 0.55, 0, 1, Math.PI / 2), () => {
      pen.paint(gold, 'metal')
      slab(
        pen,
        [
          [-0.43, 0.5],
          [0, 0.56],
          [0.43, 0.5],
          [0.4, 0],
          [0.22, -0.34],
          [0, -0.55],
          [-0.22, -0.34],
          [-0.4, 0],
        ],
        0.06,
      )
      pen.paint(field, 'gloss')
      slab(
        pen,
        [
          [-0.37, 0.44],
          [0, 0.5],
          [0.37, 0.44],
          [0.34, 0],
          [0.18, -0.3],
          [0, -0.47],
          [-0.18, -0.3],
          [-0.34, 0],
        ],
        0.075,
      )
      pen.paint(look.colors[1] ?? hex('#f0e6cc'), 'gloss')
      box(pen, [0, 0.02, 0], [0.12, 0.85, 0.085])
      box(pen, [0, 0.16, 0], [0.68, 0.12, 0.085])
    })
  },
}
