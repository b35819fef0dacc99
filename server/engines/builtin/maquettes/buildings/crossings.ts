import { hex, scaleRgb } from '../../core/color.ts'
import { placed } from '../../mesh/pen.ts'
import type { Rgb } from '../../core/color.ts'
import type { Pen } from '../../mesh/pen.ts'
import { ball, box, sheet, tube } from '../../mesh/solids.ts'
import { chosen } from '../maquette.ts'
import type { Maquette } from '../maquette.ts'

export const bridge: Maquette = {
  habitat: 'ground',
  places: ['lake', 'garden'],
  turns: [-0.5, -0.12],
  build(pen, look) {
    const stoneBuilt =
      /aqueduct|viaduct|stone/.test(look.word) ||
      (look.colors.length === 0 && look.random.sub('kind').chance(0.4))
    const color = chosen(
      look,
      'bridge',
      stoneBuilt ? [hex('#a89c88'), hex('#8c8a86')] : [hex('#b82a1e'), hex('#a8321e')],
    )
    if (look.carriesRoad) return viaduct(pen, color)
    const long = 12
    const rise = (x: number): number => 1 + 2.2 * Math.cos((x / long) * Math.PI)
    const steps = 22
    for (let k = 0; k < steps; k++) {
      const x0 = (k / steps - 0.5) * long
      const x1 = ((k + 1) / steps - 0.5) * long
      const y0 = rise(x0)
      const y1 = rise(x1)
      const slope = Math.atan2(y1 - y0, x1 - x0)
      pen.within(placed((x0 + x1) / 2, (y0 + y1) / 2, 0, 1, 0, 0, slope), () => {
        pen.paint(stoneBuilt ? color : hex('#7a4a2c'), stoneBuilt ? 'brick' : 'plank')
        box(pen, [0, 0, 0], [long / steps + 0.08, 0.3, 2.6])
        for (const s of [1, -1]) {
          pen.paint(color, stoneBuilt ? 'brick' : 'gloss')
          if (stoneBuilt) box(pen, [0, 0.55, s * 1.2], [long / steps + 0.06, 0.9, 0.3])
          else {
            box(pen, [0, 0.95, s * 1.2], [long / steps + 0.08, 0.13, 0.16])
            box(pen, [0, 0.55, s * 1.2], [long / steps + 0.08, 0.09, 0.1])
            box(pen, [0, -0.08, s * 1.25], [long / steps + 0.08, 0.36, 0.16])
          }
        }
      })
      if (!stoneBuilt && k % 3 === 0)
        for (const s of [1, -1]) {
          pen.paint(color, 'gloss')
          box(pen, [x0, y0 + 0.55, s * 1.2], [0.18, 1.35, 0.2])
          if (k % 6 === 0 || k === 0) box(pen, [x0, y0 / 2 - 1.4, s * 1.1], [0.26, y0 + 2.8, 0.26])
          pen.paint(hex('#22201e'), 'metal')
          ball(pen, [x0, y0 + 1.3, s * 1.2], [0.13, 0.17, 0.13], 6)
        }
    }
    if (!stoneBuilt) return
    pen.paint(color, 'brick')
    for (const s of [1, -1])
      for (let k = 0; k < steps; k++) {
        const x = ((k + 0.5) / steps - 0.5) * long
        const arch = Math.abs(x) < 3.6 ? Math.sqrt(3.6 * 3.6 - x * x) * 0.62 : -1
        const top = rise(x)
        const low = Math.max(-1, arch)
        box(
          pen,
          [x, (top + low) / 2, s * 1.15],
          [long / steps + 0.04, Math.max(0.2, top - low), 0.34],
        )
      }
  },
}

/** A long level row of arches, wide and strong enough for a train: its ends are for the frame to cut. */
function viaduct(pen: Pen, color: Rgb): void {
  const [spans, span, deck] = [7, 7, 6.2]
  const long = spans * span
  const radius = span / 2 - 0.55
  const spring = deck - 0.9 - radius
  for (let k = 0; k < spans; k++) {
    const middle = (k - (spans - 1) / 2) * span
    const slices = 14
    for (let i = 0; i < slices; i++) {
      const x = ((i + 0.5) / slices - 0.5) * span
      const open = Math.abs(x) < radius ? spring + Math.sqrt(radius * radius - x * x) : -1
      pen.paint(scaleRgb(color, open < 0 ? 0.94 : 1), 'brick')
      box(pen, [middle + x, (deck + open) / 2, 0], [span / slices + 0.01, deck - open, 3.4])
    }
    pen.paint(scaleRgb(color, 1.1), 'brick')
    // The stones round each arch stand out a little.
    const arch = Array.from({ length: 13 }, (_, i): [number, number] => {
      const at = (i / 12) * Math.PI
      return [middle - Math.cos(at) * radius, spring + Math.sin(at) * radius]
    })
    for (const s of [1, -1])
      tube(
        pen,
        arch.map(([x, y]) => [x, y, s * 1.7]),
        [0.16],
        5,
      )
  }
  pen.paint(scaleRgb(color, 1.12), 'brick')
  box(pen, [0, deck + 0.06, 0], [long, 0.22, 3.8])
  pen.paint(color, 'brick')
  for (const s of [1, -1]) box(pen, [0, deck + 0.34, s * 1.75], [long, 0.36, 0.24])
}

export const tent: Maquette = {
  habitat: 'ground',
  places: ['forest', 'mountains', 'lake', 'desert'],
  turns: [-1.1, -0.5],
  build(pen, look) {
    const cloth = chosen(look, 'cloth', [
      hex('#d87a2a'),
      hex('#3a6a8a'),
      hex('#e4d8bc'),
      hex('#5a7a3e'),
    ])
    pen.paint(cloth, 'cloth')
    sheet(pen, [
      [1.6, 0, 1.3],
      [-1.6, 0, 1.3],
      [-1.6, 1.7, 0],
      [1.6, 1.75, 0],
    ])
    sheet(pen, [
      [1.6, 0, -1.3],
      [-1.6, 0, -1.3],
      [-1.6, 1.7, 0],
      [1.6, 1.75, 0],
    ])
    sheet(pen, [
      [-1.6, 0, -1.3],
      [-1.6, 0, 1.3],
      [-1.6, 1.7, 0],
    ])
    pen.paint(hex('#ffb860'), 'lamp')
    sheet(pen, [
      [1.5, 0, -1.1],
      [1.5, 0, 1.1],
      [1.5, 1.6, 0],
    ])
    pen.paint(scaleRgb(cloth, 0.8), 'cloth')
    sheet(pen, [
      [1.62, 0, 1.3],
      [1.8, 0, 0.75],
      [1.62, 1.75, 0],
    ])
    sheet(pen, [
      [1.62, 0, -1.3],
      [1.8, 0, -0.75],
      [1.62, 1.75, 0],
    ])
  },
}
