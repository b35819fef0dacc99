import { hex, scaleRgb } from '../../core/color.ts'
import type { Rgb } from '../../core/color.ts'
import type { Pen } from '../../mesh/pen.ts'
import { placed } from '../../mesh/pen.ts'
import { ball, box, sheet, tube } from '../../mesh/solids.ts'
import { chosen } from '../maquette.ts'
import type { Look, Maquette } from '../maquette.ts'
import { fronted, gapTop, ivy, wall } from './masonry.ts'
import type { Gap } from './masonry.ts'

const stones = ['#9a9084', '#b5a184', '#8d8a8c', '#a5745a'].map(hex) as [Rgb, ...Rgb[]]
const saidOf = (look: Look): string => `${look.traits?.said.join(' ') ?? ''} ${look.word}`

/** A leaf of upright planks that fills its gap, with iron straps and a ring to pull. */
function leafOf(pen: Pen, gap: Gap, paint: Rgb, planks: number): void {
  const step = gap.wide / planks
  for (let k = 0; k < planks; k++) {
    const x = -gap.wide / 2 + (k + 0.5) * step
    const top = Math.min(gapTop(gap, x - step * 0.4), gapTop(gap, x + step * 0.4))
    pen.paint(scaleRgb(paint, k % 2 ? 0.86 : 1.08), 'plank')
    box(pen, [x, (gap.low + top) / 2, -0.06], [step - 0.012, top - gap.low, 0.09])
  }
  pen.paint(hex('#26241f'), 'metal')
  const tall = gap.high - gap.low
  for (const t of [0.16, 0.62])
    box(pen, [-gap.wide * 0.1, gap.low + tall * t, -0.115], [gap.wide * 0.78, 0.07, 0.02])
  ball(pen, [gap.wide * 0.34, gap.low + tall * 0.44, -0.14], 0.05, 8)
  pen.paint(hex('#c8983a'), 'metal')
  const ring = Array.from(
    { length: 13 },
    (_, k) =>
      [
        gap.wide * 0.34 + Math.sin(k * 0.5236) * 0.07,
        gap.low + tall * 0.44 - 0.06 + Math.cos(k * 0.5236) * 0.07,
        -0.17,
      ] as const,
  )
  tube(pen, ring, [0.014], 5)
}

/** Stones or beams round a gap. */
function surround(pen: Pen, gap: Gap, tone: Rgb): void {
  const half = gap.wide / 2
  pen.paint(tone, 'stone')
  const straight = gap.arched ? gap.high - half : gap.high
  for (const s of [1, -1])
    box(pen, [s * (half + 0.11), (gap.low + straight) / 2, -0.08], [0.22, straight - gap.low, 0.5])
  if (!gap.arched) return box(pen, [0, gap.high + 0.12, -0.08], [gap.wide + 0.5, 0.24, 0.5])
  const count = 11
  for (let k = 0; k < count; k++) {
    const a = ((k + 0.5) / count) * Math.PI
    pen.paint(scaleRgb(tone, k % 2 ? 0.9 : 1.06), 'stone')
    pen.within(
      placed(
        Math.cos(a) * (half + 0.11),
        straight + Math.sin(a) * (half + 0.11),
        -0.08,
        1,
        0,
        0,
        a,
      ),
      () => box(pen, [0, 0, 0], [0.24, (Math.PI * (half + 0.1)) / count - 0.015, 0.5]),
    )
  }
}

export const door: Maquette = {
  habitat: 'ground',
  places: ['garden', 'village', 'enchanted', 'forest'],
  turns: [-1.5, -1.15],
  build(pen, look) {
    const r = look.random.sub('door')
    const said = saidOf(look)
    const stone = r.pick(stones)
    const gap: Gap = { wide: 1.3, low: 0.12, high: 2.5, arched: r.chance(0.7) }
    const paint = chosen(look, 'leaf', [
      hex('#6a4526'),
      hex('#2f5a52'),
      hex('#8a2f26'),
      hex('#2c4a7a'),
    ])
    fronted(pen, () => {
      wall(pen, 4.4, 3.3, gap, stone, r.sub('wall'))
      surround(pen, gap, scaleRgb(stone, 1.22))
      pen.paint(scaleRgb(stone, 0.9), 'stone')
      box(pen, [0, 0.06, -0.28], [1.9, 0.12, 0.7])
      if (/portal|glow|magic/.test(said)) {
        pen.paint(look.colors[0] ?? hex('#7ad8ff'), 'screen')
        leafOf(pen, gap, look.colors[0] ?? hex('#7ad8ff'), 1)
      } else if (/\bopen\b|ajar/.test(said)) {
        pen.paint(hex('#ffe2a0'), 'pane')
        box(pen, [0, (gap.high + gap.low) / 2 - 0.2, 0.16], [1.25, 2, 0.02])
        pen.within(placed(-0.65, 0, -0.06, 1, 1.15), () =>
          pen.within(placed(0.65, 0, 0), () => leafOf(pen, gap, paint, 7)),
        )
      } else leafOf(pen, gap, paint, 7)
      const green = /ivy|vine|overgrown|secret|garden|covered/.test(said)
      ivy(pen, 4.2, 3.3, gap, r.sub('ivy'), green ? 1900 : 500)
    })
  },
}

/** Cloth that hangs in folds from a rail, gathered to one side. */
function curtain(pen: Pen, s: number, gap: Gap, cloth: Rgb): void {
  const folds = 12
  const width = gap.wide * 0.36
  pen.paint(cloth, 'cloth')
  for (let k = 0; k < folds; k++) {
    const at = (i: number, y: number): readonly [number, number, number] => {
      const t = i / folds
      const swing = (gap.high - y) * 0.1 * Math.sin(t * 2.6)
      return [
        s * (gap.wide / 2 - t * width) - s * swing,
        y,
        -0.34 - (i % 2) * 0.07 - (gap.high - y) * 0.06,
      ]
    }
    pen.paint(scaleRgb(cloth, k % 2 ? 0.84 : 1.04), 'cloth')
    sheet(pen, [
      at(k, gap.low - 0.1),
      at(k + 1, gap.low - 0.1),
      at(k + 1, gap.high + 0.06),
      at(k, gap.high + 0.06),
    ])
  }
}

export const window: Maquette = {
  habitat: 'ground',
  places: ['village', 'garden'],
  turns: [-1.5, -1.2],
  build(pen, look) {
    const r = look.random.sub('window')
    const said = saidOf(look)
    const plaster = r.pick(['#e0cfae', '#c98f66', '#b8b4aa', '#d8b8a0'].map(hex) as [Rgb, ...Rgb[]])
    const frame = chosen(look, 'frame', [
      hex('#f2ece0'),
      hex('#4a6a52'),
      hex('#3a5a86'),
      hex('#6a4526'),
    ])
    const gap: Gap = {
      wide: 1.5,
      low: 0.95,
      high: 2.75,
      arched: /arch|gothic|church|stained/.test(said),
    }
    const stained = /stained/.test(said)
    fronted(pen, () => {
      wall(pen, 3.9, 3.5, gap, plaster, r.sub('wall'))
      surround(pen, gap, scaleRgb(plaster, 1.2))
      pen.paint(stained ? hex('#3a2c4a') : hex('#8ab4d0'), stained ? 'pane' : 'gloss')
      box(pen, [0, 1.85, 0.08], [1.5, 1.85, 0.03])
      const jewel = ['#c82a3a', '#2a5ac8', '#e8b02a', '#2a9a5a', '#8a3ac0'].map(hex) as [
        Rgb,
        ...Rgb[],
      ]
      if (stained)
        for (let row = 0; row < 8; row++)
          for (let column = 0; column < 6; column++) {
            const x = (column - 2.5) * 0.25
            const y = 1.06 + row * 0.22
            if (y + 0.1 > gapTop(gap, x)) continue
            pen.paint(r.pick(jewel), 'pane')
            box(pen, [x, y, 0.05], [0.22, 0.19, 0.02])
          }
      pen.paint(frame, 'plank')
      const bars = stained ? [] : [-0.72, 0, 0.72]
      for (const x of bars) box(pen, [x, 1.85, 0.02], [0.08, 1.8, 0.1])
      for (const y of stained ? [] : [0.98, 1.6, 2.2, 2.72])
        box(pen, [0, y, 0.02], [1.5, 0.06, 0.1])
      pen.paint(scaleRgb(plaster, 1.1), 'stone')
      box(pen, [0, 0.88, -0.32], [1.9, 0.12, 0.36])
      if (/curtain|drape|net/.test(said))
        for (const s of [1, -1]) curtain(pen, s, gap, hex('#f6f2ea'))
      else if (!stained)
        shutters(pen, gap, r.pick([hex('#3f6a5a'), hex('#34608a'), hex('#8a3a2e')]))
      if (!stained) flowerBox(pen, r)
      ivy(pen, 3.8, 3.4, gap, r.sub('ivy'), /ivy|vine|overgrown/.test(said) ? 1500 : 350)
    })
  },
}

function shutters(pen: Pen, gap: Gap, paint: Rgb): void {
  for (const s of [1, -1]) {
    pen.paint(paint, 'plank')
    box(pen, [s * 1.2, 1.85, -0.32], [0.66, 1.8, 0.06])
    pen.paint(scaleRgb(paint, 0.7), 'matte')
    for (let k = 0; k < 11; k++)
      box(pen, [s * 1.2, gap.low + 0.14 + k * 0.155, -0.36], [0.52, 0.03, 0.03])
  }
}

function flowerBox(pen: Pen, r: Look['random']): void {
  pen.paint(hex('#8a5a3a'), 'plank')
  box(pen, [0, 1.02, -0.42], [1.5, 0.2, 0.24])
  const bloom = r.pick(['#d8283a', '#e85aa0', '#f0c030', '#f4f0ea'])
  for (let k = 0; k < 70; k++) {
    const leafy = k % 2 === 0
    pen.paint(
      leafy
        ? scaleRgb(hex('#3f7a34'), r.range(0.7, 1.3))
        : scaleRgb(hex(bloom), r.range(0.8, 1.15)),
      leafy ? 'leaf' : 'petal',
    )
    ball(
      pen,
      [r.range(-0.75, 0.75), 1.14 + r.range(-0.12, 0.2), -0.44 + r.range(-0.14, 0.1)],
      leafy ? 0.07 : 0.05,
      5,
    )
  }
}
