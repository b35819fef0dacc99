import { hex } from '../../core/color.ts'
import { placed } from '../../mesh/pen.ts'
import { lathe } from '../../mesh/solids.ts'
import type { Maquette } from '../maquette.ts'
import { wear } from '../people/dress/headgear.ts'
import type { Headgear } from '../people/dress/headgear.ts'

const shapes: readonly (readonly [words: RegExp, gear: Headgear, color: string])[] = [
  [/wizard|witch|pointy/, 'pointed', '#3a2a7a'],
  [/chef|baker/, 'toque', '#f6f4ee'],
  [/viking|horned/, 'horned', '#8a8f96'],
  [/knight|helmet/, 'helmet', '#a8adb4'],
  [/samurai|kabuto/, 'kabuto', '#3a1c20'],
  [/pirate|tricorn/, 'tricorn', '#201c1e'],
  [/santa|christmas/, 'santa', '#c8281e'],
  [/jester/, 'jester', '#7a2a8a'],
  [/beret/, 'beret', '#8a1e2a'],
  [/cap\b/, 'cap', '#1e2a4e'],
  [/top hat|magician|bowler/, 'tophat', '#18161a'],
  [/straw|sun hat|sombrero/, 'straw', '#dcb862'],
  [/turban/, 'turban', '#e8e0d0'],
]

/** Headgear by itself, and on the heads of animals. */
export const hat: Maquette = {
  habitat: 'table',
  places: ['studio', 'table', 'room'],
  turns: [-1.2, -0.7],
  build(pen, look) {
    if (/space|astronaut/.test(look.word)) {
      pen.paint(hex('#e8eaee'), 'gloss')
      lathe(
        pen,
        [
          [0.17, 0],
          [0.19, 0.03],
          [0.19, 0.07],
          [0.165, 0.09],
        ],
        26,
      )
      // Open in front, so that the face is seen.
      pen.paint(look.colors[0] ?? hex('#f4f4f2'), 'gloss')
      pen.within(placed(0, 0.21, 0, 1, 0, 0, -Math.PI / 2), () =>
        lathe(
          pen,
          Array.from({ length: 11 }, (_, k) => {
            const a = (k / 10) * 2.02
            return [0.22 * Math.sin(a), -0.22 * Math.cos(a)] as const
          }),
          26,
        ),
      )
      pen.paint(hex('#d8a02e'), 'metal')
      pen.within(placed(0.095, 0.21, 0, 1, 0, 0, -Math.PI / 2), () =>
        lathe(
          pen,
          [
            [0.2, -0.012],
            [0.212, 0],
            [0.2, 0.012],
          ],
          26,
        ),
      )
      return
    }
    const [, gear, color] = shapes.find(([words]) => words.test(look.word)) ?? [
      null,
      'brim',
      '#7a5a38',
    ]
    pen.within(placed(0, -0.065, 0), () => wear(pen, gear, look.colors[0] ?? hex(color)))
  },
}
