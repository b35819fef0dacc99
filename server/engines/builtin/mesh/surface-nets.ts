import type { Rgb } from '../core/color.ts'
import { atDesk } from '../core/desk.ts'
import { quietPulse } from '../core/interrupt.ts'
import type { Room } from '../core/memory.ts'
import type { Pen } from './pen.ts'
import type { Vec3 } from './solids.ts'

/** What is known of one block of the field. `close` is whatever the field wants back when it is asked for values and colours there. */
interface Nearby<Close> {
  /** Null when the surface is further than was asked. */
  readonly close: Close | null
  readonly inside: boolean
}

/** Places along x: `from`, counted in steps, is the first of them. */
export interface Row {
  readonly origin: number
  readonly step: number
  from: number
  readonly count: number
}

interface FieldSpec<Close> {
  readonly low: Vec3
  readonly high: Vec3
  /** Cells along the longest side. */
  readonly cells: number
  /** What matters near a place, or nothing when the surface is further than `reach` from it. */
  near(x: number, y: number, z: number, reach: number): Nearby<Close>
  /** The field along a row, into `out` from `at`: a call for each of a million places would cost more than the field. */
  sample(out: Float32Array, at: number, row: Row, y: number, z: number, close: Close): void
  color(x: number, y: number, z: number, close: Close): Rgb
}

const block = 6

/** Naive surface nets: one vertex per cell the surface crosses, one quad per crossed edge. */
export function meshField<Close>(pen: Pen, spec: FieldSpec<Close>): void {
  atDesk(quietPulse, ({ room }) => meshIn(room, pen, spec))
}

function meshIn<Close>(room: Room, pen: Pen, spec: FieldSpec<Close>): void {
  const span = Math.max(...spec.low.map((v, k) => (spec.high[k] ?? 0) - v))
  const step = span / spec.cells
  const [ox, oy, oz] = spec.low.map((v) => v - step) as [number, number, number]
  const count = (k: 0 | 1 | 2): number => {
    const cells = Math.ceil((spec.high[k] - spec.low[k]) / step) + 3
    return Math.ceil(cells / block) * block
  }
  const nx = count(0)
  const ny = count(1)
  const nz = count(2)
  const values = room.floats(nx * ny * nz)
  const active: number[] = []
  const found: Close[] = []
  const reach = step * block * 0.9
  const places: Row = { origin: ox, step, from: 0, count: block }
  for (let bz = 0; bz < nz; bz += block) {
    pen.check()
    for (let by = 0; by < ny; by += block) {
      for (let bx = 0; bx < nx; bx += block) {
        const mid = (block - 1) / 2
        const here = spec.near(
          ox + (bx + mid) * step,
          oy + (by + mid) * step,
          oz + (bz + mid) * step,
          reach,
        )
        if (here.close !== null) {
          active.push(bx, by, bz)
          found.push(here.close)
        }
        for (let z = bz; z < bz + block; z++) {
          for (let y = by; y < by + block; y++) {
            places.from = bx
            const row = (z * ny + y) * nx
            if (here.close === null)
              values.fill(here.inside ? -1e3 : 1e3, row + bx, row + bx + block)
            else spec.sample(values, row + bx, places, oy + y * step, oz + z * step, here.close)
          }
        }
      }
    }
  }
  const ids = room.ints(nx * ny * nz).fill(-1)
  const corner = new Float64Array(8)
  for (let a = 0; a < active.length; a += 3) {
    if (a % 48 === 0) pen.check()
    const [bx = 0, by = 0, bz = 0] = [active[a], active[a + 1], active[a + 2]]
    const close = found[a / 3]
    if (close === undefined) continue
    for (let z = Math.max(0, bz - 1); z < Math.min(nz - 1, bz + block); z++) {
      for (let y = Math.max(0, by - 1); y < Math.min(ny - 1, by + block); y++) {
        for (let x = Math.max(0, bx - 1); x < Math.min(nx - 1, bx + block); x++) {
          const at = (z * ny + y) * nx + x
          if ((ids[at] ?? 0) >= 0) continue
          let signs = 0
          for (let c = 0; c < 8; c++) {
            const v = values[at + (c & 1) + ((c >> 1) & 1) * nx + ((c >> 2) & 1) * nx * ny] ?? 0
            corner[c] = v
            if (v < 0) signs |= 1 << c
          }
          if (signs === 0 || signs === 255) continue
          ids[at] = cellVertex(
            pen,
            (px, py, pz) => spec.color(px, py, pz, close),
            corner,
            ox + x * step,
            oy + y * step,
            oz + z * step,
            step,
          )
        }
      }
    }
  }
  for (let z = 1; z < nz - 1; z++) {
    if (z % 16 === 0) pen.check()
    for (let y = 1; y < ny - 1; y++) {
      for (let x = 1; x < nx - 1; x++) {
        const at = (z * ny + y) * nx + x
        if ((ids[at] ?? -1) < 0) continue
        const inside = (values[at] ?? 0) < 0
        if (inside !== (values[at + 1] ?? 0) < 0) join(pen, ids, at, nx, nx * ny)
        if (inside !== (values[at + nx] ?? 0) < 0) join(pen, ids, at, 1, nx * ny)
        if (inside !== (values[at + nx * ny] ?? 0) < 0) join(pen, ids, at, 1, nx)
      }
    }
  }
}

function join(pen: Pen, ids: Int32Array, at: number, u: number, v: number): void {
  const a = ids[at] ?? -1
  const b = ids[at - u] ?? -1
  const c = ids[at - u - v] ?? -1
  const d = ids[at - v] ?? -1
  if (a >= 0 && b >= 0 && c >= 0 && d >= 0) pen.quad(a, b, c, d)
}

/** Places the vertex at the mean of the edge crossings; the normal is the field's slope in the cell. */
function cellVertex(
  pen: Pen,
  color: (x: number, y: number, z: number) => Rgb,
  v: Float64Array,
  x: number,
  y: number,
  z: number,
  step: number,
): number {
  let [sx, sy, sz, crossings] = [0, 0, 0, 0]
  for (let c = 0; c < 8; c++) {
    for (let axis = 1; axis < 8; axis <<= 1) {
      if (c & axis) continue
      const a = v[c] ?? 0
      const b = v[c | axis] ?? 0
      if (a < 0 === b < 0) continue
      const t = Math.abs(a) > 900 || Math.abs(b) > 900 ? 0.5 : a / (a - b)
      sx += (c & 1) + (axis === 1 ? t : 0)
      sy += ((c >> 1) & 1) + (axis === 2 ? t : 0)
      sz += ((c >> 2) & 1) + (axis === 4 ? t : 0)
      crossings++
    }
  }
  const px = x + (sx / crossings) * step
  const py = y + (sy / crossings) * step
  const pz = z + (sz / crossings) * step
  const slope = (axis: number): number => {
    let sum = 0
    for (let c = 0; c < 8; c++) if (!(c & axis)) sum += (v[c | axis] ?? 0) - (v[c] ?? 0)
    return sum
  }
  return pen.point(px, py, pz, slope(1), slope(2), slope(4), color(px, py, pz))
}
