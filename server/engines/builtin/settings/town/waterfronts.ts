import { bench, lampPost } from '../yard/park.ts'
import { noise } from '../../core/noise.ts'
import { hex, mixRgb } from '../../core/color.ts'
import { outdoorScale } from '../parts/props.ts'
import { terrain, waterPlane } from '../parts/terrain.ts'
import type { Setting, Site } from '../setting.ts'
import { boat, bollard, highRise, netsAndCrates, quayHouse, railing } from '../yard/quay.ts'
import { bridgeWorks } from './bridge-works.ts'
import { line, pave } from './ground-works.ts'

const outdoors = { footing: 'ground', openAbove: true } as const

/** How far the paved ground reaches behind the subject. */
const brink = ({ distance: d, subject }: Site): number =>
  subject.afloat ? d * 0.62 : d * 1.18 + subject.radius * 1.2

/** Height of the pavement, and of the water: what floats is on the water, and the quay before it. */
const levels = ({ distance: d, subject }: Site): readonly [number, number] =>
  subject.afloat ? [d * 0.05, 0] : [0, -d * 0.11]

const spread = ({ camera }: Site, z: number): number => (camera.width / camera.focal) * z * 0.62

function hillsBehind(
  pen: Parameters<Setting['build']>[0],
  site: Site,
  level: number,
  tall: number,
): void {
  const { distance: d } = site
  const shift = site.random.sub('hills').range(0, 40)
  pen.object(4)
  terrain(
    pen,
    site.camera,
    (x, z) =>
      level -
      d * 0.1 +
      Math.max(0, z - d * 7.4) * tall * (0.5 + 0.6 * noise(x / (d * 5) + shift, z / (d * 9))),
    (x, _y, z) => mixRgb(hex('#4f6a44'), hex('#7a8460'), 0.5 + 0.5 * noise(x / d, z / d)),
    'ground',
    { columns: 70, rows: 40, near: d * 7, far: d * 22 },
  )
}

export const waterfronts: Readonly<Record<'harbour' | 'skyline' | 'canal' | 'bridge', Setting>> = {
  harbour: {
    ...outdoors,
    frame: { horizon: [0.38, 0.48], foot: [0.8, 0.88], share: [0.42, 0.56] },
    build(pen, site) {
      const { distance: d, subject } = site
      const r = site.random.sub('quay')
      const [edge, k] = [brink(site), outdoorScale(site)]
      const [top, level] = levels(site)
      pen.object(2)
      pave(pen, r, {
        tones: ['#9a9284', '#7f786c'],
        from: [-d * 4, d * 0.05],
        upto: [d * 4, edge],
        cell: d * 0.2,
        level: top,
      })
      waterPlane(pen, site, level, false)
      const side = subject.x > 0 ? -1 : 1
      const half = spread(site, edge)
      line(pen, site, 'bollards', [-half, top, edge - 0.3 * k], [half, top, edge - 0.3 * k], 5, [
        bollard,
      ])
      line(
        pen,
        site,
        'crates',
        [side * half * 0.75, top, edge - 0.7 * k],
        [side * half * 0.9, top, edge - 0.7 * k],
        1,
        [netsAndCrates],
      )
      line(
        pen,
        site,
        'boats',
        [-half * 1.7, level, edge + d * (subject.afloat ? 1.1 : 0.75)],
        [half * 1.9, level, edge + d * 1.4],
        6,
        [boat],
        { jitter: d * 0.2, yaw: r.range(-0.5, 0.5) },
      )
      line(
        pen,
        site,
        'far-boats',
        [-half * 3, level, d * 3.4],
        [half * 3, level, d * 3.9],
        8,
        [boat],
        { jitter: d * 0.4, yaw: r.range(-0.7, 0.7) },
      )
      const bank = spread(site, d * 5.4) * 1.1
      line(pen, site, 'houses', [-bank, level, d * 5.6], [bank, level, d * 5.6], 15, [quayHouse], {
        scale: (bank * 2) / 15 / 4,
      })
      hillsBehind(pen, site, level, 0.16)
      line(
        pen,
        site,
        'lamps',
        [-half * 0.9, top, edge - 0.4 * k],
        [half * 0.95, top, edge - 0.4 * k],
        2,
        [lampPost],
      )
    },
  },
  skyline: {
    ...outdoors,
    frame: { horizon: [0.5, 0.6], foot: [0.84, 0.9], share: [0.36, 0.5] },
    build(pen, site) {
      const { distance: d, subject } = site
      const r = site.random.sub('terrace')
      const edge = brink(site)
      const [top, level] = levels(site)
      pen.object(2)
      pave(pen, r, {
        tones: ['#8f8a88', '#a8a29c'],
        from: [-d * 4, d * 0.05],
        upto: [d * 4, edge],
        cell: d * 0.26,
        level: top,
      })
      waterPlane(pen, site, level, false)
      const half = spread(site, edge)
      const k = outdoorScale(site)
      for (const [row, z] of [5.2, 6.4, 8].entries()) {
        const bank = spread(site, d * z) * 1.05
        const count = 13 + row * 3
        line(
          pen,
          site,
          `towers-${row}`,
          [-bank, level, d * z],
          [bank, level, d * z],
          count,
          [highRise],
          { scale: ((bank * 2) / count / 7.4) * (1 + row * 0.12), jitter: d * 0.2 },
        )
      }
      // A subject on the water is seen over open water.
      if (subject.afloat) return
      const posts = Math.min(26, Math.ceil(half / k))
      line(pen, site, 'rail', [-half, top, edge], [half, top, edge], posts, [railing], {
        scale: (half * 2) / (posts - 1) / 2,
      })
      const side = subject.x > 0 ? -1 : 1
      line(
        pen,
        site,
        'bench',
        [side * half * 0.62, top, edge - 0.5 * k],
        [side * half * 0.62, top, edge - 0.5 * k],
        1,
        [bench],
      )
      line(
        pen,
        site,
        'lamp',
        [side * half * 0.86, top, edge - 0.3 * k],
        [side * half * 0.86, top, edge - 0.3 * k],
        1,
        [lampPost],
      )
    },
  },
  canal: {
    ...outdoors,
    frame: { horizon: [0.42, 0.52], foot: [0.82, 0.9], share: [0.42, 0.56] },
    build(pen, site) {
      const { distance: d, subject } = site
      const r = site.random.sub('canal')
      const k = outdoorScale(site)
      const [top, level] = levels(site)
      const side = subject.x > 0 ? -1 : 1
      // The subject stands on the towpath of one bank; the water runs away beside it.
      const edge = subject.x + side * (subject.radius * 1.15 + d * 0.06) * (subject.afloat ? -1 : 1)
      const wide = Math.max(3.4 * k, d * 0.7, subject.afloat ? subject.radius * 3 : 0)
      const wall = edge - side * Math.max(subject.radius * 2.6 + d * 0.3, d * 0.62)
      const strip = (a: number, b: number): void =>
        pave(pen, r, {
          tones: ['#a09684', '#877e70'],
          from: [Math.min(a, b), d * 0.05],
          upto: [Math.max(a, b), d * 16],
          cell: 0,
          level: top,
        })
      pen.object(2)
      strip(edge, wall)
      strip(edge + side * wide, edge + side * (wide + d * 0.4))
      waterPlane(pen, site, level, false)
      const scale = k * 1.05
      const deep = 4.2 * scale
      const near = side > 0 ? 1 : -1
      line(
        pen,
        site,
        'left',
        [wall - side * 2.6 * scale, 0, d * 1.2],
        [wall - side * 2.6 * scale, 0, d * 1.2 + deep * 13],
        14,
        [quayHouse],
        { yaw: (near * -Math.PI) / 2, scale },
      )
      const other = edge + side * (wide + d * 0.4 + 2.6 * scale)
      line(
        pen,
        site,
        'right',
        [other, 0, d * 1.4],
        [other, 0, d * 1.4 + deep * 13],
        14,
        [quayHouse],
        { yaw: (near * Math.PI) / 2, scale },
      )
      const middle = edge + (side * wide) / 2
      line(
        pen,
        site,
        'boats',
        [middle - wide * 0.24, level, d * 1.5],
        [middle + wide * 0.2, level, d * 3.6],
        4,
        [boat],
        { yaw: Math.PI / 2, scale: Math.min(k, wide / 4) },
      )
      line(
        pen,
        site,
        'lamps',
        [edge - side * 0.2 * k, 0, d * 1.35],
        [edge - side * 0.2 * k, 0, d * 4],
        3,
        [lampPost],
      )
    },
  },
  bridge: {
    ...outdoors,
    frame: { horizon: [0.46, 0.55], foot: [0.82, 0.9], share: [0.4, 0.54] },
    build(pen, site) {
      const { distance: d, subject } = site
      const r = site.random.sub('deck')
      const level = -d * 0.7
      const half = Math.max(d * 0.52, Math.abs(subject.x) + subject.radius * 1.3)
      pen.object(2)
      pave(pen, r, {
        tones: ['#7a5c40', '#96744e'],
        from: [-half, d * 0.05],
        upto: [half, d * 13],
        cell: d * 0.24,
        material: 'boards',
      })
      waterPlane(pen, site, level, false)
      hillsBehind(pen, site, level, 0.34)
      bridgeWorks(pen, site, half)
    },
  },
}
