import { hex, hsl, mixRgb } from '../../core/color.ts'
import { placed } from '../../mesh/pen.ts'
import { lathe, sheet, slab } from '../../mesh/solids.ts'
import type { Setting } from '../setting.ts'
import { drawFamily, familyOf } from './pattern-families.ts'

/** A wall of raised tiles in raking light: ornament rather than scenery. */
export const pattern: Setting = {
  frame: { horizon: [0.5, 0.5], foot: [0.74, 0.76], share: [0.44, 0.5] },
  footing: 'float',
  openAbove: false,
  indoors: true,
  relight: (light) => ({
    ...light,
    toSun: [-0.55, 0.62, -0.56],
    sun: [2.1, 2, 1.85],
    above: [0.5, 0.52, 0.56],
    below: [0.3, 0.28, 0.26],
    fogDensity: 0,
    wet: 0,
    sky: { ...light.sky, kind: 'backdrop', cover: 0, stars: 0 },
  }),
  build(pen, site) {
    const { distance: d, random, camera, tints } = site
    const r = random.sub('pattern')
    const z = d * 1.5
    const short = Math.min(camera.width, camera.height)
    const family = familyOf(site.word, r)
    const cells = family === 'blocks' ? r.pick([4, 6, 6, 8]) : r.pick([4, 4, 6])
    // Whole cells only, an even number of them each way: what leaves on one side comes in on the other.
    const columns = 2 * Math.max(1, Math.round((camera.width / short) * (cells / 2)))
    const rows = 2 * Math.max(1, Math.round((camera.height / short) * (cells / 2)))
    const wide = camera.width / columns
    const high = camera.height / rows
    const size = ((short / cells) * z) / camera.focal
    const hue = r.next()
    const own = [
      hsl(hue, 0.55, 0.32),
      hsl(hue + 0.06, 0.5, 0.55),
      hsl(hue + 0.5, 0.6, 0.55),
      hex('#f0e8d8'),
      hsl(hue + 0.08, 0.3, 0.78),
    ]
    const palette = [...tints, ...tints.map((c) => mixRgb(c, [1, 1, 1], 0.5)), ...own].slice(
      0,
      Math.max(4, tints.length * 2),
    )
    const color = (): readonly [number, number, number] =>
      palette[r.int(0, palette.length - 1)] ?? hex('#f0e8d8')
    const at = (i: number, j: number): readonly [number, number] => [
      ((i + 0.5) * wide - camera.centerX) * (z / camera.focal),
      camera.eye + (camera.horizon - (j + 0.5) * high) * (z / camera.focal),
    ]
    if (family !== 'blocks') {
      drawFamily(pen, family, { columns, rows, z, size, at, palette, r })
      return
    }
    const shape: [number, number, number] = [
      (size * wide) / (short / cells),
      (size * high) / (short / cells),
      size,
    ]
    for (let j = 0; j < rows; j++)
      for (let i = 0; i < columns; i++) {
        const [x, y] = at(i, j)
        pen.object(1 + ((i + j * columns) % 90)).paint(color(), 'matte')
        pen.within(placed(x, y, z, shape), () => {
          slab(
            pen,
            [
              [-0.49, -0.49],
              [0.49, -0.49],
              [0.49, 0.49],
              [-0.49, 0.49],
            ],
            0.05,
          )
          pen.within(placed(0, 0, -0.06, 1, 0, 0, (r.int(0, 3) * Math.PI) / 2), () =>
            motif(r.int(0, 6)),
          )
        })
      }
    function motif(kind: number): void {
      const arc = (
        rad: number,
        from: number,
        to: number,
        cx: number,
        cy: number,
      ): [number, number][] => [
        [cx, cy],
        ...Array.from({ length: 15 }, (_, k): [number, number] => [
          cx + Math.cos(from + ((to - from) * k) / 14) * rad,
          cy + Math.sin(from + ((to - from) * k) / 14) * rad,
        ]),
      ]
      if (kind === 0)
        for (let k = 0; k < 3; k++) {
          pen.paint(color(), 'matte')
          pen.within(placed(0, 0, -k * 0.03), () =>
            slab(pen, arc(0.94 - k * 0.3, 0, Math.PI / 2, -0.47, -0.47), 0.05),
          )
        }
      else if (kind === 1) {
        pen.paint(color(), 'gloss')
        slab(
          pen,
          [
            [0, -0.44],
            [0.44, 0],
            [0, 0.44],
            [-0.44, 0],
          ],
          0.06,
        )
      } else if (kind === 2)
        for (let k = 0; k < 4; k++) {
          pen.paint(color(), 'matte')
          slab(
            pen,
            [
              [-0.46, -0.44 + k * 0.24],
              [0.46, -0.44 + k * 0.24],
              [0.46, -0.31 + k * 0.24],
              [-0.46, -0.31 + k * 0.24],
            ],
            0.05,
          )
        }
      else if (kind === 3)
        for (let k = 0; k < 3; k++) {
          pen.paint(color(), k === 1 ? 'metal' : 'matte')
          pen.within(placed(0, 0, -k * 0.03, 1, 0, Math.PI / 2), () =>
            lathe(
              pen,
              [
                [0.44 - k * 0.14, -0.03],
                [0.44 - k * 0.14, 0.03],
                [0, 0.03],
              ],
              26,
            ),
          )
        }
      else if (kind === 4) {
        pen.paint(color(), 'matte')
        slab(
          pen,
          [
            [-0.47, -0.47],
            [0.47, -0.47],
            [-0.47, 0.47],
          ],
          0.05,
        )
      } else if (kind === 5)
        for (const [cx, cy, from] of [
          [-0.47, -0.47, 0],
          [0.47, 0.47, Math.PI],
        ] as const) {
          pen.paint(color(), 'matte')
          slab(pen, arc(0.48, from, from + Math.PI / 2, cx, cy), 0.05)
        }
      else
        for (let k = 0; k < 8; k++) {
          pen.paint(color(), 'petal')
          const a = (k * Math.PI) / 4
          sheet(pen, [
            [0, 0, -0.01],
            [Math.cos(a - 0.25) * 0.3, Math.sin(a - 0.25) * 0.3, -0.03],
            [Math.cos(a) * 0.45, Math.sin(a) * 0.45, -0.02],
            [Math.cos(a + 0.25) * 0.3, Math.sin(a + 0.25) * 0.3, -0.03],
          ])
        }
    }
  },
}

/** A badge: the subject before a disc or shield on plain paper. */
export const logo: Setting = {
  frame: { horizon: [0.5, 0.5], foot: [0.76, 0.8], share: [0.5, 0.56] },
  footing: 'float',
  openAbove: false,
  indoors: true,
  relight: (light, { random, tints }) => {
    const paper = tints[1] ?? random.pick([hex('#f4f0e6'), hex('#eef2f4'), hex('#f6ead8')])
    return {
      ...light,
      toSun: [-0.4, 0.6, -0.7],
      sun: [1.7, 1.65, 1.55],
      above: [0.75, 0.75, 0.78],
      below: [0.5, 0.48, 0.46],
      fogDensity: 0,
      wet: 0,
      sky: {
        ...light.sky,
        kind: 'backdrop',
        top: paper,
        horizon: paper,
        glow: paper,
        cover: 0,
        stars: 0,
      },
    }
  },
  build(pen, site) {
    const { distance: d, random, subject, camera, tints } = site
    const r = random.sub('badge')
    const ground =
      tints[0] ??
      r.pick([hex('#1f2a44'), hex('#7a1f24'), hex('#1f4a3a'), hex('#e0a030'), hex('#2a6a8a')])
    const size = Math.max(subject.height, subject.radius * 1.6) * 0.86
    const middle = camera.eye + ((camera.horizon - camera.height * 0.49) * d) / camera.focal
    const round = r.chance(0.5)
    const ring = (k: number, depth: number): void => {
      pen.within(placed(subject.x, middle, d + subject.radius * 1.3 + depth, size * k), () => {
        if (round)
          pen.within(placed(0, 0, 0, 1, 0, -Math.PI / 2), () =>
            lathe(
              pen,
              [
                [1, 0],
                [0, 0.01],
              ],
              60,
            ),
          )
        else
          sheet(pen, [
            [0, -1.15, 0],
            [-0.55, -0.75, 0],
            [-0.95, -0.1, 0],
            [-0.95, 0.85, 0],
            [0, 1, 0],
            [0.95, 0.85, 0],
            [0.95, -0.1, 0],
            [0.55, -0.75, 0],
          ])
      })
    }
    pen.object(3).paint(mixRgb(ground, hex('#f0c060'), 0.75), 'sand')
    ring(1.08, 0.02 * d)
    pen.object(4).paint(ground, 'sand')
    ring(1, 0)
  },
}
