import { hex, mixRgb, scaleRgb } from '../../core/color.ts'
import type { Rgb } from '../../core/color.ts'
import type { Random } from '../../core/random.ts'
import type { Pen } from '../../mesh/pen.ts'
import { tube } from '../../mesh/solids.ts'
import type { Vec3 } from '../../mesh/solids.ts'
import type { Growth } from '../parts/flora.ts'
import type { Site } from '../setting.ts'

type Wing = 'leafy' | 'needles' | 'bare' | 'frond'

const wings: Partial<Record<Growth['kind'], Wing>> = {
  broadleaf: 'leafy',
  birch: 'leafy',
  giant: 'leafy',
  blossom: 'leafy',
  conifer: 'needles',
  creeper: 'leafy',
  bare: 'bare',
  palm: 'frond',
  acacia: 'leafy',
}

/** A bough in the shade, hung into a corner near the viewer: what lies beyond it is seen to be far. */
export function hangBough(
  pen: Pen,
  site: Site,
  growth: readonly Growth[],
  side: number,
  leaf: Rgb,
  snowy: boolean,
): void {
  const r = site.random.sub('bough')
  const { camera, distance: d, subject } = site
  const kinds = growth.flatMap(({ kind }) => wings[kind] ?? [])
  const level = camera.horizon / camera.height
  if (
    site.refused.trees ||
    site.plain ||
    level < 0.12 ||
    level > 0.8 ||
    !r.chance(subject.present ? 0.34 : 0.5)
  )
    return
  const own = kinds[Math.floor(r.next() * kinds.length)]
  if (!own) return
  const wing = site.season === 'winter' && own === 'leafy' ? 'bare' : own
  const z = d * r.range(0.5, 0.6)
  const half = (camera.width / 2 / camera.focal) * z
  const top = camera.eye + (camera.horizon / camera.focal) * z
  const high = (camera.height / camera.focal) * z
  const reach = half * r.range(0.62, 0.95)
  const start: Vec3 = [side * half * 1.12, top - high * r.range(-0.02, 0.1), z]
  const end: Vec3 = [side * (half * 1.12 - reach), top - high * r.range(0.08, 0.2), z * 1.02]
  const thick = high * 0.012
  pen.object(90).paint(scaleRgb(hex('#2e241c'), 0.8), 'ground')
  const middle = between(start, end, 0.5, high * r.range(0.01, 0.05))
  tube(pen, [start, middle, end], [thick, thick * 0.6, thick * 0.2], 6)
  const dark = scaleRgb(mixRgb(leaf, hex('#1c2a20'), 0.5), 0.7)
  for (let k = 0; k < 9; k++) {
    const t = (k + 0.5) / 9
    const from = t < 0.5 ? between(start, middle, t * 2, 0) : between(middle, end, t * 2 - 1, 0)
    const down = high * r.range(0.05, 0.15) * (1 - t * 0.45)
    const to: Vec3 = [from[0] - side * down * r.range(0.2, 0.9), from[1] - down, from[2]]
    pen.paint(scaleRgb(hex('#2e241c'), 0.8), 'ground')
    tube(pen, [from, to], [thick * 0.4, thick * 0.12], 4)
    twig(pen, r, wing, from, to, high * 0.03, dark, snowy)
  }
}

function between(a: Vec3, b: Vec3, t: number, sag: number): Vec3 {
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t + sag, a[2] + (b[2] - a[2]) * t]
}

function twig(
  pen: Pen,
  r: Random,
  wing: Wing,
  from: Vec3,
  to: Vec3,
  size: number,
  dark: Rgb,
  snowy: boolean,
): void {
  if (wing === 'bare') return
  const count = wing === 'leafy' ? 22 : 26
  for (let k = 0; k < count; k++) {
    const t = r.next()
    const at = between(from, to, wing === 'leafy' ? t * 1.15 : t, 0)
    const white = snowy && r.chance(0.4) ? 0.85 : 0
    pen.paint(mixRgb(scaleRgb(dark, r.range(0.6, 1.5)), hex('#e4ecf4'), white), 'grass')
    const turn =
      wing === 'leafy' ? r.range(0, 6.28) : (r.chance(0.5) ? 0.5 : -0.5) + r.range(-0.3, 0.3) - 1.57
    const long = size * (wing === 'leafy' ? r.range(0.6, 1.2) : r.range(1.2, 2))
    const thin = long * (wing === 'leafy' ? 0.34 : 0.09)
    const [c, s] = [Math.cos(turn), Math.sin(turn)]
    const jitter = wing === 'leafy' ? size : 0
    const [x, y] = [at[0] + r.range(-1, 1) * jitter, at[1] + r.range(-1, 1) * jitter]
    const corner = (u: number, v: number): number =>
      pen.point(x + c * u - s * v, y + s * u + c * v, at[2], 0, 0.5, -0.8)
    const [p, q, m, n] = [
      corner(0, 0),
      corner(long * 0.5, thin),
      corner(long, 0),
      corner(long * 0.5, -thin),
    ]
    pen.quad(p, q, m, n)
  }
}
