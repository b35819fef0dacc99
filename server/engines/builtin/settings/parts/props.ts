import { Random } from '../../core/random.ts'
import type { Pen } from '../../mesh/pen.ts'
import { placed } from '../../mesh/pen.ts'
import type { Site } from '../setting.ts'
import type { Kit, Piece } from './kit.ts'
import { scatter } from './scatter.ts'
import type { Height } from './terrain.ts'

/** Pieces that stand about in the open. */
export interface Prop {
  readonly piece: Piece
  readonly count: number
  /** Distances, in distances to the subject. */
  readonly near: number
  readonly far: number
  /** `all` over the ground, `mark` a single one on the free side, `edge` at the frame's edges, near. */
  readonly spread?: 'all' | 'mark' | 'edge'
  /** Floats on the water instead of standing on the ground. */
  readonly wet?: boolean
  readonly scale?: number
  /** Half its width in metres: it stays that far from being before the subject. */
  readonly size?: number
  /** Turned at random, or facing the viewer as drawn. */
  readonly turned?: boolean
}

/** Metres of the scene to a metre of a piece out of doors: between true size and what suits the frame. */
export function outdoorScale({ distance: d }: Site): number {
  return (d / 4.1) ** 0.62
}

export function kitOf(pen: Pen, site: Site, r: Random, scale: number): Kit {
  return {
    pen,
    r,
    night: site.night,
    scale,
    winter: site.season === 'winter',
    season: site.season,
    points: site.points,
  }
}

export function scatterProps(
  pen: Pen,
  site: Site,
  props: readonly Prop[],
  height: Height,
  keep: (x: number, y: number, z: number) => boolean,
): void {
  const k = outdoorScale(site)
  const { subject, distance: d, camera } = site
  for (const [index, prop] of props.entries()) {
    const scale = k * (prop.scale ?? 1)
    // Where the subject is seen at a depth, and how far a piece must stay from there.
    const seen = (z: number): number => (subject.x / subject.z) * z
    const clear = (z: number): number =>
      subject.present ? (subject.radius * 1.2 * z) / d + (prop.size ?? 0.8) * scale : 0
    const apart = (x: number, y: number, z: number): boolean =>
      keep(x, y, z) && (z > d * 1.9 || Math.abs(x - seen(z)) > clear(z))
    const draw = (x: number, y: number, z: number, r: Random): void => {
      pen.object(70 + (index % 20))
      const yaw = prop.turned ? r.range(0, 6.28) : r.range(-0.2, 0.2)
      pen.within(placed(x, y, z, scale, yaw), () => prop.piece(kitOf(pen, site, r, scale)))
    }
    const r = site.random.sub(`prop-${index}`)
    if (prop.spread === 'mark' || prop.spread === 'edge') {
      const start = subject.x > 0 ? -1 : subject.x < 0 ? 1 : r.sign()
      for (let n = 0; n < prop.count; n++) {
        const side = n % 2 === 0 ? start : -start
        const z = d * r.range(prop.near, prop.far)
        const half = (z * camera.width) / camera.focal / 2
        const share = prop.spread === 'edge' ? r.range(0.84, 1.02) : r.range(0.3, 0.72)
        const wanted = side * half * share
        const x = Math.abs(wanted - seen(z)) < clear(z) ? seen(z) + side * clear(z) * 1.02 : wanted
        const own = new Random(Math.floor(r.next() * 4294967296))
        if (apart(x, height(x, z), z)) draw(x, height(x, z), z, own)
      }
      continue
    }
    scatter(site, `prop-${index}`, prop.count, prop.near, prop.far, height, apart, draw)
  }
}
