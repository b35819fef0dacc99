import { hex, mixRgb, scaleRgb } from '../../core/color.ts'
import type { Rgb } from '../../core/color.ts'
import { Random } from '../../core/random.ts'
import { clamp } from '../../core/scalar.ts'
import type { MaterialName } from '../../mesh/materials.ts'
import { Blob } from '../../mesh/blob.ts'
import type { Pen } from '../../mesh/pen.ts'
import { placed } from '../../mesh/pen.ts'
import { ball } from '../../mesh/solids.ts'
import type { Site } from '../setting.ts'
import type { Height } from './terrain.ts'

/** Places things over the visible ground. `keep` says no where the ground does not suit. */
export function scatter(
  site: Site,
  name: string,
  count: number,
  near: number,
  far: number,
  height: Height,
  keep: (x: number, y: number, z: number) => boolean,
  draw: (x: number, y: number, z: number, random: Random, pixels: number) => void,
): void {
  const r = site.random.sub(name)
  const { camera, subject, distance } = site
  const spots: [number, number, number, Random][] = []
  const { model } = site
  if (model) {
    // All over the block, but never between its near corner and the subject.
    for (let k = Math.min(count, 26) * 0.8; k > 0; k--) {
      const [dx, dz] = [r.range(-0.94, 0.94) * model.half, r.range(-0.94, 0.94) * model.half]
      const own = new Random(Math.floor(r.next() * 4294967296))
      const [x, z] = [model.x + dx, model.z + dz]
      const [fromX, fromZ] = [x - subject.x, z - subject.z]
      const hides = fromX + fromZ < subject.radius && Math.abs(fromX - fromZ) < subject.radius * 2.6
      if (subject.present && (hides || Math.hypot(fromX, fromZ) < subject.radius * 1.5)) continue
      const y = height(x, z)
      if (keep(x, y, z)) draw(x, y, z, own, camera.focal / z)
    }
    return
  }
  for (let k = 0; k < count; k++) {
    const z = distance * near * (far / near) ** Math.sqrt(r.next())
    const px = r.range(-0.08, 1.08) * camera.width
    const x = ((px - camera.centerX) / camera.focal) * z
    const own = new Random(Math.floor(r.next() * 4294967296))
    // Nothing stands between viewer and subject, nor right behind its head.
    const gap = Math.abs(x / z - subject.x / subject.z) * subject.z
    if (subject.present && z < distance * 1.5 && gap < subject.radius * 1.5 + distance * 0.06)
      continue
    if (subject.present && z < distance * 3 && gap < subject.radius * 0.7) continue
    const y = height(x, z)
    if (keep(x, y, z)) spots.push([x, y, z, own])
  }
  for (const [x, y, z, own] of spots) draw(x, y, z, own, camera.focal / z)
}

/** Detail for a thing of a size in metres, 0 a speck to 1 filling a third of the view. */
export function detailOf(site: Site, size: number, pixels: number): number {
  return clamp((size * pixels) / (Math.min(site.camera.width, site.camera.height) * 0.55), 0.02, 1)
}

/** Blades of grass before and round the subject. */
export function grassBlades(
  pen: Pen,
  site: Site,
  count: number,
  colors: readonly [Rgb, Rgb],
  height: Height,
  keep: (x: number, y: number, z: number) => boolean,
  tall = 1,
): void {
  const r = site.random.sub('blades')
  const { camera, subject, distance } = site
  const size = Math.max(0.14, distance * 0.045) * tall
  // Wind lays it over, all one way.
  const blown = site.weather === 'wind' || site.weather === 'storm' ? 0.75 * r.sign() : 0
  pen.paint(colors[0], 'grass')
  const nearest = Math.max(distance * 0.32, camera.near * 1.5)
  for (let k = 0; k < count; k++) {
    const z = nearest * ((3.6 * distance) / nearest) ** r.next()
    const x = ((r.range(-0.03, 1.03) * camera.width - camera.centerX) / camera.focal) * z
    const [lean, bend, tone, tallness] = [
      r.range(-0.5, 0.5) + blown,
      r.range(-0.3, 0.3) + blown * 0.5,
      r.next(),
      r.range(0.5, 1.25),
    ]
    const y = height(x, z)
    if (!keep(x, y, z)) continue
    const gap = Math.abs(x / z - subject.x / subject.z) * subject.z
    const hidden = subject.present && z < distance && gap < subject.radius * 1.3
    const h = size * tallness * (hidden ? 0.35 : 1) * (z < distance * 0.6 ? 0.6 : 1)
    const w = size * 0.07 + (0.4 / camera.focal) * z
    const low = mixRgb(colors[0], colors[1], tone)
    const high = scaleRgb(mixRgb(low, hex('#c8d0a0'), 0.16), 1.12)
    const a = pen.point(x - w, y - h * 0.1, z, 0, 1, -0.25, scaleRgb(low, 0.55))
    const b = pen.point(x + w, y - h * 0.1, z, 0, 1, -0.25, scaleRgb(low, 0.55))
    const c = pen.point(x + lean * h * 0.6 - w * 0.5, y + h * 0.6, z, 0.1, 1, -0.35, low)
    const d = pen.point(x + lean * h * 0.6 + w * 0.5, y + h * 0.6, z, 0.1, 1, -0.35, low)
    const e = pen.point(x + (lean + bend) * h * 1.1, y + h, z, 0.1, 1, -0.35, high)
    pen.quad(a, b, d, c)
    pen.face(c, d, e)
  }
}

/** Small flowers standing in the grass. */
export function wildFlowers(
  pen: Pen,
  site: Site,
  count: number,
  colors: readonly Rgb[],
  height: Height,
  keep: (x: number, y: number, z: number) => boolean,
): void {
  const size = Math.max(0.025, site.distance * 0.0085)
  scatter(site, 'wildflowers', count, 0.4, 4, height, keep, (x, y, z, r) => {
    const color = scaleRgb(
      colors[Math.floor(r.next() * colors.length)] ?? [1, 1, 1],
      r.range(0.8, 1.2),
    )
    const h = y + Math.max(0.14, site.distance * 0.035) * r.range(0.6, 1.1)
    pen.paint(color, 'petal')
    const a = r.range(0, 6)
    const ids: number[] = []
    for (let k = 0; k < 6; k++) {
      const t = a + (k / 6) * Math.PI * 2
      const rad = size * (k % 2 ? 1.15 : 0.8) * r.range(0.9, 1.3)
      ids.push(pen.point(x + Math.cos(t) * rad, h + Math.sin(t) * rad * 0.75, z, 0, 0.8, -0.6))
    }
    for (let k = 1; k < 5; k++) pen.face(ids[0] ?? 0, ids[k] ?? 0, ids[k + 1] ?? 0)
    pen.paint(hex('#e8b830'), 'petal')
    ball(pen, [x, h, z - size * 0.2], size * 0.32, 4)
  })
}

/** A boulder: a lump of clay squared off by chance. */
export function boulder(
  pen: Pen,
  random: Random,
  size: number,
  color: Rgb,
  detail: number,
  material: MaterialName = 'stone',
  cap: Rgb | null = null,
): void {
  const clay = new Blob(size * 0.12).dye(color)
  for (let k = 0; k < 4; k++) {
    clay.egg(
      [
        random.range(-0.4, 0.4) * size,
        random.range(0.02, 0.3) * size,
        random.range(-0.3, 0.3) * size,
      ],
      [
        random.range(0.35, 0.62) * size,
        random.range(0.24, 0.46) * size,
        random.range(0.3, 0.5) * size,
      ],
    )
  }
  pen.within(placed(0, -0.05 * size, 0, 1, random.range(0, 6)), () => {
    pen.paint(color, material)
    clay.draw(
      pen,
      Math.round(8 + 14 * detail),
      cap ? (_x, y, _z, base) => mixRgb(base, cap, clamp((y / size - 0.3) * 6, 0, 1)) : undefined,
    )
  })
}
