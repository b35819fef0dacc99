import { hex, mixRgb } from '../../core/color.ts'
import type { Rgb } from '../../core/color.ts'
import { noise, ridges } from '../../core/noise.ts'
import { smoothstep, unit } from '../../core/scalar.ts'
import type { MaterialName } from '../../mesh/materials.ts'
import type { Pen } from '../../mesh/pen.ts'
import type { Camera } from '../../raster/camera.ts'
import type { Site } from '../setting.ts'

export type Height = (x: number, z: number) => number
type GroundColor = (x: number, y: number, z: number, slope: number) => Rgb

interface TerrainGrid {
  readonly columns: number
  readonly rows: number
  readonly near: number
  readonly far: number
}

/**
 * Meshes a height field as the camera sees it: even columns of the view, rows spaced by ratio of distance.
 * Slopes too steep for `material` are made of `steep`.
 */
export function terrain(
  pen: Pen,
  camera: Camera,
  height: Height,
  color: GroundColor,
  material: MaterialName,
  grid: TerrainGrid,
  steep: MaterialName = material,
): void {
  // A cell finer than two pixels shows nothing.
  const columns = Math.min(grid.columns, Math.max(32, Math.round(camera.width / 2)))
  const rows = Math.min(grid.rows, Math.max(64, Math.round(camera.height)))
  const near = Math.max(camera.near * 0.5, grid.near)
  const ratio = (grid.far / near) ** (1 / (rows - 1))
  // From far above, corners of a block may be seen that the level frame would not reach.
  const spare = camera.horizon < camera.height * 0.1 ? 1.45 : 1.12
  const left = (-camera.centerX / camera.focal) * spare - 0.08
  const right = ((camera.width - camera.centerX) / camera.focal) * spare + 0.08
  const heights = new Float32Array(columns * rows)
  const xs = new Float32Array(columns * rows)
  const slopes = new Float32Array(columns * rows)
  for (let j = 0; j < rows; j++) {
    const z = near * ratio ** j
    for (let i = 0; i < columns; i++) {
      const x = (left + ((right - left) * i) / (columns - 1)) * z
      xs[j * columns + i] = x
      heights[j * columns + i] = height(x, z)
    }
  }
  pen.paint([0.5, 0.5, 0.5], material)
  let first = -1
  for (let j = 0; j < rows; j++) {
    const z = near * ratio ** j
    const zc = near * ratio ** (j > 0 ? j - 1 : j)
    const zd = near * ratio ** (j < rows - 1 ? j + 1 : j)
    for (let i = 0; i < columns; i++) {
      const at = j * columns + i
      const x = xs[at] ?? 0
      const y = heights[at] ?? 0
      const a = at - (i > 0 ? 1 : 0)
      const b = at + (i < columns - 1 ? 1 : 0)
      const dx = ((heights[b] ?? 0) - (heights[a] ?? 0)) / ((xs[b] ?? 1) - (xs[a] ?? 0))
      const c = at - (j > 0 ? columns : 0)
      const d = at + (j < rows - 1 ? columns : 0)
      // Rows fan outwards: what the column gains in x is taken back from the slope along z.
      const fan = ((xs[d] ?? 0) - (xs[c] ?? 0)) / (zd - zc)
      const dz = ((heights[d] ?? 0) - (heights[c] ?? 0)) / (zd - zc) - dx * fan
      const l = Math.sqrt(dx * dx + dz * dz + 1)
      slopes[at] = 1 / l
      const id = pen.point(x, y, z, -dx / l, 1 / l, -dz / l, color(x, y, z, 1 / l))
      if (first < 0) first = id
    }
  }
  for (let j = 0; j + 1 < rows; j++) {
    for (let i = 0; i + 1 < columns; i++) {
      const at = first + j * columns + i
      if (steep !== material)
        pen.paint(pen.color, (slopes[j * columns + i] ?? 1) < 0.72 ? steep : material)
      pen.quad(at, at + 1, at + columns + 1, at + columns)
    }
  }
}

/** Water with its own swell; ripples finer than the mesh are added when it is lit. */
export function waterPlane(pen: Pen, site: Site, level: number, open: boolean): void {
  const { distance: d, chop } = site
  const shift = site.random.sub('swell').range(0, 40)
  const swell = open ? d * (0.004 + 0.05 * chop) : d * 0.002
  const length = d * (open ? 0.55 : 1)
  if (site.season === 'winter' && !open) return ice(pen, site, level)
  const deep = open
    ? mixRgb(hex('#0b3a4a'), hex('#10281f'), site.random.sub('sea').next() * 0.5)
    : hex('#123a3c')
  pen.object(3)
  terrain(
    pen,
    site.camera,
    (x, z) => {
      const fade = 1 / (1 + z / (d * 5))
      return (
        level +
        swell *
          fade *
          (noise(x / length + shift, z / length) +
            0.6 * Math.sin((z / length) * 2.2 + noise(x / length / 2, z / length / 2 + shift) * 4))
      )
    },
    () => deep,
    'water',
    {
      columns: open ? 130 : 60,
      rows: open ? 150 : 70,
      near: Math.max(site.camera.near, d * 0.1),
      far: d * 60,
    },
  )
}

/** Still water in winter: ice, swept bare in places and cracked, with snow blown over the rest. */
function ice(pen: Pen, site: Site, level: number): void {
  const { distance: d } = site
  const shift = site.random.sub('ice').range(0, 40)
  pen.object(3)
  terrain(
    pen,
    site.camera,
    () => level,
    (x, _y, z) => {
      const snow = unit((noise(x / (d * 1.1) + shift, z / (d * 1.7)) - 0.06) * 4)
      const crack = smoothstep(0.93, 0.985, ridges(x / (d * 0.8) + shift, z / (d * 1.1)))
      const bare = mixRgb(hex('#5f9cb4'), hex('#2f6a86'), 0.5 + 0.5 * noise(x / d, z / d + shift))
      return mixRgb(mixRgb(bare, hex('#e4f2f8'), crack * 0.8), hex('#eaf1f8'), snow * 0.9)
    },
    'polish',
    { columns: 130, rows: 130, near: Math.max(site.camera.near, d * 0.1), far: d * 60 },
  )
}

/** The surface of a river or of lava, level over its bed: only where the bed lies below it is it seen. */
export function streamPlane(pen: Pen, site: Site, kind: 'river' | 'lava', level: number): void {
  const d = site.distance
  if (kind === 'river') return waterPlane(pen, site, level, false)
  const shift = site.random.sub('lava').range(0, 40)
  pen.object(3)
  terrain(
    pen,
    site.camera,
    () => level,
    (x, _y, z) => {
      const crust = ridges(x / (d * 0.25) + shift, z / (d * 0.5))
      return mixRgb(hex('#e01602'), hex('#1c0503'), Math.min(1, crust * 1.15))
    },
    'ember',
    { columns: 90, rows: 90, near: Math.max(site.camera.near, d * 0.1), far: d * 30 },
  )
}
