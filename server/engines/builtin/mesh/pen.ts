import type { Rgb } from '../core/color.ts'
import { quietPulse } from '../core/interrupt.ts'
import type { Pulse } from '../core/interrupt.ts'
import type { Mesh } from './mesh.ts'
import { materialIndex } from './materials.ts'
import type { MaterialName } from './materials.ts'

/** A placement: rotation and scale in the first nine numbers (row by row), then the shift. */
type Placement = readonly number[]

const unmoved: Placement = [1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0]

export function placed(
  x: number,
  y: number,
  z: number,
  scale: number | Rgb = 1,
  yaw = 0,
  pitch = 0,
  roll = 0,
): Placement {
  const [sx, sy, sz] = typeof scale === 'number' ? [scale, scale, scale] : scale
  const cy = Math.cos(yaw)
  const sny = Math.sin(yaw)
  const cp = Math.cos(pitch)
  const sp = Math.sin(pitch)
  const cr = Math.cos(roll)
  const sr = Math.sin(roll)
  return [
    (cy * cr + sny * sp * sr) * sx,
    (-cy * sr + sny * sp * cr) * sy,
    sny * cp * sz,
    cp * sr * sx,
    cp * cr * sy,
    -sp * sz,
    (-sny * cr + cy * sp * sr) * sx,
    (sny * sr + cy * sp * cr) * sy,
    cy * cp * sz,
    x,
    y,
    z,
  ]
}

function chain(a: Placement, b: Placement): Placement {
  const out: number[] = []
  for (let row = 0; row < 3; row++) {
    for (let col = 0; col < 3; col++) {
      let sum = 0
      for (let k = 0; k < 3; k++) sum += (a[row * 3 + k] ?? 0) * (b[k * 3 + col] ?? 0)
      out.push(sum)
    }
  }
  for (let row = 0; row < 3; row++) {
    let sum = a[9 + row] ?? 0
    for (let k = 0; k < 3; k++) sum += (a[row * 3 + k] ?? 0) * (b[9 + k] ?? 0)
    out.push(sum)
  }
  return out
}

/** Draws into a mesh with a current colour, material, object id and placement. */
export class Pen {
  readonly mesh: Mesh
  #color: Rgb = [0.5, 0.5, 0.5]
  #material = 0
  #object = 0
  #place: Placement = unmoved

  readonly #pulse: Pulse

  /** The pulse is asked at each thing that is placed: a scene of many takes longer to build than a cancel may. */
  constructor(mesh: Mesh, pulse = quietPulse) {
    this.mesh = mesh
    this.#pulse = pulse
  }

  paint(color: Rgb, material?: MaterialName): this {
    this.#color = color
    if (material) this.#material = materialIndex(material)
    return this
  }

  /** Triangles with the same object id are one thing to the brush: strokes do not cross its outline. */
  object(id: number): this {
    this.#object = id
    return this
  }

  get color(): Rgb {
    return this.#color
  }

  /** For what takes long to draw: stops when the picture is no longer wanted. */
  check(): void {
    this.#pulse.check()
  }

  within(place: Placement, draw: () => void): void {
    this.#pulse.check()
    const before = this.#place
    this.#place = chain(before, place)
    draw()
    this.#place = before
  }

  /** A vertex in local coordinates. The normal is turned with the placement and made unit length again. */
  point(
    x: number,
    y: number,
    z: number,
    nx: number,
    ny: number,
    nz: number,
    color: Rgb = this.#color,
  ): number {
    // Called for every vertex: destructuring the array would cost more than the arithmetic.
    const p = this.#place
    const a = p[0] ?? 1
    const b = p[1] ?? 0
    const c = p[2] ?? 0
    const d = p[3] ?? 0
    const e = p[4] ?? 1
    const f = p[5] ?? 0
    const g = p[6] ?? 0
    const h = p[7] ?? 0
    const i = p[8] ?? 1
    const sx = a * a + d * d + g * g
    const sy = b * b + e * e + h * h
    const sz = c * c + f * f + i * i
    // Dividing by the squared column length is the inverse-transpose of a rotation times a scale.
    const lx = nx / sx
    const ly = ny / sy
    const lz = nz / sz
    const wx = a * lx + b * ly + c * lz
    const wy = d * lx + e * ly + f * lz
    const wz = g * lx + h * ly + i * lz
    const length = Math.sqrt(wx * wx + wy * wy + wz * wz) || 1
    return this.mesh.vertex(
      a * x + b * y + c * z + (p[9] ?? 0),
      d * x + e * y + f * z + (p[10] ?? 0),
      g * x + h * y + i * z + (p[11] ?? 0),
      wx / length,
      wy / length,
      wz / length,
      color[0],
      color[1],
      color[2],
    )
  }

  /** Where a local place ends up in the mesh. */
  locate(x: number, y: number, z: number): readonly [number, number, number] {
    const p = this.#place
    const row = (k: number): number =>
      (p[k * 3] ?? 0) * x + (p[k * 3 + 1] ?? 0) * y + (p[k * 3 + 2] ?? 0) * z + (p[9 + k] ?? 0)
    return [row(0), row(1), row(2)]
  }

  face(a: number, b: number, c: number): void {
    this.mesh.triangle(a, b, c, this.#material | (this.#object << 8))
  }

  quad(a: number, b: number, c: number, d: number): void {
    this.face(a, b, c)
    this.face(a, c, d)
  }
}
