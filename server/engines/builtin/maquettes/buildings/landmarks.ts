import { hex, mixRgb, scaleRgb } from '../../core/color.ts'
import type { Rgb } from '../../core/color.ts'
import type { Pen } from '../../mesh/pen.ts'
import { ball, box, tube } from '../../mesh/solids.ts'
import type { Vec3 } from '../../mesh/solids.ts'
import type { Look } from '../maquette.ts'

/** The iron tower on four curved legs, 60 metres in the painter's world. */
export function ironTower(pen: Pen, look: Look): void {
  const iron = look.colors[0] ?? hex('#7a6248')
  const spread = (y: number): number => 0.6 + 9.4 * (1 - y / 58) ** 2.6 + (1 - y / 58) * 1.2
  const corner = (y: number, k: number): Vec3 => {
    const s = spread(y)
    return [k === 0 || k === 3 ? s : -s, y, k < 2 ? s : -s]
  }
  const levels = [0, 3.5, 7, 10, 13, 16.5, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56]
  for (let i = 0; i + 1 < levels.length; i++) {
    const [low = 0, high = 0] = [levels[i], levels[i + 1]]
    const thick = 0.95 * (1 - low / 75)
    for (let k = 0; k < 4; k++) {
      const next = (k + 1) % 4
      pen.paint(iron, 'metal')
      tube(pen, [corner(low, k), corner(high, k)], [thick], 5)
      // Each leg is a box of lattice low down; above they join to one.
      const inner = (y: number, c: number): Vec3 => {
        const [x, , z] = corner(y, c)
        const w = Math.max(0, 0.42 * (1 - y / 22))
        return [x * (1 - w), y, z * (1 - w)]
      }
      if (low < 16) {
        tube(pen, [inner(low, k), inner(high, k)], [thick * 0.8], 5)
        pen.paint(scaleRgb(iron, 0.8), 'metal')
        tube(pen, [corner(low, k), inner(high, k)], [thick * 0.45], 4)
        tube(pen, [inner(low, k), corner(high, k)], [thick * 0.45], 4)
      } else {
        pen.paint(scaleRgb(iron, 0.8), 'metal')
        tube(pen, [corner(low, k), corner(high, next)], [thick * 0.5], 4)
        tube(pen, [corner(high, k), corner(low, next)], [thick * 0.5], 4)
        tube(pen, [corner(high, k), corner(high, next)], [thick * 0.5], 4)
      }
    }
  }
  pen.paint(scaleRgb(iron, 1.2), 'metal')
  for (const [y, h] of [
    [13.4, 1.3],
    [25, 1],
    [55.5, 1.4],
  ] as const) {
    const w = spread(y) * 2 + (y > 50 ? 1.2 : 1.8)
    box(pen, [0, y, 0], [w, h, w])
  }
  // Arches between the feet.
  for (let k = 0; k < 4; k++) {
    const arch: Vec3[] = []
    for (let i = 0; i <= 10; i++) {
      const a = (i / 10) * Math.PI
      const across = Math.cos(a) * 6.6
      const y = 3 + Math.sin(a) * 7.2
      const out = spread(y) * 0.97
      arch.push(k % 2 === 0 ? [across, y, k === 0 ? out : -out] : [k === 1 ? out : -out, y, across])
    }
    tube(pen, arch, [0.42], 5)
  }
  tube(
    pen,
    [
      [0, 56, 0],
      [0, 60, 0],
      [0, 64, 0],
    ],
    [0.6, 0.3, 0.05],
    6,
  )
}

/** A tall house of glass and piers, stepped back as it rises. */
export function skyscraper(pen: Pen, look: Look, stone: Rgb): void {
  const r = look.random.sub('skyscraper')
  const glass = r.pick([hex('#3a5a7a'), hex('#2f4a5a'), hex('#4a6a7a')])
  const tiers: readonly (readonly [base: number, top: number, wide: number])[] = r.chance(0.5)
    ? [
        [0, 30, 15],
        [30, 46, 11.5],
        [46, 56, 8],
        [56, 62, 4.5],
      ]
    : [
        [0, 8, 17],
        [8, 54, 13],
        [54, 58, 9],
      ]
  for (const [base, top, wide] of tiers) {
    pen.paint(glass, 'gloss')
    box(pen, [0, (base + top) / 2, 0], [wide, top - base, wide])
    const piers = Math.max(3, Math.round(wide / 1.9))
    pen.paint(stone, 'stone')
    for (let k = 0; k <= piers; k++) {
      const at = (k / piers - 0.5) * wide
      for (const s of [1, -1]) {
        box(pen, [at, (base + top) / 2, (s * wide) / 2], [0.5, top - base, 0.5])
        box(pen, [(s * wide) / 2, (base + top) / 2, at], [0.5, top - base, 0.5])
      }
    }
    pen.paint(scaleRgb(stone, 0.86), 'stone')
    for (let y = base + 2.4; y < top; y += 2.8) box(pen, [0, y, 0], [wide + 0.28, 0.6, wide + 0.28])
    pen.paint(mixRgb(stone, [1, 1, 1], 0.2), 'stone')
    box(pen, [0, top, 0], [wide + 0.9, 0.9, wide + 0.9])
  }
  const top = tiers.at(-1)?.[1] ?? 60
  pen.paint(hex('#6a6f78'), 'metal')
  tube(
    pen,
    [
      [0, top, 0],
      [0, top + 12, 0],
    ],
    [0.55, 0.06],
    6,
  )
  pen.paint(hex('#ff4a3a'), 'lamp')
  ball(pen, [0, top + 12, 0], 0.4, 5)
}
