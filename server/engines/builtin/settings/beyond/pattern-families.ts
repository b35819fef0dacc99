import { mixRgb, scaleRgb } from '../../core/color.ts'
import type { Rgb } from '../../core/color.ts'
import type { Random } from '../../core/random.ts'
import { placed } from '../../mesh/pen.ts'
import type { Pen } from '../../mesh/pen.ts'
import { sheet } from '../../mesh/solids.ts'

type Family = 'blocks' | 'scales' | 'flowers' | 'waves' | 'mandala' | 'bricks'

interface Ground {
  readonly columns: number
  readonly rows: number
  readonly z: number
  readonly size: number
  /** Middle of a cell, in metres. */
  readonly at: (i: number, j: number) => readonly [number, number]
  readonly palette: readonly Rgb[]
  readonly r: Random
}

const said: readonly (readonly [RegExp, Family])[] = [
  [/mandala|kaleidoscope/, 'mandala'],
  [/art deco|scale/, 'scales'],
  [/floral|flower|fabric|textile/, 'flowers'],
  [/wave/, 'waves'],
  [/brick/, 'bricks'],
  [/geometric|tile|tessellation/, 'blocks'],
]

/** The kind of pattern that the prompt's own words mean, or any. */
export function familyOf(word: string, r: Random): Family {
  const free = r.pick(['blocks', 'blocks', 'scales', 'flowers', 'waves', 'mandala'] as const)
  return said.find(([words]) => words.test(word))?.[1] ?? free
}

/** Draws a pattern all over. Cells outside the frame are those of the opposite side, so that it repeats. */
export function drawFamily(pen: Pen, family: Exclude<Family, 'blocks'>, ground: Ground): void {
  const { columns, rows, palette, z, size, at, r } = ground
  const tones = Array.from({ length: columns * rows }, () => r.int(0, palette.length - 1))
  const toneOf = (i: number, j: number, step = 0): Rgb => {
    const k = ((i + columns) % columns) + ((j + rows) % rows) * columns
    return palette[((tones[k] ?? 0) + step) % palette.length] ?? [0.5, 0.5, 0.5]
  }
  const base = palette[0] ?? [0.3, 0.3, 0.4]
  pen.object(1).paint(scaleRgb(base, 0.8), 'matte')
  const [left, top] = at(-3, -3)
  const [right, bottom] = at(columns + 2, rows + 2)
  sheet(pen, [
    [left, bottom, z + size * 0.1],
    [right, bottom, z + size * 0.1],
    [right, top, z + size * 0.1],
    [left, top, z + size * 0.1],
  ])
  const disc = (x: number, y: number, rad: number, lift: number, tone: Rgb, sides = 26): void => {
    pen.paint(tone, 'matte')
    sheet(
      pen,
      Array.from({ length: sides }, (_, k) => {
        const a = (k / sides) * Math.PI * 2
        return [x + Math.cos(a) * rad, y + Math.sin(a) * rad, z - lift * size] as const
      }),
    )
  }
  const petal = (
    x: number,
    y: number,
    turn: number,
    from: number,
    long: number,
    wide: number,
    lift: number,
    tone: Rgb,
  ): void => {
    pen.paint(tone, 'petal')
    const [c, s] = [Math.cos(turn), Math.sin(turn)]
    const corner = (u: number, v: number) =>
      [x + c * u - s * v, y + s * u + c * v, z - lift * size] as const
    sheet(pen, [
      corner(from, 0),
      corner(from + long * 0.3, wide * 0.8),
      corner(from + long * 0.62, wide),
      corner(from + long * 0.9, wide * 0.5),
      corner(from + long, 0),
      corner(from + long * 0.9, -wide * 0.5),
      corner(from + long * 0.62, -wide),
      corner(from + long * 0.3, -wide * 0.8),
    ])
  }
  if (family === 'scales')
    // Rows lie over one another from the top down, every second one moved by half.
    for (let j = -2; j <= rows * 2 + 1; j++)
      for (let i = -1; i <= columns; i++) {
        const [x, y] = at(i + (j % 2 === 0 ? 0 : 0.5), j / 2)
        pen.object(2 + ((j + 4) % 60))
        for (let k = 0; k < 4; k++)
          disc(
            x,
            y,
            size * (0.52 - k * 0.13),
            0.02 * (j + 3) + 0.004 * k,
            k % 2 ? (palette[3] ?? base) : toneOf(i, j >> 1, k),
          )
      }
  if (family === 'waves')
    for (let j = -1; j <= rows * 2; j++)
      for (let i = -1; i <= columns; i++) {
        const [x, y] = at(i + (j % 2 === 0 ? 0 : 0.5), j / 2)
        pen.object(2 + ((j + 4) % 60))
        for (let k = 0; k < 5; k++)
          disc(
            x,
            y - size * 0.12,
            size * (0.56 - k * 0.1),
            0.03 * (j + 2) + 0.005 * k,
            k % 2 ? mixRgb(base, [1, 1, 1], 0.82) : mixRgb(base, palette[1] ?? base, k / 5),
          )
      }
  if (family === 'bricks')
    for (let j = 0; j < rows * 2; j++)
      for (let i = -1; i <= columns; i++) {
        const [x, y] = at(i + (j % 2 === 0 ? 0 : 0.5), j / 2 - 0.25)
        pen.object(2 + (((i + 1) * 3 + j) % 80)).paint(scaleRgb(toneOf(i, j >> 1), 0.9), 'stone')
        const [w, h] = [size * 0.48, size * 0.225]
        sheet(pen, [
          [x - w, y - h, z],
          [x + w, y - h, z],
          [x + w, y + h, z],
          [x - w, y + h, z],
        ])
      }
  if (family === 'flowers')
    for (let j = -1; j <= rows * 2; j++)
      for (let i = -1; i <= columns; i++) {
        const small = j % 2 !== 0
        const [x, y] = at(i + (small ? 0.5 : 0), j / 2)
        const k = size * (small ? 0.3 : 0.5)
        const petals = small ? 5 : 8
        pen.object(2 + ((i * 5 + j * 3 + 40) % 80))
        if (!small)
          for (let n = 0; n < 4; n++)
            petal(
              x,
              y,
              n * (Math.PI / 2) + Math.PI / 4,
              k * 0.5,
              k * 0.75,
              k * 0.16,
              0.01,
              mixRgb(palette[1] ?? base, [0.1, 0.35, 0.15], 0.55),
            )
        for (let n = 0; n < petals; n++)
          petal(
            x,
            y,
            (n / petals) * Math.PI * 2,
            0,
            k * 0.92,
            k * (small ? 0.3 : 0.24),
            0.03 + (n % 2) * 0.01,
            toneOf(i, j >> 1, n % 2),
          )
        disc(x, y, k * 0.22, 0.06, palette[3] ?? base)
      }
  if (family !== 'mandala') return
  const [x, y] = at(columns / 2 - 0.5, rows / 2 - 0.5)
  const reach = (size * Math.min(columns, rows)) / 2
  const fold = r.pick([8, 10, 12, 16])
  const rings = r.int(5, 7)
  for (let ring = rings; ring >= 1; ring--) {
    const [from, long] = [(reach * (ring - 1)) / rings, (reach * 1.35) / rings]
    const own = palette[ring % palette.length] ?? base
    const count = ring < 3 ? fold : fold * 2
    const style = r.int(0, 2)
    pen.object(2 + ring)
    disc(
      x,
      y,
      from + long * 0.62,
      0.02 * (rings - ring),
      scaleRgb(palette[(ring + 2) % palette.length] ?? base, 0.85),
      60,
    )
    for (let n = 0; n < count; n++) {
      const turn = ((n + (ring % 2) * 0.5) / count) * Math.PI * 2
      const wide = (Math.PI * (from + long * 0.5)) / count
      const lift = 0.02 * (rings - ring) + 0.01
      if (style === 1)
        disc(
          x + Math.cos(turn) * (from + long * 0.4),
          y + Math.sin(turn) * (from + long * 0.4),
          wide * 0.62,
          lift,
          own,
          16,
        )
      else petal(x, y, turn, from * 0.96, long, wide * (style === 0 ? 0.95 : 0.6), lift, own)
      petal(
        x,
        y,
        turn,
        from + long * 0.12,
        long * 0.55,
        wide * 0.4,
        lift + 0.008,
        palette[(ring + 3) % palette.length] ?? base,
      )
    }
  }
  pen.within(placed(0, 0, 0), () => disc(x, y, reach * 0.09, 0.3, palette[3] ?? base))
}
