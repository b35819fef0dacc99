import { hex } from '../../core/color.ts'
import { landscape } from '../land/land.ts'

/** A road over open land, with its poles, running straight to the horizon. */
export const road = landscape({
  ground: ['#a88a54', '#8a8a4a'],
  rock: '#8a6a4a',
  material: 'ground',
  steep: 'rock',
  hills: 0.3,
  mountains: 0.55,
  grass: ['#8a8244', '#b0a05a'],
  sward: [0.4, 0.3],
  paint: (c, x, _y, z, { d, subject }) => {
    const half = Math.max(d * 0.5, subject.radius * 1.5)
    const u = (x - subject.x * 0.8) / half
    if (Math.abs(u) > 1) return c
    if (Math.abs(Math.abs(u) - 0.9) < 0.03) return hex('#e8e4d8')
    const dash = z / (d * 0.6)
    if (Math.abs(u) < 0.035 && dash - Math.floor(dash) < 0.55) return hex('#e8c83a')
    return hex('#4a4a4e')
  },
  growth: [{ kind: 'bush', count: 40, near: 1.3, far: 8, tall: [1, 2.4], color: '#7a7a40' }],
})
