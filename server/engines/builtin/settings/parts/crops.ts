import { hex, mixRgb, scaleRgb } from '../../core/color.ts'
import { cellHash } from '../../core/noise.ts'
import type { Pen } from '../../mesh/pen.ts'
import type { Site } from '../setting.ts'
import { outdoorScale } from './props.ts'
import type { Height } from './terrain.ts'

/** What grows in rows, or as one stand where `share` is 1. Metres of a person's world. */
export interface Crop {
  readonly pitch: number
  /** Share of the pitch that is planted. */
  readonly share: number
  readonly tall: number
  readonly stem: string
  /** Colours of the heads; with several, a row has one. */
  readonly heads: readonly [string, ...string[]]
  /** Width of a head, metres. */
  readonly head: number
  readonly count: number
}

/** Which row a place is in, and whether it is planted. */
export function rowAt(site: Site, crop: Crop, x: number): { row: number; planted: boolean } {
  const pitch = crop.pitch * outdoorScale(site)
  const t = x / pitch + 0.5
  const row = Math.floor(t)
  return { row, planted: Math.abs(t - row - 0.5) < crop.share / 2 }
}

export function headOf(crop: Crop, row: number): string {
  const k = Math.floor(cellHash(row, 3) * crop.heads.length)
  return crop.heads[k] ?? crop.heads[0]
}

/** Sows stems with coloured heads; thinner and lower where they would hide the subject. */
export function sow(pen: Pen, site: Site, crop: Crop, height: Height): void {
  const r = site.random.sub('crop')
  const { camera, subject, distance: d } = site
  const k = outdoorScale(site)
  const stem = hex(crop.stem)
  const heads = new Map(crop.heads.map((h) => [h, hex(h)]))
  pen.object(2).paint(stem, 'grass')
  const nearest = Math.max(d * 0.34, camera.near * 1.5)
  for (let n = 0; n < crop.count; n++) {
    const z = nearest * ((7 * d) / nearest) ** r.next()
    const x = ((r.range(-0.03, 1.03) * camera.width - camera.centerX) / camera.focal) * z
    const [lean, tone, size] = [r.range(-0.16, 0.16), r.range(0.78, 1.18), r.range(0.8, 1.15)]
    const { row, planted } = rowAt(site, crop, x)
    if (!planted) continue
    const gap = Math.abs(x / z - subject.x / subject.z) * subject.z
    const hides = subject.present && z < d && gap < subject.radius * 1.25
    if (hides && z < d * 0.8) continue
    const y = height(x, z)
    const h = crop.tall * k * size * (hides ? 0.3 : 1) * (z < d * 0.55 ? 0.6 : 1)
    const w = Math.max(crop.head * k * 0.5, (0.55 / camera.focal) * z)
    const color = scaleRgb(heads.get(headOf(crop, row)) ?? stem, tone)
    const low = scaleRgb(stem, 0.6 * tone)
    const top = x + lean * h
    const a = pen.point(x - w * 0.3, y, z, 0, 1, -0.3, low)
    const b = pen.point(x + w * 0.3, y, z, 0, 1, -0.3, low)
    const c = pen.point(top - w, y + h * 0.66, z, 0, 1, -0.4, mixRgb(color, stem, 0.25))
    const e = pen.point(top + w, y + h * 0.66, z, 0, 1, -0.4, mixRgb(color, stem, 0.25))
    const f = pen.point(top, y + h, z, 0, 1, -0.3, scaleRgb(color, 1.15))
    pen.quad(a, b, e, c)
    pen.face(c, e, f)
  }
}
