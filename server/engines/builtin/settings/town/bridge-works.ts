import { hex } from '../../core/color.ts'
import type { Pen } from '../../mesh/pen.ts'
import type { Site } from '../setting.ts'
import { railing } from '../yard/quay.ts'
import { line } from './ground-works.ts'

/** Railings, pylons and the cables between them. */
export function bridgeWorks(pen: Pen, site: Site, half: number): void {
  const { distance: d } = site
  for (const side of [-1, 1]) {
    line(
      pen,
      site,
      `rail-${side}`,
      [side * half, 0, d * 0.7],
      [side * half, 0, d * 12.5],
      34,
      [railing],
      {
        yaw: Math.PI / 2,
        scale: d * 0.18,
      },
    )
    line(
      pen,
      site,
      `cables-${side}`,
      [side * half, 0, d * 2.2],
      [side * half, 0, d * 8.6],
      3,
      [
        ({ pen: p }) => {
          p.paint(hex('#b8442e'), 'gloss')
          const tall = 1.5
          const strut = (z0: number, y0: number, z1: number, y1: number, w: number): void => {
            const ids = [
              p.point(-w, y0, z0, -side, 0, -0.4),
              p.point(w, y0, z0, -side, 0, -0.4),
              p.point(w, y1, z1, -side, 0, -0.4),
              p.point(-w, y1, z1, -side, 0, -0.4),
            ]
            p.quad(ids[0] ?? 0, ids[1] ?? 0, ids[2] ?? 0, ids[3] ?? 0)
          }
          strut(0, -1, 0, tall, 0.07)
          for (let k = 0; k < 10; k++) {
            const [t, u] = [k / 10, (k + 1) / 10]
            const y = (v: number): number => 0.16 + (tall - 0.16) * (1 - v) ** 2
            for (const way of [-1, 1]) {
              strut(way * t * 1.6, y(t), way * u * 1.6, y(u), 0.022)
              strut(way * u * 1.6, 0, way * u * 1.6 + 0.012, y(u), 0.008)
            }
          }
        },
      ],
      { scale: d },
    )
  }
}
