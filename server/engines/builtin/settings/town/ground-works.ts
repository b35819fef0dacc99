import { hex, mixRgb, scaleRgb } from '../../core/color.ts'
import type { Rgb } from '../../core/color.ts'
import { Random } from '../../core/random.ts'
import { placed } from '../../mesh/pen.ts'
import type { Pen } from '../../mesh/pen.ts'
import { sheet } from '../../mesh/solids.ts'
import type { Piece } from '../parts/kit.ts'
import { kitOf, outdoorScale } from '../parts/props.ts'
import type { Site } from '../setting.ts'

interface Slabs {
  readonly tones: readonly [string, string]
  readonly from: readonly [number, number]
  readonly upto: readonly [number, number]
  /** Side of a slab in metres of the scene; 0 for one piece. */
  readonly cell: number
  readonly level?: number
  readonly material?: 'paving' | 'boards' | 'polish' | 'sand'
}

/** Paves a rectangle of the ground (x, z to x, z). */
export function pave(
  pen: Pen,
  r: Random,
  { tones, from, upto, cell, level = 0, material = 'paving' }: Slabs,
): void {
  const [a, b] = [hex(tones[0]), hex(tones[1])]
  const wide = upto[0] - from[0]
  const deep = upto[1] - from[1]
  const columns = cell > 0 ? Math.min(46, Math.ceil(wide / cell)) : 1
  const rows = cell > 0 ? Math.min(46, Math.ceil(deep / cell)) : 1
  const quad = (x0: number, x1: number, z0: number, z1: number, y: number, tone: Rgb): void => {
    pen.paint(tone, material)
    sheet(pen, [
      [x0, y, z0],
      [x1, y, z0],
      [x1, y, z1],
      [x0, y, z1],
    ])
  }
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++) {
      const off = cell > 0 && j % 2 ? 0.5 / columns : 0
      const [u0, u1] = [Math.max(0, i / columns - off), Math.min(1, (i + 0.97) / columns - off)]
      quad(
        from[0] + u0 * wide,
        from[0] + u1 * wide,
        from[1] + (j / rows) * deep,
        from[1] + ((j + 0.97) / rows) * deep,
        level,
        scaleRgb(mixRgb(a, b, r.next()), r.range(0.93, 1.06)),
      )
    }
  if (cell > 0) quad(from[0], upto[0], from[1], upto[1], level - cell * 0.02, scaleRgb(a, 0.5))
}

/** Sets pieces down in a row from one place to another, `pitch` metres apart, each by its own chance. */
export function line(
  pen: Pen,
  site: Site,
  name: string,
  [x0, y0, z0]: readonly [number, number, number],
  [x1, y1, z1]: readonly [number, number, number],
  count: number,
  pieces: readonly [Piece, ...Piece[]],
  {
    yaw = 0,
    scale = outdoorScale(site),
    jitter = 0,
  }: { yaw?: number; scale?: number; jitter?: number } = {},
): void {
  const r = site.random.sub(name)
  for (let k = 0; k < count; k++) {
    const t = count === 1 ? 0.5 : k / (count - 1)
    const own = new Random(Math.floor(r.next() * 4294967296))
    const [dx, dz] = [r.range(-jitter, jitter), r.range(-jitter, jitter)]
    pen.object(10 + ((k * 3) % 80))
    pen.within(
      placed(x0 + (x1 - x0) * t + dx, y0 + (y1 - y0) * t, z0 + (z1 - z0) * t + dz, scale, yaw),
      () => own.pick(pieces)(kitOf(pen, site, own, scale)),
    )
  }
}
