import { hex, mixRgb, scaleRgb } from '../../core/color.ts'
import { noise, ridges } from '../../core/noise.ts'
import { smoothstep } from '../../core/scalar.ts'
import { ball } from '../../mesh/solids.ts'
import { landscape } from '../land/land.ts'
import { lieOf } from '../land/lie.ts'
import type { Lie } from '../land/lie.ts'
import type { Setting } from '../setting.ts'

const top = 1.3

/** Where the water comes over: beside the subject as it is seen. */
const chute = ({ d, side, subject }: Lie): number => side * d * (subject.present ? 0.74 : 0.3)

const front = ({ d, shift }: Lie, x: number): number =>
  d * (3.1 + 0.5 * noise(x / (d * 1.6) + shift, 6))

const land = landscape({
  ground: ['#4f6f34', '#7a9444'],
  rock: '#6a645c',
  material: 'ground',
  steep: 'rock',
  hills: 0.5,
  mountains: 0.5,
  water: 'behind',
  grass: ['#44702c', '#82a044'],
  flowers: ['#f4f0e8', '#f0c828'],
  flowerCount: 90,
  rocks: 64,
  rockSize: 0.24,
  shape: (x, z, lie) => {
    const { d, shift } = lie
    const edge = front(lie, x)
    const ledge = 0.5 + 0.5 * ridges(x / (d * 0.5) + shift, z / d)
    const cliff = smoothstep(edge, edge + d * 0.3, z) * d * (top + 0.18 * ledge)
    // The chute is a notch in the rim.
    return (
      cliff -
      smoothstep(d * 0.42, d * 0.2, Math.abs(x - chute(lie))) *
        d *
        0.12 *
        smoothstep(edge, edge + d * 0.2, z)
    )
  },
  paint: (c, x, y, _z, { d, shift }) => {
    const moss = smoothstep(0.1, 0.4, noise(x / (d * 0.4) + shift, y / (d * 0.3)))
    return y > d * 0.1 && y < d * 1.15 ? mixRgb(hex('#5a554e'), hex('#4f6f3a'), moss * 0.8) : c
  },
  growth: [
    { kind: 'broadleaf', count: 40, near: 3.6, far: 7, tall: [5, 9] },
    { kind: 'conifer', count: 26, near: 3.8, far: 8, tall: [7, 12] },
    { kind: 'leaves', count: 46, near: 1.02, far: 2.4, tall: [1.6, 3.4], color: '#3f7a34' },
    { kind: 'bush', count: 22, near: 1.2, far: 2.2, tall: [2, 4] },
  ],
  relight: (light) => ({
    ...light,
    fog: mixRgb(light.fog, hex('#cfe4e8'), 0.5),
    fogDensity: light.fogDensity * 1.5,
    shafts: 0.3,
  }),
})

export const waterfall: Setting = {
  ...land,
  build(pen, site) {
    land.build(pen, site)
    const lie = lieOf(site)
    const { d, shift } = lie
    const r = site.random.sub('fall')
    const [middle, half] = [chute(lie), d * r.range(0.22, 0.42)]
    const foot = -d * 0.08
    const strips = 26
    pen.object(8).paint([1, 1, 1], 'cloud')
    for (let k = 0; k < strips; k++) {
      const at = (t: number): number => middle + (t / strips - 0.5) * 2 * half
      const [a, b] = [at(k), at(k + 1.02)]
      // Towards its sides the water comes over in single threads.
      const aside = Math.abs(k / strips - 0.5) * 2
      if (r.chance(aside ** 3 * 0.6)) continue
      const lip = front(lie, (a + b) / 2)
      let before: readonly [number, number] | null = null
      for (let n = 0; n <= 9; n++) {
        const t = n / 9
        const y = d * (top - 0.06) * (1 - t) + foot * t
        const z = lip + d * (0.16 - 0.3 * Math.sqrt(t)) + d * 0.02 * r.range(-1, 1)
        const streak = 0.62 + 0.42 * noise(k * 0.35 + shift, t * 0.7 + shift)
        const c = scaleRgb(mixRgb(hex('#5f8fa8'), hex('#f8fcfd'), streak * (0.7 + 0.4 * t)), 0.95)
        const spread = 1 + 0.16 * t
        const pair = [
          pen.point(middle + (a - middle) * spread, y, z, 0, 0.4, -0.9, c),
          pen.point(middle + (b - middle) * spread, y, z, 0, 0.4, -0.9, c),
        ] as const
        if (before) pen.quad(before[0], before[1], pair[1], pair[0])
        before = pair
      }
    }
    for (let k = 0; k < 44; k++) {
      const s = d * r.range(0.03, 0.12)
      pen.paint(scaleRgb(hex('#eef6f8'), r.range(0.8, 1)), 'cloud')
      ball(
        pen,
        [
          middle + r.range(-1.2, 1.2) * half,
          foot + s * r.range(0, 1.1),
          front(lie, middle) - d * r.range(0.1, 0.34),
        ],
        [s * 1.3, s, s],
        6,
      )
    }
  },
}
