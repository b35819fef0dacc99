import type { Mesh } from '../mesh/mesh.ts'

/** Lowest and highest coordinates of some vertices. */
export interface Extent {
  readonly low: [number, number, number]
  readonly high: [number, number, number]
}

export function bounds(mesh: Mesh, from: number, upto: number): Extent {
  const low: [number, number, number] = [Infinity, Infinity, Infinity]
  const high: [number, number, number] = [-Infinity, -Infinity, -Infinity]
  for (let v = from; v < upto; v++) {
    for (const axis of [0, 1, 2] as const) {
      const p = mesh.positions[v * 3 + axis] ?? 0
      if (p < low[axis]) low[axis] = p
      if (p > high[axis]) high[axis] = p
    }
  }
  return { low, high }
}

/** Scales some vertices about the origin, then moves them. */
export function shift(
  mesh: Mesh,
  from: number,
  upto: number,
  x: number,
  y: number,
  z: number,
  scale = 1,
): void {
  for (let v = from; v < upto; v++) {
    mesh.positions[v * 3] = (mesh.positions[v * 3] ?? 0) * scale + x
    mesh.positions[v * 3 + 1] = (mesh.positions[v * 3 + 1] ?? 0) * scale + y
    mesh.positions[v * 3 + 2] = (mesh.positions[v * 3 + 2] ?? 0) * scale + z
  }
}

export function joinExtents(a: Extent, b: Extent): Extent {
  const each = (pick: (x: number, y: number) => number, side: 'low' | 'high') =>
    [0, 1, 2].map((axis) => pick(a[side][axis] ?? 0, b[side][axis] ?? 0)) as [
      number,
      number,
      number,
    ]
  return { low: each(Math.min, 'low'), high: each(Math.max, 'high') }
}

export const wide = ({ low, high }: Extent, axis: 0 | 1 | 2): number => high[axis] - low[axis]
export const middle = ({ low, high }: Extent, axis: 0 | 1 | 2): number =>
  (low[axis] + high[axis]) / 2

/** The point it stands on. */
export const footOf = (box: Extent): [number, number, number] => [
  middle(box, 0),
  box.low[1],
  middle(box, 2),
]
