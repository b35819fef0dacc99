import type { Pen } from './pen.ts'
import { placed } from './pen.ts'

export type Vec3 = readonly [number, number, number]

/** A box by its centre and full sizes; `taper` shrinks the top. */
export function box(pen: Pen, center: Vec3, size: Vec3, taper = 1): void {
  const [cx, cy, cz] = center
  const hx = size[0] / 2
  const hy = size[1] / 2
  const hz = size[2] / 2
  const corner = (sx: number, sy: number, sz: number, n: Vec3): number => {
    const k = sy > 0 ? taper : 1
    return pen.point(cx + sx * hx * k, cy + sy * hy, cz + sz * hz * k, n[0], n[1], n[2])
  }
  const side = (n: Vec3, corners: readonly [Vec3, Vec3, Vec3, Vec3]): void => {
    const [a, b, c, d] = corners
    pen.quad(corner(...a, n), corner(...b, n), corner(...c, n), corner(...d, n))
  }
  side(
    [0, 0, -1],
    [
      [-1, -1, -1],
      [1, -1, -1],
      [1, 1, -1],
      [-1, 1, -1],
    ],
  )
  side(
    [0, 0, 1],
    [
      [-1, -1, 1],
      [1, -1, 1],
      [1, 1, 1],
      [-1, 1, 1],
    ],
  )
  side(
    [-1, 0, 0],
    [
      [-1, -1, -1],
      [-1, -1, 1],
      [-1, 1, 1],
      [-1, 1, -1],
    ],
  )
  side(
    [1, 0, 0],
    [
      [1, -1, -1],
      [1, -1, 1],
      [1, 1, 1],
      [1, 1, -1],
    ],
  )
  side(
    [0, 1, 0],
    [
      [-1, 1, -1],
      [1, 1, -1],
      [1, 1, 1],
      [-1, 1, 1],
    ],
  )
  side(
    [0, -1, 0],
    [
      [-1, -1, -1],
      [1, -1, -1],
      [1, -1, 1],
      [-1, -1, 1],
    ],
  )
}

/** A solid of revolution about y: `profile` is pairs of radius and height, from bottom to top. */
export function lathe(
  pen: Pen,
  profile: readonly (readonly [number, number])[],
  sides = 20,
  squash = 1,
): void {
  const rings: number[][] = []
  for (const [k, point] of profile.entries()) {
    const before = profile[Math.max(0, k - 1)] ?? point
    const after = profile[Math.min(profile.length - 1, k + 1)] ?? point
    const dr = after[0] - before[0]
    const dy = after[1] - before[1]
    const length = Math.hypot(dr, dy) || 1
    const ring: number[] = []
    for (let i = 0; i <= sides; i++) {
      const angle = (i / sides) * Math.PI * 2
      const c = Math.cos(angle)
      const s = Math.sin(angle)
      ring.push(
        pen.point(
          c * point[0],
          point[1],
          s * point[0] * squash,
          (c * dy) / length,
          -dr / length,
          (s * dy) / length,
        ),
      )
    }
    rings.push(ring)
  }
  for (let k = 0; k + 1 < rings.length; k++) {
    const low = rings[k] ?? []
    const high = rings[k + 1] ?? []
    for (let i = 0; i < sides; i++) {
      pen.quad(low[i] ?? 0, low[i + 1] ?? 0, high[i + 1] ?? 0, high[i] ?? 0)
    }
  }
}

/** A lathe whose profile has sharp corners: each step is drawn as its own band. */
export function turned(
  pen: Pen,
  profile: readonly (readonly [number, number])[],
  sides = 20,
): void {
  for (let k = 0; k + 1 < profile.length; k++) {
    const a = profile[k]
    const b = profile[k + 1]
    if (a && b) lathe(pen, [a, b], sides)
  }
}

export function ball(pen: Pen, center: Vec3, radius: number | Vec3, rings = 10): void {
  const size: Vec3 = typeof radius === 'number' ? [radius, radius, radius] : radius
  const profile: [number, number][] = []
  for (let k = 0; k <= rings; k++) {
    const a = (k / rings) * Math.PI
    profile.push([Math.sin(a), -Math.cos(a)])
  }
  pen.within(placed(center[0], center[1], center[2], size), () => lathe(pen, profile, rings * 2))
}

/** A round tube along a line of points, thick as given at each of them. */
export function tube(pen: Pen, points: readonly Vec3[], radii: readonly number[], sides = 8): void {
  const rings: number[][] = []
  for (const [k, p] of points.entries()) {
    const before = points[Math.max(0, k - 1)] ?? p
    const after = points[Math.min(points.length - 1, k + 1)] ?? p
    const tx = after[0] - before[0]
    const ty = after[1] - before[1]
    const tz = after[2] - before[2]
    const length = Math.hypot(tx, ty, tz) || 1
    const [dx, dy, dz] = [tx / length, ty / length, tz / length]
    // Any vector not along the tube serves as a helper; x for upright tubes, y for the others.
    const upright = Math.abs(dy) > 0.8
    const [hx, hy] = upright ? [1, 0] : [0, 1]
    let ux = hy * dz
    let uy = -hx * dz
    let uz = hx * dy - hy * dx
    const ul = Math.hypot(ux, uy, uz) || 1
    ux /= ul
    uy /= ul
    uz /= ul
    const vx = dy * uz - dz * uy
    const vy = dz * ux - dx * uz
    const vz = dx * uy - dy * ux
    const radius = radii[Math.min(k, radii.length - 1)] ?? 0
    const ring: number[] = []
    for (let i = 0; i <= sides; i++) {
      const a = (i / sides) * Math.PI * 2
      const c = Math.cos(a)
      const s = Math.sin(a)
      const nx = ux * c + vx * s
      const ny = uy * c + vy * s
      const nz = uz * c + vz * s
      ring.push(pen.point(p[0] + nx * radius, p[1] + ny * radius, p[2] + nz * radius, nx, ny, nz))
    }
    rings.push(ring)
  }
  for (let k = 0; k + 1 < rings.length; k++) {
    const low = rings[k] ?? []
    const high = rings[k + 1] ?? []
    for (let i = 0; i < sides; i++)
      pen.quad(low[i] ?? 0, low[i + 1] ?? 0, high[i + 1] ?? 0, high[i] ?? 0)
  }
}

/** A flat polygon (convex, or star-shaped about its first corner) given in order. */
export function sheet(pen: Pen, points: readonly Vec3[]): void {
  const [a, b, c] = points
  if (!a || !b || !c) return
  const ux = b[0] - a[0]
  const uy = b[1] - a[1]
  const uz = b[2] - a[2]
  const vx = c[0] - a[0]
  const vy = c[1] - a[1]
  const vz = c[2] - a[2]
  const nx = uy * vz - uz * vy
  const ny = uz * vx - ux * vz
  const nz = ux * vy - uy * vx
  const ids = points.map((p) => pen.point(p[0], p[1], p[2], nx, ny, nz))
  for (let k = 1; k + 1 < ids.length; k++) pen.face(ids[0] ?? 0, ids[k] ?? 0, ids[k + 1] ?? 0)
}

/** A straight wall of some thickness between two outlines: `outline` in x and y, pushed along z. */
export function slab(
  pen: Pen,
  outline: readonly (readonly [number, number])[],
  depth: number,
): void {
  const half = depth / 2
  sheet(
    pen,
    outline.map(([x, y]) => [x, y, -half]),
  )
  sheet(
    pen,
    outline.map(([x, y]) => [x, y, half]),
  )
  for (const [k, a] of outline.entries()) {
    const b = outline[(k + 1) % outline.length] ?? a
    sheet(pen, [
      [a[0], a[1], -half],
      [b[0], b[1], -half],
      [b[0], b[1], half],
      [a[0], a[1], half],
    ])
  }
}
