import { hex, mixRgb, scaleRgb } from '../../core/color.ts'
import type { Rgb } from '../../core/color.ts'
import { noise } from '../../core/noise.ts'
import { smoothstep } from '../../core/scalar.ts'
import { Blob } from '../../mesh/blob.ts'
import { tube } from '../../mesh/solids.ts'
import type { Vec3 } from '../../mesh/solids.ts'
import { eyes } from '../animals/eyes.ts'
import { chosen } from '../maquette.ts'
import type { Maquette } from '../maquette.ts'

interface Swimmer {
  readonly back: string
  readonly belly: string
  readonly fat: number
  readonly snout: number
  readonly flukes: boolean
  readonly patch: string | null
  readonly size: number
}

const kinds: readonly (readonly [RegExp, Swimmer])[] = [
  [
    /dolphin|porpoise/,
    {
      back: '#5a7488',
      belly: '#dce4e8',
      fat: 0.34,
      snout: 0.42,
      flukes: true,
      patch: null,
      size: 1,
    },
  ],
  [
    /shark/,
    {
      back: '#66727c',
      belly: '#e6eaec',
      fat: 0.36,
      snout: 0.1,
      flukes: false,
      patch: null,
      size: 1.5,
    },
  ],
  [
    /orca|killer/,
    {
      back: '#15171c',
      belly: '#f2f2f0',
      fat: 0.48,
      snout: 0.12,
      flukes: true,
      patch: '#f4f4f2',
      size: 1.8,
    },
  ],
  [
    /beluga|narwhal/,
    {
      back: '#dfe6ea',
      belly: '#f4f6f6',
      fat: 0.46,
      snout: 0.1,
      flukes: true,
      patch: null,
      size: 1.5,
    },
  ],
  [
    /./,
    {
      back: '#3e566c',
      belly: '#c8d2d6',
      fat: 0.62,
      snout: 0.06,
      flukes: true,
      patch: null,
      size: 2.6,
    },
  ],
]

export const whale: Maquette = {
  habitat: 'swims',
  places: ['underwater'],
  turns: [-0.7, -0.2],
  build(pen, look) {
    const kind = kinds.find(([words]) => words.test(look.word))?.[1]
    if (!kind) return
    const k = kind.size
    const back: Rgb = look.colors[0] ?? hex(kind.back)
    const belly = hex(kind.belly)
    const f = kind.fat
    const great = f > 0.55
    const clay = new Blob(0.12 * k).dye(back)
    const at = (x: number, y: number, z = 0): Vec3 => [x * k, (y + 0.8) * k, z * k]
    const r = (v: number): number => v * k
    clay.chain(
      [at(0.85, 0), at(0.4, 0.02), at(-0.2, 0.02), at(-0.8, 0.06), at(-1.35, 0.16)],
      [r(f * (great ? 0.8 : 0.6)), r(f), r(f * 0.92), r(f * 0.5), r(f * 0.18)],
    )
    clay.limb(
      at(0.9, -0.02),
      r(f * (great ? 0.66 : 0.46)),
      at(1.12 + kind.snout, -0.08),
      r(kind.snout > 0.3 ? 0.07 : f * (great ? 0.55 : 0.32)),
    )
    if (kind.flukes)
      clay.pair((s) => {
        clay.limb(at(-1.35, 0.18), r(0.1), at(-1.72, 0.22, s * 0.44), r(0.03))
        clay.limb(at(-1.45, 0.18), r(0.08), at(-1.6, 0.2, s * 0.3), r(0.05))
      })
    else {
      clay.limb(at(-1.3, 0.18), r(0.09), at(-1.75, 0.62), r(0.03))
      clay.limb(at(-1.35, 0.14), r(0.08), at(-1.6, -0.2), r(0.025))
    }
    const fin = great ? 0.12 : kind.patch ? 0.62 : 0.38
    clay.chain(
      [at(0.05, f * 0.8), at(-0.12, f * 0.8 + fin * 0.6), at(-0.24, f * 0.85 + fin)],
      [r(0.12), r(0.07), r(0.02)],
    )
    clay.pair((s) =>
      clay.chain(
        [
          at(0.5, -f * 0.45, s * f * 0.75),
          at(0.22, -f * 0.75, s * (f + 0.2)),
          at(-0.02, -f * 0.85, s * (f + (great ? 0.62 : 0.42))),
        ],
        [r(0.13), r(0.1), r(0.03)],
      ),
    )
    pen.paint(back, 'gloss')
    clay.draw(pen, 84, (x, y, z, base) => {
      const low = smoothstep(0.8 * k - f * k * 0.1, 0.8 * k - f * k * 0.42, y)
      const groove = great
        ? 1 - 0.25 * low * smoothstep(0, 0.5, Math.sin(z * 24)) * smoothstep(-0.2, 0.4, x / k)
        : 1
      const near = kind.patch ? Math.hypot((x / k - 0.82) * 1, (y / k - 0.95) * 1.8) : 9
      const patch = smoothstep(0.2, 0.14, near)
      return scaleRgb(
        mixRgb(mixRgb(base, belly, low), belly, patch),
        groove * (0.94 + 0.12 * noise(x * 2, y * 2 + z)),
      )
    })
    if (/narwhal/.test(look.word)) {
      pen.paint(hex('#f0e6cc'), 'gloss')
      tube(pen, [at(1.2, 0), at(2.2, 0.1)], [r(0.05), r(0.005)], 7)
    }
    pen.paint(hex('#1a1818'), 'matte')
    const mouth = 1.1 + kind.snout
    for (const s of [1, -1])
      tube(
        pen,
        [
          at(mouth, -0.12, s * 0.05),
          at(0.95, -f * 0.3, s * f * 0.5),
          at(0.72, -f * 0.2, s * f * 0.78),
        ],
        [r(0.012)],
        4,
      )
    eyes(
      pen,
      at(0.82, great ? -0.02 : 0.06, f * (great ? 0.78 : 0.6)),
      r(great ? 0.035 : 0.045),
      null,
      [0.3, 0.1, 1],
    )
  },
}

export const crab: Maquette = {
  habitat: 'ground',
  places: ['beach', 'underwater'],
  turns: [-1.6, -1.2],
  build(pen, look) {
    const lobster = /lobster|crayfish|shrimp|prawn/.test(look.word)
    const shell = chosen(look, 'shell', [hex('#c8402a'), hex('#d86a2e'), hex('#a83a3a')])
    const clay = new Blob(0.05).dye(shell)
    clay.egg([0, 0.36, 0], lobster ? [0.5, 0.2, 0.24] : [0.32, 0.2, 0.5])
    clay.egg([0.05, 0.26, 0], [0.26, 0.14, lobster ? 0.2 : 0.4], mixRgb(shell, hex('#f8e2c0'), 0.6))
    if (lobster)
      for (let k = 0; k < 6; k++)
        clay.egg(
          [-0.45 - k * 0.16, 0.34 - k * 0.03, 0],
          [0.13, 0.16 - k * 0.012, 0.2 - k * 0.018],
          scaleRgb(shell, k % 2 ? 1.1 : 0.85),
        )
    clay.pair((s) => {
      for (let k = 0; k < 4; k++) {
        const x = 0.16 - k * 0.15
        const out = lobster ? 0.22 : 0.42
        clay.chain(
          [
            [x, 0.34, s * out],
            [x + 0.02 - k * 0.05, 0.52, s * (out + 0.28)],
            [x - k * 0.08, 0.03, s * (out + 0.48)],
          ],
          [0.06, 0.05, 0.018],
        )
      }
      clay.chain(
        [
          [0.24, 0.36, s * (lobster ? 0.2 : 0.4)],
          [0.5, 0.4, s * 0.6],
          [0.74, 0.5, s * 0.5],
        ],
        [0.08, 0.075, 0.1],
      )
      clay.egg([0.84, 0.54, s * 0.46], [0.17, 0.11, 0.12])
      clay.chain(
        [
          [0.92, 0.58, s * 0.48],
          [1.1, 0.62, s * 0.42],
          [1.16, 0.56, s * 0.34],
        ],
        [0.075, 0.05, 0.012],
      )
      clay.chain(
        [
          [0.94, 0.5, s * 0.42],
          [1.08, 0.5, s * 0.34],
          [1.15, 0.53, s * 0.32],
        ],
        [0.055, 0.04, 0.012],
      )
      clay.limb([0.27, 0.46, s * 0.14], 0.03, [0.33, 0.62, s * 0.16], 0.03)
    })
    pen.paint(shell, 'gloss')
    clay.draw(pen, 84, (x, y, z, base) => scaleRgb(base, 0.85 + 0.35 * noise(x * 5, y * 4 + z * 5)))
    if (lobster)
      for (const s of [1, -1])
        tube(
          pen,
          [
            [0.45, 0.44, s * 0.08],
            [0.9, 0.8, s * 0.3],
            [1.3, 0.95, s * 0.6],
          ],
          [0.016, 0.01, 0.004],
          4,
        )
    eyes(pen, [0.34, 0.66, 0.16], 0.05, null, [1, 0.2, 0.2])
  },
}
