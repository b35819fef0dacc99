import { middle, wide } from './extent.ts'
import type { Body, Stage } from './stage.ts'

/** Turns a point of a model's own frame the way the model was turned. */
export function turned(x: number, z: number, yaw: number): [number, number] {
  return [Math.cos(yaw) * x + Math.sin(yaw) * z, -Math.sin(yaw) * x + Math.cos(yaw) * z]
}

/** Where something is put down: the model's own seat, else the top of its middle. */
export function seatOf(stage: Stage, body: Body): [number, number, number] {
  const { yaw, model } = body
  if (model.seat) {
    const [x, z] = turned(model.seat[0], model.seat[2], yaw)
    return stage.point(body, x, model.seat[1], z)
  }
  return topOf(stage, body)
}

/** The top of its middle. */
export function topOf(stage: Stage, body: Body): [number, number, number] {
  const { from, upto } = body
  const extent = stage.box(body)
  const { positions } = stage.mesh
  const x = middle(extent, 0)
  const z = middle(extent, 2)
  const heights: number[] = []
  for (let v = from; v < upto; v++) {
    const dx = Math.abs((positions[v * 3] ?? 0) - x)
    const dz = Math.abs((positions[v * 3 + 2] ?? 0) - z)
    if (dx < wide(extent, 0) * 0.14 && dz < wide(extent, 2) * 0.3)
      heights.push(positions[v * 3 + 1] ?? 0)
  }
  const sorted = heights.toSorted((a, b) => a - b)
  return [x, sorted[Math.floor(sorted.length * 0.96)] ?? extent.high[1], z]
}
