import { hex, mixRgb, scaleRgb } from '../../core/color.ts'
import { noise } from '../../core/noise.ts'
import { smoothstep } from '../../core/scalar.ts'
import { Blob } from '../../mesh/blob.ts'
import { ball, lathe, tube } from '../../mesh/solids.ts'
import type { Vec3 } from '../../mesh/solids.ts'
import { eyes } from '../animals/eyes.ts'
import { chosen } from '../maquette.ts'
import type { Maquette } from '../maquette.ts'

export const octopus: Maquette = {
  habitat: 'swims',
  places: ['underwater'],
  turns: [-1.5, -1],
  build(pen, look) {
    const skin = chosen(look, 'skin', [
      hex('#c8442e'),
      hex('#a84a7a'),
      hex('#d0763a'),
      hex('#6a5ab0'),
    ])
    const pale = mixRgb(skin, hex('#f8dcc8'), 0.65)
    const r = look.random.sub('arms')
    const clay = new Blob(0.1).dye(skin)
    clay.egg([-0.12, 1.28, 0], [0.44, 0.55, 0.42])
    clay.limb([-0.06, 1.1, 0], 0.38, [0.05, 0.72, 0], 0.32)
    clay.pair((s) => clay.egg([0.26, 0.9, s * 0.2], [0.14, 0.15, 0.13]))
    for (let k = 0; k < 8; k++) {
      const a = ((k + 0.5) / 8) * Math.PI * 2
      const long = r.range(0.85, 1.15)
      const curl = r.range(0.6, 1.3) * r.sign()
      const path: Vec3[] = []
      for (let i = 0; i <= 9; i++) {
        const t = i / 9
        const out = 0.16 + t * long - t * t * 0.2
        const turn = a + curl * t * t * 0.9
        path.push([
          Math.cos(turn) * out,
          0.62 - Math.sin(Math.min(1, t * 1.5) * 1.6) * 0.5 + t * t * t * r.range(0.1, 0.5),
          Math.sin(turn) * out,
        ])
      }
      clay.chain(path, [0.2, 0.17, 0.145, 0.125, 0.105, 0.085, 0.07, 0.055, 0.04, 0.025])
      for (let i = 2; i < 9; i += 2) {
        const p = path[i] ?? [0, 0, 0]
        const w = 0.06 - i * 0.0045
        clay.egg([p[0], p[1] - 0.13 + i * 0.011, p[2]], [w, w * 0.7, w], pale)
      }
    }
    pen.paint(skin, 'gloss')
    clay.draw(pen, 68, (x, y, z, base) =>
      scaleRgb(
        mixRgb(
          base,
          scaleRgb(skin, 0.55),
          smoothstep(0.15, 0.35, noise(x * 3, y * 3 + z * 2)) * 0.6,
        ),
        1,
      ),
    )
    eyes(pen, [0.37, 0.93, 0.23], 0.085, hex('#e8b83a'), [1, 0.1, 0.4])
  },
}

export const jellyfish: Maquette = {
  habitat: 'swims',
  places: ['underwater'],
  turns: [-1.5, -0.5],
  build(pen, look) {
    const glow = chosen(look, 'glow', [
      hex('#e89ad0'),
      hex('#8ac8f0'),
      hex('#f0b88a'),
      hex('#b09af0'),
    ])
    const r = look.random.sub('arms')
    pen.paint(mixRgb(glow, hex('#ffffff'), 0.2), 'glassy')
    const bell: [number, number][] = []
    for (let k = 0; k <= 12; k++) {
      const a = (k / 12) * 1.75
      bell.push([Math.sin(a) * 0.62, 1.35 + Math.cos(a) * 0.5])
    }
    pen.paint(glow, 'petal')
    lathe(pen, bell.toReversed(), 28)
    pen.paint(mixRgb(glow, hex('#ffffff'), 0.5), 'screen')
    for (let k = 0; k < 4; k++)
      ball(pen, [Math.cos(k * 1.57) * 0.22, 1.62, Math.sin(k * 1.57) * 0.22], [0.13, 0.05, 0.13], 7)
    for (let k = 0; k < 26; k++) {
      const a = (k / 26) * Math.PI * 2
      const inner = k % 3 === 0
      const long = inner ? r.range(0.8, 1.2) : r.range(0.9, 1.45)
      const out = inner ? 0.2 : 0.58
      const path: Vec3[] = []
      for (let i = 0; i <= 8; i++) {
        const t = i / 8
        path.push([
          Math.cos(a) * out * (1 - t * 0.2) + Math.sin(t * 6 + k) * 0.09 * t,
          1.28 - t * long,
          Math.sin(a) * out * (1 - t * 0.2) + Math.cos(t * 5 + k * 2) * 0.09 * t,
        ])
      }
      pen.paint(scaleRgb(glow, inner ? 1.1 : 0.85), 'petal')
      tube(
        pen,
        path,
        inner
          ? [0.07, 0.08, 0.07, 0.06, 0.07, 0.05, 0.04, 0.03, 0.01]
          : [0.018, 0.016, 0.014, 0.012, 0.01, 0.008, 0.006, 0.005, 0.003],
        5,
      )
    }
  },
}
