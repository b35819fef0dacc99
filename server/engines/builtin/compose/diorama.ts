import { hex, mixRgb, scaleRgb } from '../core/color.ts'
import type { Rgb } from '../core/color.ts'
import { materialIndex } from '../mesh/materials.ts'
import type { MaterialName } from '../mesh/materials.ts'
import type { Mesh } from '../mesh/mesh.ts'
import type { Random } from '../core/random.ts'
import type { Camera } from '../raster/camera.ts'
import type { Light, PointLight } from '../shade/light.ts'
import type { SettingKind } from '../understand/place-words.ts'

/** A square block of the world, cut out corner towards the viewer. Metres. */
interface Block {
  readonly x: number
  readonly z: number
  /** Half its side; its corners are further from its middle. */
  readonly half: number
}

/** The block a frame has room for round what stands at (x, z). */
export function blockOf({ width, height, focal }: Camera, x: number, z: number): Block {
  const seen = (Math.min(width, height * 1.35) / 2 / focal) * z
  return { x: x * 0.2, z, half: (seen * 0.96) / Math.SQRT2 }
}

/** How many times further off the block is seen from, through a lens as many times longer. */
const away = 3.4

const floors = new Set(
  (['ground', 'sand', 'snow', 'paving', 'boards', 'water', 'polish', 'rock', 'far'] as const).map(
    (name: MaterialName) => materialIndex(name),
  ),
)
const water = materialIndex('water')

/**
 * Makes what has been built round (x, z) a diorama: turned by half a right angle, cut off at its edges with the earth
 * showing, and moved away from the viewer, so that lines that run away hardly meet. The vertices from `from` to
 * `upto` are the subject's, which stays as it stands.
 */
export function cutOut(mesh: Mesh, block: Block, own: { from: number; upto: number } | null): void {
  const turn = Math.SQRT1_2
  for (let v = 0; v < mesh.vertexCount; v++) {
    if (own && v >= own.from && v < own.upto) continue
    for (const [list, cx, cz] of [
      [mesh.positions, block.x, block.z],
      [mesh.normals, 0, 0],
    ] as const) {
      const x = (list[v * 3] ?? 0) - cx
      const z = (list[v * 3 + 2] ?? 0) - cz
      list[v * 3] = cx + (x - z) * turn
      list[v * 3 + 2] = cz + (x + z) * turn
    }
  }
  // What is kept may be more than what was: the old ones are read from a copy.
  const count = mesh.triangleCount
  const [before, tags] = [mesh.corners.slice(0, count * 3), mesh.tags.slice(0, count)]
  mesh.triangleCount = 0
  for (let t = 0; t < count; t++) {
    const corners = [0, 1, 2].map((k) => before[t * 3 + k] ?? 0)
    const tag = tags[t] ?? 0
    const [first = 0] = corners
    if (own && first >= own.from && first < own.upto) {
      mesh.triangle(corners[0] ?? 0, corners[1] ?? 0, corners[2] ?? 0, tag)
      continue
    }
    clip(mesh, corners, tag, block)
  }
  for (let v = 0; v < mesh.vertexCount; v++)
    mesh.positions[v * 3 + 2] = (mesh.positions[v * 3 + 2] ?? 0) + block.z * (away - 1)
}

/** Keeps of a triangle what lies inside the block; where the ground is cut, its edge goes down to the block's foot. */
function clip(mesh: Mesh, triangle: readonly number[], tag: number, block: Block): void {
  let polygon = [...triangle]
  let whole = true
  for (const [sx, sz] of sides) {
    const out: number[] = []
    for (const [k, a] of polygon.entries()) {
      const b = polygon[(k + 1) % polygon.length] ?? a
      const [da, db] = [inside(mesh, a, sx, sz, block), inside(mesh, b, sx, sz, block)]
      if (da >= 0) out.push(a)
      if (da >= 0 === db >= 0) continue
      out.push(between(mesh, a, b, da / (da - db)))
      whole = false
    }
    polygon = out
  }
  for (let k = 1; k + 1 < polygon.length; k++)
    mesh.triangle(polygon[0] ?? 0, polygon[k] ?? 0, polygon[k + 1] ?? 0, tag)
  if (whole || !floors.has(tag & 255)) return
  const hair = block.half * 1e-4
  for (const [k, a] of polygon.entries()) {
    const b = polygon[(k + 1) % polygon.length] ?? a
    const cut = sides.some(
      ([sx, sz]) =>
        Math.abs(inside(mesh, a, sx, sz, block)) < hair &&
        Math.abs(inside(mesh, b, sx, sz, block)) < hair,
    )
    if (cut) skirt(mesh, a, b, tag, block)
  }
}

const sides = [
  [1, 1],
  [1, -1],
  [-1, 1],
  [-1, -1],
] as const

function inside(mesh: Mesh, v: number, sx: number, sz: number, { x, z, half }: Block): number {
  const dx = (mesh.positions[v * 3] ?? 0) - x
  const dz = (mesh.positions[v * 3 + 2] ?? 0) - z
  return half * Math.SQRT2 - sx * dx - sz * dz
}

function between(mesh: Mesh, a: number, b: number, t: number): number {
  const mix = (list: Float32Array, k: number): number => {
    const from = list[a * 3 + k] ?? 0
    return from + ((list[b * 3 + k] ?? 0) - from) * t
  }
  const { positions: p, normals: n, colors: c } = mesh
  return mesh.vertex(
    mix(p, 0),
    mix(p, 1),
    mix(p, 2),
    mix(n, 0),
    mix(n, 1),
    mix(n, 2),
    mix(c, 0),
    mix(c, 1),
    mix(c, 2),
  )
}

const soil = hex('#7a5638')
const deep = hex('#1f5f7a')

/** The face of the cut below an edge of the ground: a band of its own colour, then earth. */
function skirt(mesh: Mesh, a: number, b: number, tag: number, block: Block): void {
  const own: Rgb = [0, 1, 2].map((k) => mesh.colors[a * 3 + k] ?? 0) as [number, number, number]
  const earth = (tag & 255) === water ? deep : mixRgb(soil, own, 0.2)
  const material = materialIndex((tag & 255) === water ? 'gloss' : 'matte')
  const at = (v: number, k: number): number => mesh.positions[v * 3 + k] ?? 0
  const nx = at(a, 0) + at(b, 0) > block.x * 2 ? 0.7 : -0.7
  const corner = (v: number, y: number, tone: Rgb): number =>
    mesh.vertex(at(v, 0), y, at(v, 2), nx, 0, -0.7, tone[0], tone[1], tone[2])
  const low = -block.half * 0.36
  const lid = block.half * 0.05
  for (const [from, upto, tone] of [
    [0, lid, scaleRgb(own, 0.8)],
    [lid, 1e9, earth],
  ] as const) {
    const [ya, yb] = [at(a, 1), at(b, 1)]
    const ids = [
      corner(a, Math.max(low, ya - from), tone),
      corner(b, Math.max(low, yb - from), tone),
      corner(b, Math.max(low, yb - upto), scaleRgb(tone, from > 0 ? 0.6 : 1)),
      corner(a, Math.max(low, ya - upto), scaleRgb(tone, from > 0 ? 0.6 : 1)),
    ] as const
    const face = material | ((tag >> 8) << 8)
    mesh.triangle(ids[0], ids[1], ids[2], face)
    mesh.triangle(ids[0], ids[2], ids[3], face)
  }
}

/** The camera that sees the block where the given one would have seen it. */
function fromAfar(camera: Camera): Camera {
  const middle = camera.height / 2
  return {
    ...camera,
    focal: camera.focal * away,
    horizon: middle + (camera.horizon - middle) * away,
    eye: camera.eye * away,
    near: camera.near * away,
  }
}

/** What of a scene a model changes. */
interface Modelled {
  readonly camera: Camera
  readonly distance: number
  readonly subject: {
    readonly x: number
    readonly y: number
    readonly z: number
    readonly radius: number
  } | null
  readonly light: Light
  readonly night: number
  readonly dim: number
  readonly warmth: number
}

/** The scene of a model: everything that knows where things are, moved along with them. */
export function asModel<S extends Modelled>(scene: S, block: Block, random: Random): S {
  const { subject, light, night } = scene
  const tone = hex(random.sub('backdrop').pick(modelBackdrops))
  return {
    ...scene,
    camera: fromAfar(scene.camera),
    distance: scene.distance * away,
    warmth: 0,
    dim: scene.dim * 0.6,
    subject: {
      x: block.x,
      y: subject?.y ?? block.half * 0.1,
      z: block.z * away,
      radius: block.half * 0.8,
    },
    light: modelLight(light, block, tone, night),
  }
}

const modelBackdrops = ['#b8c4f0', '#f0d8c0', '#c4e0d8', '#e4c8d8', '#d8dcc0', '#a8c8e4'] as const

/** Light for a model on a plain ground: no haze, no sky, the sun over one's shoulder. */
function modelLight(light: Light, block: Block, tone: Rgb, night: number): Light {
  const dark = night > 0.7
  const ground = scaleRgb(tone, dark ? 0.12 : 0.95)
  const moved = (point: PointLight): PointLight => {
    const [x, z] = [point.at[0] - block.x, point.at[2] - block.z]
    return {
      ...point,
      at: [block.x + (x - z) * Math.SQRT1_2, point.at[1], block.z * away + (x + z) * Math.SQRT1_2],
    }
  }
  const { cloudShadows: _shadows, ...rest } = light
  return {
    ...rest,
    toSun: [light.toSun[0] < 0 ? -0.55 : 0.55, 0.68, -0.48],
    points: light.points.map(moved),
    fogDensity: 0,
    sky: {
      ...light.sky,
      kind: 'backdrop',
      top: ground,
      horizon: scaleRgb(ground, 1.08),
      away: ground,
      glow: ground,
      cover: 0,
      stars: 0,
      disc: 'none',
      figures: [],
    },
  }
}

/** Places that are no ground to cut a block out of. */
const ownGround: ReadonlySet<SettingKind> = new Set([
  'pattern',
  'logo',
  'space',
  'clouds',
  'isles',
  'studio',
  'table',
  'underwater',
  'deepsea',
])

export const isGround = (place: SettingKind): boolean => !ownGround.has(place)
