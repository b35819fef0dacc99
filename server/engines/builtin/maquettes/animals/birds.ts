import { hex, mixRgb, scaleRgb } from '../../core/color.ts'
import type { Rgb } from '../../core/color.ts'
import { Blob } from '../../mesh/blob.ts'
import type { Pen } from '../../mesh/pen.ts'
import { lathe, sheet, tube } from '../../mesh/solids.ts'
import type { Vec3 } from '../../mesh/solids.ts'
import { placed } from '../../mesh/pen.ts'
import { chosen } from '../maquette.ts'
import type { Look, Maquette } from '../maquette.ts'
import { eyes } from './eyes.ts'
import { stump } from './owl.ts'
import { perch, perches, waders } from './perched.ts'

interface Feather {
  readonly body: string
  readonly belly: string
  readonly wing: string
  readonly beak: string
}

const feathers: Readonly<Record<string, Feather>> = {
  crow: { body: '#1c1c24', belly: '#26262e', wing: '#15151c', beak: '#2a2826' },
  eagle: { body: '#4a3020', belly: '#5a3c28', wing: '#33221a', beak: '#e8b030' },
  gull: { body: '#f4f2ee', belly: '#ffffff', wing: '#9aa2aa', beak: '#e8a828' },
  robin: { body: '#6a5440', belly: '#d0582a', wing: '#4f3e30', beak: '#3a3028' },
  jay: { body: '#3a6ab8', belly: '#e8e4dc', wing: '#254a90', beak: '#2a2826' },
  parrot: { body: '#d02a24', belly: '#e84030', wing: '#2a5ac0', beak: '#2a2826' },
  sparrow: { body: '#7a5a3e', belly: '#d8c8b0', wing: '#5a4030', beak: '#3a3028' },
  cardinal: { body: '#c8242a', belly: '#d83a34', wing: '#9a1c22', beak: '#e87a2a' },
  canary: { body: '#f0c828', belly: '#f8dc5a', wing: '#c89a1e', beak: '#e8a87a' },
  bluebird: { body: '#2f62c0', belly: '#d88a4a', wing: '#234a9a', beak: '#2a2826' },
  kingfisher: { body: '#1c86b8', belly: '#e07a2a', wing: '#12688f', beak: '#22201e' },
  toucan: { body: '#18181c', belly: '#f4e8c0', wing: '#101014', beak: '#f0a01e' },
  pigeon: { body: '#7e8894', belly: '#9aa2ac', wing: '#5e6874', beak: '#3a3430' },
  heron: { body: '#9aa6b2', belly: '#e8ebee', wing: '#6a7682', beak: '#e0a83a' },
  stork: { body: '#f4f2ee', belly: '#ffffff', wing: '#1e1e22', beak: '#d8442a' },
  magpie: { body: '#1a1c26', belly: '#f0f0ee', wing: '#1c2c4a', beak: '#22201e' },
  flamingo: { body: '#f08a9a', belly: '#f8b0b8', wing: '#e86a80', beak: '#2a2222' },
}
const aliases: readonly (readonly [RegExp, string])[] = [
  [/crow|raven|blackbird|vulture/, 'crow'],
  [/robin/, 'robin'],
  [/sparrow|wren|lark|finch|thrush|nightingale|quail|plover/, 'sparrow'],
  [/cardinal/, 'cardinal'],
  [/canary|goldfinch|budgie/, 'canary'],
  [/bluebird|bluejay/, 'bluebird'],
  [/kingfisher|hummingbird/, 'kingfisher'],
  [/toucan|hornbill/, 'toucan'],
  [/pigeon/, 'pigeon'],
  [/heron|ibis|ostrich|emu/, 'heron'],
  [/stork|crane/, 'stork'],
  [/magpie/, 'magpie'],
  [/eagle|hawk|falcon|osprey|buzzard|kestrel|condor/, 'eagle'],
  [/gull|dove|swan|egret|tern|albatross|pelican/, 'gull'],
  [/parrot|macaw|phoenix|parakeet|cockatoo/, 'parrot'],
  [/flamingo/, 'flamingo'],
  [/jay|swallow/, 'jay'],
]

/** A wing as fans of feathers from a shoulder; `lift` is the angle above level. */
export function wing(pen: Pen, side: number, color: Rgb, span: number, lift: number): void {
  const shoulder: Vec3 = [0.08, 0.08, side * 0.12]
  const elbow: Vec3 = [
    0.16,
    0.08 + Math.sin(lift) * span * 0.45,
    side * (0.12 + Math.cos(lift) * span * 0.42),
  ]
  const wrist: Vec3 = [
    0.02,
    0.08 + Math.sin(lift * 0.75) * span,
    side * (0.12 + Math.cos(lift * 0.75) * span),
  ]
  pen.paint(color, 'petal')
  tube(pen, [shoulder, elbow, wrist], [0.06, 0.045, 0.01], 6)
  const count = 15
  for (let k = 0; k < count; k++) {
    const t = k / (count - 1)
    const arm = (u: number): Vec3 =>
      u < 0.5
        ? [
            shoulder[0] + (elbow[0] - shoulder[0]) * u * 2,
            shoulder[1] + (elbow[1] - shoulder[1]) * u * 2,
            shoulder[2] + (elbow[2] - shoulder[2]) * u * 2,
          ]
        : [
            elbow[0] + (wrist[0] - elbow[0]) * (u * 2 - 1),
            elbow[1] + (wrist[1] - elbow[1]) * (u * 2 - 1),
            elbow[2] + (wrist[2] - elbow[2]) * (u * 2 - 1),
          ]
    const a = arm(Math.max(0, t - 0.05))
    const b = arm(Math.min(1, t + 0.05))
    const long = 0.3 + 0.24 * t
    const out = t * t * 0.42
    pen.paint(scaleRgb(color, k % 2 ? 0.86 : 1.12), 'petal')
    sheet(pen, [
      a,
      b,
      [b[0] - long * (1 - out * 0.5), b[1] - 0.03, b[2] + side * out * 0.45],
      [a[0] - long, a[1] - 0.05, a[2] + side * out * 0.4],
    ])
  }
}

export const bird: Maquette = {
  habitat: 'air',
  places: ['clouds', 'mountains', 'sea', 'meadow', 'forest'],
  turns: [-0.75, -0.2],
  build(pen, look) {
    const kind =
      aliases.find(([test]) => test.test(look.word))?.[1] ??
      look.random.sub('kind').pick(['robin', 'jay', 'gull', 'eagle'])
    const own = feathers[kind] ?? feathers.robin
    if (!own) return
    const body = chosen(look, 'body', [hex(own.body)])
    const belly = look.colors[0] ? mixRgb(body, hex('#fff4e0'), 0.4) : hex(own.belly)
    const wings = look.colors[1] ?? (look.colors[0] ? scaleRgb(body, 0.7) : hex(own.wing))
    if (perches(look)) {
      const grounded =
        look.action === 'sit' ||
        look.action === 'lie' ||
        waders.test(look.word) ||
        /pigeon|quail|pheasant|kiwi/.test(look.word)
      const base = grounded ? 0 : stump(pen, look)
      return perch(pen, look, { body, belly, wings, kind, beak: hex(own.beak) }, base)
    }
    // A bird in the air banks, so that both its wings are seen.
    const bank = look.random.sub('bank').range(0.3, 0.6)
    pen.within(placed(0, 0, 0, 1, 0, -bank), () =>
      soar(pen, look, { own, body, belly, wings, kind }),
    )
  },
}

interface Plumage {
  readonly own: Feather
  readonly kind: string
  readonly body: Rgb
  readonly belly: Rgb
  readonly wings: Rgb
}

function soar(pen: Pen, look: Look, { own, body, belly, wings, kind }: Plumage): void {
  const raptor = kind === 'eagle'
  const pate = raptor && /eagle/.test(look.word) ? hex('#f4efe4') : body
  const clay = new Blob(0.07).dye(body)
  clay.chain(
    [
      [-0.32, 0, 0],
      [0.12, 0.03, 0],
      [0.34, 0.13, 0],
    ],
    [0.07, 0.17, 0.1],
  )
  clay.egg([0.08, -0.04, 0], [0.26, 0.13, 0.14], belly)
  clay.egg([0.42, 0.18, 0], [0.13, 0.12, 0.115], pate)
  pen.paint(body, 'fur')
  clay.draw(pen, 46)
  const lift = look.random.sub('wing').range(0.25, 0.95)
  for (const side of [1, -1]) wing(pen, side, wings, raptor ? 1.15 : 0.85, lift)
  for (let k = -2; k <= 2; k++) {
    pen.paint(scaleRgb(raptor ? pate : wings, 1 + k * 0.06), 'petal')
    sheet(pen, [
      [-0.28, 0.02, k * 0.03],
      [-0.68, 0.02, k * 0.1 - 0.05],
      [-0.72, 0.03, k * 0.1 + 0.05],
    ])
  }
  pen.paint(hex(own.beak), 'gloss')
  pen.within(placed(0.52, 0.16, 0, 1, 0, 0, -1.65), () =>
    lathe(
      pen,
      [
        [0.05, 0],
        [0.035, 0.07],
        [0.002, 0.16],
      ],
      8,
    ),
  )
  if (raptor)
    tube(
      pen,
      [
        [0.54, 0.17, 0],
        [0.64, 0.16, 0],
        [0.67, 0.09, 0],
      ],
      [0.05, 0.035, 0.006],
      8,
    )
  eyes(pen, [0.47, 0.21, 0.088], 0.026, null, [0.5, 0.1, 1])
}

export const duck: Maquette = {
  habitat: 'water',
  places: ['lake', 'garden'],
  turns: [-0.9, -0.2],
  build(pen, look) {
    const swan = /swan|goose/.test(look.word)
    const land = /penguin|chicken|hen|rooster|chick|turkey/.test(look.word)
    const body = chosen(
      look,
      'body',
      swan ? [hex('#f6f4ee')] : [hex('#f0d84a'), hex('#f4f0e6'), hex('#8a6a48')],
    )
    const dress = /penguin/.test(look.word) ? hex('#22242c') : body
    const lift = land ? 0.22 : 0
    const clay = new Blob(0.08).dye(dress)
    clay.egg([0, 0.16 + lift, 0], [0.42, 0.24, 0.27])
    clay.limb([-0.32, 0.24 + lift, 0], 0.12, [-0.52, 0.36 + lift, 0], 0.03)
    clay.egg([0.12, 0.13 + lift, 0], [0.3, 0.2, 0.22], mixRgb(body, hex('#ffffff'), 0.6))
    const top = swan ? 0.86 : 0.52
    clay.chain(
      [
        [0.28, 0.26 + lift, 0],
        [swan ? 0.42 : 0.34, 0.46 + lift, 0],
        [0.36, top + lift, 0],
      ],
      [0.14, swan ? 0.075 : 0.1, 0.09],
    )
    clay.egg([0.4, top + 0.05 + lift, 0], [0.14, 0.125, 0.12], kindHead(look.word, dress))
    pen.paint(body, 'fur')
    clay.draw(pen, 54)
    for (const side of [1, -1]) {
      pen.paint(scaleRgb(dress, 0.88), 'fur')
      const w = new Blob(0.04).dye(scaleRgb(dress, 0.88))
      w.egg([-0.06, 0.22 + lift, side * 0.24], [0.3, 0.14, 0.06])
      w.draw(pen, 22)
    }
    pen.paint(hex('#e88a1e'), 'gloss')
    tube(
      pen,
      [
        [0.5, top + 0.03 + lift, 0],
        [0.66, top + lift, 0],
      ],
      [0.06, 0.035],
      8,
    )
    if (land)
      for (const side of [1, -1])
        tube(
          pen,
          [
            [0.02, 0.2, side * 0.1],
            [0.04, 0.02, side * 0.1],
            [0.16, 0.01, side * 0.1],
          ],
          [0.03, 0.025, 0.03],
          6,
        )
    if (/rooster|hen|chicken/.test(look.word)) {
      pen.paint(hex('#c8241e'), 'matte')
      sheet(pen, [
        [0.3, top + 0.14 + lift, 0],
        [0.34, top + 0.28 + lift, 0],
        [0.4, top + 0.2 + lift, 0],
        [0.46, top + 0.27 + lift, 0],
        [0.5, top + 0.12 + lift, 0],
      ])
    }
    eyes(pen, [0.47, top + 0.1 + lift, 0.09], 0.026, null, [0.5, 0.1, 1])
  },
}

function kindHead(word: string, body: Rgb): Rgb {
  return word.startsWith('duck') && body[0] < 0.35 ? hex('#1f5a3a') : body
}
