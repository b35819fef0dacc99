import { hex, luminance, mixRgb } from '../core/color.ts'
import type { Rgb } from '../core/color.ts'
import { noise } from '../core/noise.ts'
import { clamp } from '../core/scalar.ts'
import { materialIndex } from '../mesh/materials.ts'
import type { MaterialName } from '../mesh/materials.ts'
import type { Mesh } from '../mesh/mesh.ts'
import type { Material, Traits } from '../understand/traits.ts'

interface Cast {
  readonly material: MaterialName
  readonly color: Rgb
  /** Second colour of the grain, the patina or the veins. */
  readonly vein: Rgb
  /** How much of the light and dark of the model's own colours shows through. */
  readonly own: number
  /** Veins: waves along the thing's height, in its own size. */
  readonly veins: number
}

type Substance = Material | 'ember' | 'light'

const casts: Readonly<Record<Substance, Cast>> = {
  gold: { material: 'gilt', color: hex('#e0a92e'), vein: hex('#a8701c'), own: 0.45, veins: 0 },
  silver: { material: 'gilt', color: hex('#c4c9d0'), vein: hex('#8a929c'), own: 0.4, veins: 0 },
  bronze: { material: 'gilt', color: hex('#b07a42'), vein: hex('#4f8a74'), own: 0.45, veins: 1.6 },
  iron: { material: 'gilt', color: hex('#9aa2ac'), vein: hex('#6f5a48'), own: 0.5, veins: 1 },
  wood: { material: 'timber', color: hex('#b07a46'), vein: hex('#6e421f'), own: 0.4, veins: 9 },
  stone: { material: 'stone', color: hex('#9a958a'), vein: hex('#6f7260'), own: 0.3, veins: 2.2 },
  sweet: { material: 'gloss', color: hex('#5a2e18'), vein: hex('#8a4a26'), own: 0.35, veins: 1 },
  glass: { material: 'glassy', color: hex('#3f8f9c'), vein: hex('#e4f6f6'), own: 0.3, veins: 0 },
  ice: { material: 'crystal', color: hex('#b4dcf0'), vein: hex('#eefaff'), own: 0.18, veins: 1.6 },
  paper: { material: 'folded', color: hex('#f3ecdc'), vein: hex('#e2d4b8'), own: 0.3, veins: 0 },
  cloth: { material: 'fur', color: hex('#e4d2b4'), vein: hex('#c8a884'), own: 0.6, veins: 14 },
  clay: { material: 'fruit', color: hex('#b8653e'), vein: hex('#8f4a2c'), own: 0.35, veins: 1.5 },
  ember: { material: 'ember', color: hex('#f07a14'), vein: hex('#8a0e04'), own: 0.5, veins: 7 },
  light: { material: 'ember', color: hex('#7ae8ff'), vein: hex('#4a7aff'), own: 0.3, veins: 1 },
}

/** Materials that are lights of their own: the spark in an eye stays one in gold. */
const kept = new Set(['screen', 'lamp', 'flame'].map((name) => materialIndex(name as MaterialName)))

/** What a thing said to be like this is cast in; null leaves the model as it is. */
export function substanceOf(traits: Traits): Substance | null {
  if (traits.material) return traits.material
  if (traits.said.some((word) => /^(flaming|burning|fiery|blazing)$/.test(word))) return 'ember'
  return traits.said.some((word) => /^(glowing|luminous)$/.test(word)) ? 'light' : null
}

/** Makes what was drawn since `vertex` and `triangle` of another substance: new surface, its own shading kept. */
export function recast(
  mesh: Mesh,
  vertex: number,
  triangle: number,
  substance: Substance,
  colors: readonly Rgb[],
): void {
  const cast = casts[substance]
  const { colors: c, positions: p } = mesh
  let [sum, low, high] = [0, Infinity, -Infinity]
  for (let v = vertex; v < mesh.vertexCount; v++) {
    sum += luminance(c[v * 3] ?? 0, c[v * 3 + 1] ?? 0, c[v * 3 + 2] ?? 0)
    low = Math.min(low, p[v * 3 + 1] ?? 0)
    high = Math.max(high, p[v * 3 + 1] ?? 0)
  }
  const mean = sum / Math.max(1, mesh.vertexCount - vertex) || 0.2
  const size = high - low || 1
  // Gold is gold: a colour said with it belongs to something else. Glass and paper are tinted.
  const tint = cast.material === 'gilt' ? undefined : colors[0]
  const body = tint ? mixRgb(cast.color, tint, 0.8) : cast.color
  const vein = tint ? mixRgb(cast.vein, tint, 0.5) : cast.vein
  for (let v = vertex; v < mesh.vertexCount; v++) {
    const at = v * 3
    const l = luminance(c[at] ?? 0, c[at + 1] ?? 0, c[at + 2] ?? 0)
    const shade = 1 + (clamp(l / mean, 0.12, 2) - 1) * cast.own
    const x = (p[at] ?? 0) / size
    const y = (p[at + 1] ?? 0) / size
    const z = (p[at + 2] ?? 0) / size
    const wave =
      cast.veins > 0 ? noise(x * cast.veins * 0.5 + z * cast.veins, y * cast.veins * 0.3) : 0
    const mixed = mixRgb(body, vein, clamp(wave * 1.6 + (cast.veins > 0 ? 0.25 : 0), 0, 1))
    c[at] = mixed[0] * shade
    c[at + 1] = mixed[1] * shade
    c[at + 2] = mixed[2] * shade
  }
  const material = materialIndex(cast.material)
  for (let t = triangle; t < mesh.triangleCount; t++) {
    const tag = mesh.tags[t] ?? 0
    if (!kept.has(tag & 255)) mesh.tags[t] = (tag & ~255) | material
  }
}
