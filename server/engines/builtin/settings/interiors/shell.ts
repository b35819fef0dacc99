import { hex, mixRgb, scaleRgb } from '../../core/color.ts'
import type { Rgb } from '../../core/color.ts'
import type { Random } from '../../core/random.ts'
import type { MaterialName } from '../../mesh/materials.ts'
import type { Pen } from '../../mesh/pen.ts'
import { placed } from '../../mesh/pen.ts'
import { box, sheet } from '../../mesh/solids.ts'

export type FloorKind = 'boards' | 'tiles' | 'checker' | 'carpet' | 'slabs' | 'plates'
export type CeilingKind = 'flat' | 'beams' | 'gable' | 'vault' | 'glass' | 'panels' | 'none'

/** Openings of a wall, metres of a person's world. */
export interface Windows {
  readonly on: 'side' | 'back' | 'everywhere'
  /** Both sides, not only the sunny one. */
  readonly both?: boolean
  readonly wide: number
  readonly tall: number
  readonly sill: number
  readonly gap: number
  readonly frame: string
  /** Bars across, and whether the head is round. */
  readonly bars: readonly [number, number]
  readonly arched?: boolean
  /** Coloured glass. */
  readonly stained?: boolean
}

interface Plan {
  readonly half: number
  readonly near: number
  readonly back: number
  readonly s: number
}

export function floor(
  pen: Pen,
  [kind, first, second]: readonly [FloorKind, string, string],
  r: Random,
  { half, near, back, s }: Plan,
): void {
  const [a, b] = [hex(first), hex(second)]
  const patch = (x0: number, x1: number, z0: number, z1: number): void => {
    sheet(pen, [
      [x0, 0, z0],
      [x1, 0, z0],
      [x1, 0, z1],
      [x0, 0, z1],
    ])
  }
  if (kind === 'carpet') {
    pen.paint(a, 'sand')
    return patch(-half, half, near, back)
  }
  const cell = { boards: 0.2, tiles: 0.45, checker: 0.7, slabs: 0.9, plates: 1 }[kind] * s
  const material: MaterialName =
    kind === 'boards' ? 'boards' : kind === 'slabs' ? 'paving' : 'polish'
  const columns = Math.min(60, Math.ceil((half * 2) / cell))
  const wide = (half * 2) / columns
  for (let i = 0; i < columns; i++) {
    const x0 = -half + i * wide
    if (kind === 'boards') {
      pen.paint(scaleRgb(mixRgb(a, b, r.next()), r.range(0.8, 1.12)), material)
      patch(x0, x0 + wide * 0.985, near, back)
      continue
    }
    const rows = Math.min(60, Math.ceil(back / cell))
    for (let j = 0; j < rows; j++) {
      const [z0, z1] = [Math.max(near, (j / rows) * back), ((j + 0.985) / rows) * back]
      if (z1 <= z0) continue
      const even = (i + j) % 2 === 0
      const tone = kind === 'checker' ? (even ? a : b) : mixRgb(a, b, r.next() ** 2)
      pen.paint(scaleRgb(tone, r.range(0.93, 1.06)), material)
      patch(x0, x0 + wide * 0.985, z0, z1)
    }
  }
  pen.paint(scaleRgb(mixRgb(a, b, 0.5), 0.45), material)
  pen.within(placed(0, -0.004 * s, 0), () => patch(-half, half, near, back))
}

interface WallPaint {
  readonly tone: Rgb
  readonly material: MaterialName
  readonly dado: readonly [number, string] | null
  readonly s: number
}

/** A wall between two points of the floor (x, z, x, z), with its windows cut out so that the sun falls through. */
export function wall(
  pen: Pen,
  { tone, material, dado, s }: WallPaint,
  [ax, az, bx, bz]: readonly [number, number, number, number],
  tall: number,
  windows: Windows | null,
  r: Random,
): void {
  const length = Math.hypot(bx - ax, bz - az)
  const [ux, uz] = [(bx - ax) / length, (bz - az) / length]
  const panel = (t0: number, t1: number, y0: number, y1: number): void => {
    if (t1 - t0 < 1e-4 || y1 - y0 < 1e-4) return
    sheet(pen, [
      [ax + ux * t0, y0, az + uz * t0],
      [ax + ux * t1, y0, az + uz * t1],
      [ax + ux * t1, y1, az + uz * t1],
      [ax + ux * t0, y1, az + uz * t0],
    ])
  }
  const line = dado ? Math.min(dado[0] * s, tall) : 0
  const strip = (t0: number, t1: number, y0: number, y1: number): void => {
    if (dado && y0 < line) {
      pen.paint(hex(dado[1]), material)
      panel(t0, t1, y0, Math.min(line, y1))
    }
    pen.paint(tone, material)
    panel(t0, t1, Math.max(y0, line), y1)
  }
  if (!windows) {
    strip(0, length, 0, tall)
  } else {
    const pitch = (windows.wide + windows.gap) * s
    const count = Math.max(1, Math.floor((length - windows.gap * s * 0.5) / pitch))
    const start = (length - count * pitch + windows.gap * s) / 2
    const [sill, head] = [
      windows.sill * s,
      Math.min((windows.sill + windows.tall) * s, tall * 0.96),
    ]
    let from = 0
    for (let k = 0; k < count; k++) {
      const [t0, t1] = [start + k * pitch, start + k * pitch + windows.wide * s]
      strip(from, t0, 0, tall)
      strip(t0, t1, 0, sill)
      strip(t0, t1, head, tall)
      from = t1
      const yaw = Math.atan2(-uz, ux)
      const middle = (t0 + t1) / 2
      pen.within(placed(ax + ux * middle, sill, az + uz * middle, s, yaw), () =>
        pane(pen, windows, (head - sill) / s, r),
      )
    }
    strip(from, length, 0, tall)
  }
  // Skirting, or the joint with the floor.
  pen.paint(scaleRgb(dado ? hex(dado[1]) : tone, 0.6), 'matte')
  pen.within(placed((ax + bx) / 2, 0.06 * s, (az + bz) / 2, 1, Math.atan2(-uz, ux)), () =>
    box(pen, [0, 0, 0], [length, 0.12 * s, 0.05 * s]),
  )
}

const glassColors = ['#c82a2a', '#2a5ac8', '#e8b02a', '#2a8a4a', '#7a3ab8', '#d86a2a']

/** Frame, bars and, where it is coloured, the glass of a window whose foot is the origin. */
function pane(pen: Pen, windows: Windows, tall: number, r: Random): void {
  const { wide, bars, frame, stained = false, arched = false } = windows
  if (stained) {
    const [columns, rows] = [3, 7]
    for (let i = 0; i < columns; i++)
      for (let j = 0; j < rows; j++) {
        pen.paint(hex(glassColors[r.int(0, glassColors.length - 1)] ?? '#2a5ac8'), 'pane')
        sheet(pen, [
          [(i / columns - 0.5) * wide, (j / rows) * tall, 0],
          [((i + 0.94) / columns - 0.5) * wide, (j / rows) * tall, 0],
          [((i + 0.94) / columns - 0.5) * wide, ((j + 0.94) / rows) * tall, 0],
          [(i / columns - 0.5) * wide, ((j + 0.94) / rows) * tall, 0],
        ])
      }
  }
  pen.paint(hex(frame), 'matte')
  if (arched)
    // The corners above a round head are wall again.
    for (const side of [-1, 1])
      for (let k = 0; k < 5; k++) {
        const a = (k / 5) * (Math.PI / 2)
        const b = ((k + 1) / 5) * (Math.PI / 2)
        const rise = wide * 0.5
        const spring = tall - rise
        sheet(pen, [
          [(side * wide) / 2, tall, -0.01],
          [side * 0.5 * wide * Math.cos(a), spring + rise * Math.sin(a), -0.01],
          [side * 0.5 * wide * Math.cos(b), spring + rise * Math.sin(b), -0.01],
        ])
      }
  for (const t of [-0.5, 0.5]) box(pen, [t * wide, tall / 2, 0], [0.07, tall, 0.1])
  for (const t of [0, 1]) box(pen, [0, t * tall, 0], [wide + 0.12, 0.07, 0.14])
  pen.paint(hex(frame), 'matte')
  for (let k = 1; k < bars[0]; k++)
    box(pen, [(k / bars[0] - 0.5) * wide, tall / 2, 0], [0.035, tall, 0.04])
  for (let k = 1; k < bars[1]; k++) box(pen, [0, (k / bars[1]) * tall, 0], [wide, 0.035, 0.04])
}

export function ceiling(
  pen: Pen,
  [kind, color]: readonly [CeilingKind, string],
  { half, near, back, s }: Plan,
  tall: number,
): void {
  if (kind === 'none') return
  const tone = hex(color)
  pen.object(7).paint(tone, kind === 'glass' ? 'matte' : 'matte')
  if (kind === 'glass') {
    // A roof of glass: only its bars are there.
    const peak = tall + half * 0.5
    for (let k = 0; k <= 8; k++) {
      const z = near + ((back - near) * k) / 8
      for (const side of [-1, 1])
        pen.within(
          placed(
            (side * half) / 2,
            (tall + peak) / 2,
            z,
            1,
            0,
            0,
            -side * Math.atan2(peak - tall, half),
          ),
          () => box(pen, [0, 0, 0], [half * 1.14, 0.05 * s, 0.05 * s]),
        )
    }
    for (let k = 0; k <= 4; k++)
      for (const side of [-1, 1])
        box(
          pen,
          [side * half * (1 - k / 4), tall + ((peak - tall) * k) / 4, (near + back) / 2],
          [0.05 * s, 0.05 * s, back - near],
        )
    return
  }
  const roof = (points: readonly (readonly [number, number])[]): void => {
    for (let k = 0; k + 1 < points.length; k++) {
      const [a, b] = [points[k] ?? [0, 0], points[k + 1] ?? [0, 0]]
      sheet(pen, [
        [a[0], a[1], near],
        [b[0], b[1], near],
        [b[0], b[1], back],
        [a[0], a[1], back],
      ])
    }
  }
  if (kind === 'gable') {
    roof([
      [-half, tall * 0.42],
      [0, tall * 1.02],
      [half, tall * 0.42],
    ])
    pen.paint(scaleRgb(tone, 0.6), 'matte')
    for (let z = near + s; z < back; z += 1.2 * s)
      for (const side of [-1, 1])
        pen.within(
          placed((side * half) / 2, tall * 0.7, z, 1, 0, 0, -side * Math.atan2(tall * 0.6, half)),
          () => box(pen, [0, 0, 0], [Math.hypot(half, tall * 0.6), 0.16 * s, 0.14 * s]),
        )
    return
  }
  if (kind === 'vault') {
    const arc = Array.from({ length: 9 }, (_, k) => {
      const a = Math.PI * (1 - k / 8)
      return [Math.cos(a) * half, tall + Math.sin(a) * half * 0.55] as const
    })
    roof(arc)
    // The end wall goes up into the vault.
    sheet(
      pen,
      arc.map(([x, y]) => [x, y, back] as const),
    )
    pen.paint(scaleRgb(tone, 0.8), 'matte')
    for (let z = near + s; z < back; z += 2.2 * s)
      for (let k = 0; k < 8; k++) {
        const [a, b] = [arc[k] ?? [0, 0], arc[k + 1] ?? [0, 0]]
        pen.within(
          placed(
            (a[0] + b[0]) / 2,
            (a[1] + b[1]) / 2,
            z,
            1,
            0,
            0,
            Math.atan2(b[1] - a[1], b[0] - a[0]),
          ),
          () =>
            box(pen, [0, 0, 0], [Math.hypot(b[0] - a[0], b[1] - a[1]) * 1.05, 0.16 * s, 0.2 * s]),
        )
      }
    return
  }
  roof([
    [-half, tall],
    [half, tall],
  ])
  if (kind === 'beams') {
    pen.paint(hex('#4a2f1c'), 'matte')
    for (let z = near + 0.6 * s; z < back; z += 0.85 * s)
      box(pen, [0, tall - 0.1 * s, z], [half * 2, 0.2 * s, 0.18 * s])
  }
  if (kind === 'panels') {
    for (let z = near + 0.8 * s; z < back; z += 1.5 * s)
      for (const x of [-0.45, 0.45]) {
        pen.paint(hex('#f4f8ff'), 'screen')
        box(pen, [x * half, tall - 0.02 * s, z], [1.1 * s, 0.04 * s, 0.5 * s])
      }
  }
}
