import { booth } from '../yard/fair.ts'
import { lampPost } from '../yard/park.ts'
import { waterTank, airUnit, chimneys } from '../yard/roofs.ts'
import { tenement, bins, washing, bulbs } from '../yard/street.ts'
import { hex, scaleRgb } from '../../core/color.ts'
import { box, sheet } from '../../mesh/solids.ts'
import { outdoorScale } from '../parts/props.ts'
import type { Setting, Site } from '../setting.ts'
import { highRise, quayHouse } from '../yard/quay.ts'
import { crate } from '../pieces/storage.ts'
import { line, pave } from './ground-works.ts'
import { strollers } from './strollers.ts'

const outdoors = { footing: 'ground', openAbove: true } as const

/** Half the width of a street that leaves its subject room. */
function halfWidth({ subject, distance: d }: Site, share: number): number {
  return Math.max(d * share, Math.abs(subject.x) + subject.radius * 1.35)
}

export const backstreets: Readonly<Record<'alley' | 'market' | 'rooftop' | 'stadium', Setting>> = {
  alley: {
    ...outdoors,
    frame: { horizon: [0.46, 0.55], foot: [0.82, 0.9], share: [0.42, 0.56] },
    still: true,
    build(pen, site) {
      const { distance: d, weather } = site
      const r = site.random.sub('alley')
      const half = halfWidth(site, 0.5)
      const wet = weather === 'rain' || weather === 'storm'
      const k = Math.max(outdoorScale(site) * 0.9, half * 0.5)
      pen.object(2)
      if (wet) {
        pen.paint(hex('#1d2026'), 'water')
        sheet(pen, [
          [-half, 0, d * 0.05],
          [half, 0, d * 0.05],
          [half, 0, d * 14],
          [-half, 0, d * 14],
        ])
      } else
        pave(pen, r, {
          tones: ['#6a645e', '#57524e'],
          from: [-half, d * 0.05],
          upto: [half, d * 12],
          cell: d * 0.11,
        })
      const deep = 5 * k
      const count = Math.ceil((d * 10) / deep)
      for (const side of [-1, 1])
        line(
          pen,
          site,
          `walls-${side}`,
          [side * half, 0, d * 0.6],
          [side * half, 0, d * 0.6 + deep * count],
          count + 1,
          [tenement],
          { yaw: (side * Math.PI) / 2, scale: k },
        )
      line(pen, site, 'end', [-half * 1.6, 0, d * 11], [half * 1.6, 0, d * 11], 3, [tenement], {
        scale: k * 1.1,
      })
      const lines = r.chance(0.5) ? washing : bulbs
      line(pen, site, 'lines', [0, 0, d * 1.9], [0, d * 0.1, d * 5], 4, [lines, bulbs], {
        scale: half / 4,
      })
      const side = site.subject.x > 0 ? -1 : 1
      line(
        pen,
        site,
        'bins',
        [side * half * 0.74, 0, d * 1.5],
        [-side * half * 0.8, 0, d * 2.4],
        2,
        [bins, crate],
        { scale: k * 0.8, yaw: (side * Math.PI) / 2 },
      )
    },
  },
  market: {
    ...outdoors,
    frame: { horizon: [0.44, 0.53], foot: [0.82, 0.9], share: [0.42, 0.56] },
    build(pen, site) {
      const { distance: d } = site
      const r = site.random.sub('market')
      const k = outdoorScale(site)
      const half = halfWidth(site, 0.52)
      // Without a subject the stalls are what there is to see.
      const stall = site.subject.present ? 0.8 : 0.5
      if (!site.refused.people)
        strollers(pen, site, k * 0.7, site.subject.present ? half * 0.4 : 0, k * 1.1)
      pen.object(2)
      pave(pen, r, {
        tones: ['#a89680', '#8a7c6a'],
        from: [-d * 4, d * 0.05],
        upto: [d * 4, d * 9],
        cell: d * 0.17,
      })
      for (const side of [-1, 1]) {
        const yaw = (side * Math.PI) / 2
        line(
          pen,
          site,
          `stalls-${side}`,
          [side * (half * stall + 0.5 * k), 0, d * 0.98],
          [side * (half * stall + 0.6 * k), 0, d * 5.4],
          9,
          [booth],
          { yaw: side * 0.9, scale: k, jitter: 0.2 * k },
        )
        line(
          pen,
          site,
          `houses-${side}`,
          [side * (half + 4.6 * k), 0, d * 1.2],
          [side * (half + 4.6 * k), 0, d * 8.5],
          12,
          [quayHouse],
          { yaw, scale: Math.max(k, (d * 0.66) / 4) },
        )
      }
      line(
        pen,
        site,
        'front',
        [-half * 2.4, 0, d * 8.8],
        [half * 2.4, 0, d * 8.8],
        7,
        [quayHouse],
        { scale: Math.max(k, half / 4) * 1.1 },
      )
      line(pen, site, 'lines', [0, 0, d * 1.8], [0, 0, d * 6], 5, [bulbs], {
        scale: (half + k) / 4,
      })
      line(pen, site, 'lamps', [half * 0.9, 0, d * 2.6], [-half * 0.9, 0, d * 4.6], 2, [lampPost])
    },
  },
  rooftop: {
    ...outdoors,
    frame: { horizon: [0.46, 0.58], foot: [0.82, 0.9], share: [0.42, 0.56] },
    build(pen, site) {
      const { distance: d, camera, subject } = site
      const r = site.random.sub('roof')
      const k = outdoorScale(site)
      const edge = d * 1.5 + subject.radius * 1.4
      const half = (camera.width / camera.focal) * edge * 0.62
      pen.object(2)
      pave(pen, r, {
        tones: ['#7a7670', '#8c8880'],
        from: [-d * 4, d * 0.05],
        upto: [d * 4, edge],
        cell: d * 0.34,
      })
      pen.object(3).paint(scaleRgb(hex(r.pick(['#8a5a48', '#8f8a84', '#6a6a70'])), 1), 'brick')
      box(pen, [0, 0.2 * k, edge], [d * 8, 0.75 * k, 0.3 * k])
      const side = subject.x > 0 ? -1 : 1
      line(
        pen,
        site,
        'works',
        [side * half * 0.4, 0, edge - 1.2 * k],
        [side * half * 0.92, 0, edge - 0.9 * k],
        2,
        [waterTank, airUnit, chimneys],
        { scale: k },
      )
      line(
        pen,
        site,
        'more',
        [-side * half * 0.92, 0, edge - 0.8 * k],
        [-side * half * 0.92, 0, edge - 0.8 * k],
        1,
        [chimneys, airUnit],
      )
      line(
        pen,
        site,
        'line',
        [side * half * 0.3, -k * 1.6, edge - 1.4 * k],
        [side * half * 0.3, -k * 1.6, edge - 1.4 * k],
        1,
        [washing],
        { scale: k * 0.9 },
      )
      for (const [row, z] of [3, 4.4, 6.4, 9].entries()) {
        const bank = (camera.width / camera.focal) * d * z * 0.66
        const count = 10 + row * 4
        const scale = (bank * 2) / count / 7
        line(
          pen,
          site,
          `city-${row}`,
          [-bank, -34 * scale + d * 0.3, d * z],
          [bank, -34 * scale + d * 0.3, d * z],
          count,
          [highRise],
          { scale, jitter: d * 0.25 },
        )
      }
    },
  },
  stadium: {
    ...outdoors,
    frame: { horizon: [0.44, 0.52], foot: [0.8, 0.88], share: [0.42, 0.54] },
    build(pen, site) {
      const { distance: d, random } = site
      const r = random.sub('stands')
      pen.object(2)
      for (let k = 0; k < 16; k++) {
        pen.paint(hex(k % 2 ? '#4f9a3e' : '#44883a'), 'ground')
        sheet(pen, [
          [-d * 9, 0, d * (0.05 + k * 0.42)],
          [d * 9, 0, d * (0.05 + k * 0.42)],
          [d * 9, 0, d * (0.05 + (k + 1) * 0.42)],
          [-d * 9, 0, d * (0.05 + (k + 1) * 0.42)],
        ])
      }
      pen.object(3).paint(hex('#f4f6f0'), 'sand')
      const stripe = (x0: number, x1: number, z0: number, z1: number): void =>
        sheet(pen, [
          [x0, d * 0.004, z0],
          [x1, d * 0.004, z0],
          [x1, d * 0.004, z1],
          [x0, d * 0.004, z1],
        ])
      stripe(-d * 8, d * 8, d * 1.9, d * 1.95)
      stripe(-d * 2, d * 2, d * 3.6, d * 3.66)
      for (const x of [-d * 2, d * 2]) stripe(x - d * 0.03, x + d * 0.03, d * 3.6, d * 6)
      const crowd = ['#c8342a', '#f0ece0', '#2a4a9a', '#e8c03a', '#3a3a44', '#d89a7a'].map(hex)
      const rows = 9
      for (let j = 0; j < rows; j++) {
        const [y, z] = [d * (0.2 + j * 0.16), d * (6.8 + j * 0.3)]
        pen.object(4 + (j % 2)).paint(hex('#8a8f96'), 'matte')
        box(pen, [0, y / 2, z], [d * 18, y, d * 0.3])
        for (let k = 0; k < 84; k++) {
          if (!r.chance(site.refused.people ? 0 : 0.86)) continue
          pen.paint(scaleRgb(crowd[r.int(0, 5)] ?? [1, 1, 1], r.range(0.7, 1.1)), 'matte')
          box(
            pen,
            [d * (-7 + k * 0.168), y + d * 0.055, z - d * 0.06],
            [d * 0.085, d * 0.11, d * 0.06],
          )
        }
      }
      pen.object(6).paint(hex('#c8ccd0'), 'metal')
      box(pen, [0, d * 2.2, d * 9.4], [d * 18, d * 0.09, d * 1.6])
      const k = outdoorScale(site)
      for (const x of [-2.6, 2.6]) {
        pen.object(7).paint(hex('#8a8f96'), 'metal')
        box(pen, [d * x, d * 1.7, d * 6.7], [d * 0.08, d * 3.4, d * 0.08])
        pen.paint(hex('#fff8e4'), 'lamp')
        for (let n = 0; n < 8; n++)
          box(
            pen,
            [d * (x - 0.3 + (n % 4) * 0.2), d * (3.3 + Math.floor(n / 4) * 0.18), d * 6.64],
            [d * 0.15, d * 0.13, d * 0.04],
          )
        site.points.push({
          at: [d * x * 0.6, d * 2, d * 2],
          color: scaleRgb([1.6, 1.6, 1.5], 0.3 + site.night),
          reach: d * 4,
        })
      }
      line(
        pen,
        site,
        'goal',
        [0, 0, d * 5],
        [0, 0, d * 5],
        1,
        [
          ({ pen: p }) => {
            p.paint(hex('#f6f6f2'), 'matte')
            for (const x of [-3.6, 3.6]) box(p, [x, 1.2, 0], [0.14, 2.4, 0.14])
            box(p, [0, 2.4, 0], [7.3, 0.14, 0.14])
          },
        ],
        { scale: Math.max(k, d * 0.2) },
      )
    },
  },
}
