import { mixRgb, scaleRgb } from '../../core/color.ts'
import type { Rgb } from '../../core/color.ts'
import type { Random } from '../../core/random.ts'
import { placed } from '../../mesh/pen.ts'
import type { Pen } from '../../mesh/pen.ts'
import { ball } from '../../mesh/solids.ts'
import type { Vec3 } from '../../mesh/solids.ts'

export type HairStyle =
  | 'short'
  | 'crop'
  | 'long'
  | 'wavy'
  | 'bob'
  | 'bun'
  | 'topknot'
  | 'ponytail'
  | 'braids'
  | 'curly'
  | 'fringe'
  | 'bald'

/** The skull that hair lies on, in the head's own frame. */
const middle: Vec3 = [-0.016, 0.037, 0]
const skull: Vec3 = [0.104, 0.099, 0.084]

interface Lock {
  /** Where it grows: angle from the crown, and round it from the brow (0) to the nape (PI). */
  readonly down: number
  readonly round: number
  readonly length: number
  readonly width: number
  /** How far round it is combed on its way down. */
  readonly sweep: number
  readonly wave: number
  readonly lift: number
}

/** One flat lock that lies on the skull, then hangs. Its light is mostly the skull's, so that a head of hair is one form. */
function ribbon(pen: Pen, lock: Lock, color: Rgb): void {
  const steps = 9
  const leave = 1.72
  let last: Vec3 | null = null
  let [px, py, pz] = [0, 0, 0]
  let normal: Vec3 = [0, 1, 0]
  const sides: [number, number][] = []
  for (let i = 0; i <= steps; i++) {
    const t = i / steps
    const run = t * lock.length
    const down = Math.min(leave, lock.down + run / 0.1)
    const round = lock.round + lock.sweep * Math.min(1, t * 1.4)
    const hang = Math.max(0, run - (leave - lock.down) * 0.1)
    const n: Vec3 = [
      Math.sin(down) * Math.cos(round),
      Math.cos(down),
      Math.sin(down) * Math.sin(round),
    ]
    const out = 1 + lock.lift * (0.3 + 0.7 * Math.min(1, t * 3))
    const curl = Math.sin(t * 9 + lock.round * 5) * lock.wave * t
    px = middle[0] + n[0] * skull[0] * out + n[0] * hang * 0.12 - hang * 0.12 + curl * n[2]
    py = middle[1] + n[1] * skull[1] * out - hang
    pz = middle[2] + n[2] * skull[2] * out + n[2] * hang * 0.16 + curl * 0.6
    if (hang === 0) normal = n
    const way: Vec3 = last
      ? [px - last[0], py - last[1], pz - last[2]]
      : [n[0] * 0.2, -1, n[2] * 0.2]
    const l = Math.hypot(...way) || 1
    const across: Vec3 = [
      (normal[1] * way[2] - normal[2] * way[1]) / l,
      (normal[2] * way[0] - normal[0] * way[2]) / l,
      (normal[0] * way[1] - normal[1] * way[0]) / l,
    ]
    const w = lock.width * (t < 0.75 ? 1 : (1.06 - t) * 3.2)
    const shade = scaleRgb(color, 0.82 + 0.3 * t)
    const edge = (k: number): number =>
      pen.point(
        px + across[0] * w * k - normal[0] * w * 0.25,
        py + across[1] * w * k - normal[1] * w * 0.25,
        pz + across[2] * w * k - normal[2] * w * 0.25,
        normal[0] + across[0] * k * 0.5,
        normal[1] + across[1] * k * 0.5 + 0.1,
        normal[2] + across[2] * k * 0.5,
        shade,
      )
    sides.push([edge(-1), edge(1)])
    last = [px, py, pz]
  }
  for (let i = 0; i < steps; i++) {
    const [a, b] = sides[i] ?? [0, 0]
    const [c, d] = sides[i + 1] ?? [0, 0]
    pen.quad(a, b, d, c)
  }
}

function cap(pen: Pen, color: Rgb): void {
  pen.paint(scaleRgb(color, 0.5), 'fur')
  ball(pen, [-0.02, 0.05, 0], [0.1035, 0.099, 0.088], 14)
}

/** Grows hair of a style on a head in the frame the pen is in. */
export function hairOf(pen: Pen, style: HairStyle, color: Rgb, random: Random): void {
  if (style === 'bald') return
  if (style === 'curly') {
    pen.paint(color, 'fur')
    for (let k = 0; k < 64; k++) {
      const down = random.range(0.05, 1.75)
      const round = random.range(0, Math.PI * 2)
      const front = Math.cos(round) * Math.sin(down)
      if (front > 0.5 && down > 0.85) continue
      const r = random.range(0.026, 0.04)
      pen.paint(scaleRgb(color, random.range(0.8, 1.25)), 'fur')
      ball(
        pen,
        [
          middle[0] - 0.012 + Math.sin(down) * Math.cos(round) * skull[0] * 1.12,
          middle[1] + Math.cos(down) * skull[1] * 1.16,
          Math.sin(down) * Math.sin(round) * skull[2] * 1.22,
        ],
        r,
        5,
      )
    }
    return
  }
  if (style !== 'fringe') cap(pen, color)
  pen.paint(color, 'fur')
  const side = random.sub('parting').sign()
  const tied = style === 'bun' || style === 'topknot' || style === 'ponytail' || style === 'braids'
  const falls = { long: 0.46, wavy: 0.4, bob: 0.2 }
  const long = style === 'long' || style === 'wavy' || style === 'bob' ? falls[style] : 0
  const count = long > 0 ? 92 : 84
  for (let k = 0; k < count; k++) {
    const tone = mixRgb(
      scaleRgb(color, random.range(0.55, 1.2)),
      [1, 0.85, 0.6],
      random.range(0, 0.07),
    )
    const flank = k % 2 === 0 ? 1 : -1
    if (long > 0) {
      const round = random.range(0.12, Math.PI) * flank
      const front = Math.abs(round) < 1.25
      ribbon(
        pen,
        {
          down: random.range(0.08, front ? 0.5 : 1),
          round,
          length: long * random.range(0.86, 1.08) + 0.13,
          width: random.range(0.008, 0.014),
          sweep: front ? flank * (1.42 - Math.abs(round)) : 0,
          wave: style === 'wavy' ? 0.035 : 0.008,
          lift: random.range(0.05, 0.14),
        },
        tone,
      )
    } else if (tied) {
      const round = random.range(0.1, Math.PI) * flank
      ribbon(
        pen,
        {
          down: style === 'topknot' ? random.range(0.5, 1.5) : random.range(0.3, 1.2),
          round,
          length: 0.12,
          width: 0.011,
          sweep: flank * (Math.PI - Math.abs(round)) * 0.75,
          wave: 0,
          lift: random.range(0.02, 0.06),
        },
        tone,
      )
    } else {
      const round =
        style === 'fringe' ? random.range(1.3, Math.PI) * flank : random.range(0, Math.PI) * flank
      const front = Math.abs(round) < 1.15
      ribbon(
        pen,
        {
          down: style === 'fringe' ? random.range(1, 1.5) : random.range(0.05, front ? 0.72 : 1.45),
          round,
          length: (style === 'crop' ? 0.045 : 0.085) * random.range(0.7, 1.25),
          width: random.range(0.008, 0.013),
          sweep: (front ? 0.9 : 0.3) * side,
          wave: 0.004,
          lift: random.range(0.04, style === 'crop' ? 0.08 : 0.17),
        },
        tone,
      )
    }
  }
  gathered(pen, style, color, random)
}

/** What is done with hair that is tied. */
function gathered(pen: Pen, style: HairStyle, color: Rgb, random: Random): void {
  pen.paint(color, 'fur')
  if (style === 'bun') ball(pen, [-0.105, 0.1, 0], [0.05, 0.048, 0.052], 9)
  if (style === 'topknot') {
    ball(pen, [-0.03, 0.145, 0], [0.04, 0.026, 0.03], 8)
    ball(pen, [-0.06, 0.162, 0], [0.036, 0.016, 0.018], 7)
  }
  if (style === 'ponytail')
    for (let k = 0; k < 22; k++)
      pen.within(placed(-0.09, 0.04, 0, 1), () =>
        ribbon(
          pen,
          {
            down: 0.7,
            round: Math.PI + random.range(-0.5, 0.5),
            length: random.range(0.3, 0.4),
            width: 0.012,
            sweep: 0,
            wave: 0.02,
            lift: random.range(-0.5, -0.1),
          },
          scaleRgb(color, random.range(0.75, 1.2)),
        ),
      )
  if (style === 'braids')
    for (const s of [1, -1])
      for (let k = 0; k < 9; k++) {
        pen.paint(scaleRgb(color, k % 2 === 0 ? 1.1 : 0.85), 'fur')
        ball(
          pen,
          [0.005 + k * 0.006, -0.03 - k * 0.032, s * (0.09 + k * 0.003)],
          [0.022, 0.024, 0.022 - k * 0.0008],
          6,
        )
      }
}

/** A beard of locks that grow along the jaw; `length` in metres below the chin. */
export function beardOf(pen: Pen, color: Rgb, length: number, random: Random): void {
  pen.paint(color, 'fur')
  const strands = 46
  for (let k = 0; k < strands; k++) {
    const a = ((k % (strands / 2)) / (strands / 2 - 1)) * 2 - 1
    const outer = k >= strands / 2
    const z = a * 0.056
    const x = 0.082 - a * a * 0.062 - (outer ? 0 : 0.008)
    const y = (outer ? -0.062 : -0.085) + a * a * 0.03
    const fall = (length * (1 - a * a * 0.65) + 0.02) * random.range(0.82, 1.12)
    const color2 = scaleRgb(color, random.range(0.78, 1.15))
    const wide = 0.011
    const rows: [number, number][] = []
    for (let i = 0; i <= 5; i++) {
      const t = i / 5
      const px = x + Math.sin(t * 2.2) * 0.028 + t * 0.012
      const pz = z * (1 - t * 0.55) + random.range(-0.003, 0.003)
      const w = wide * (1.1 - t * 0.8)
      const edge = (s: number): number =>
        pen.point(
          px - Math.abs(s) * 0.002,
          y - t * fall,
          pz + w * s,
          1,
          0.15,
          a * 0.9 + s * 0.5,
          color2,
        )
      rows.push([edge(-1), edge(1)])
    }
    for (let i = 0; i < 5; i++) {
      const [p, q] = rows[i] ?? [0, 0]
      const [r, s] = rows[i + 1] ?? [0, 0]
      pen.quad(p, q, s, r)
    }
  }
  for (const s of [1, -1]) ball(pen, [0.094, -0.052, s * 0.017], [0.012, 0.0085, 0.022], 7)
}
