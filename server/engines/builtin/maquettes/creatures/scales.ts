import { hex, mixRgb, scaleRgb } from '../../core/color.ts'
import type { Rgb } from '../../core/color.ts'
import { noise } from '../../core/noise.ts'
import { smoothstep } from '../../core/scalar.ts'
import type { Pen } from '../../mesh/pen.ts'
import { tube } from '../../mesh/solids.ts'
import type { Vec3 } from '../../mesh/solids.ts'

/** Scales: bands across the back, a pale belly. */
export function scaly(
  skin: Rgb,
  back: number,
): (x: number, y: number, z: number, base: Rgb) => Rgb {
  return (x, y, z, base) => {
    const band = smoothstep(0.1, 0.5, Math.sin(x * 7 + noise(x, z * 2) * 3))
    const up = smoothstep(back * 0.6, back, y)
    return scaleRgb(
      mixRgb(base, scaleRgb(skin, 0.45), band * up * 0.7),
      0.9 + 0.25 * noise(x * 5, y * 5 + z * 3),
    )
  }
}

/** Teeth in a row from `a` to `b`, pointing down (or up). */
export function teeth(pen: Pen, a: Vec3, b: Vec3, count: number, long: number): void {
  pen.paint(hex('#f4eede'), 'gloss')
  for (let k = 0; k < count; k++) {
    const t = (k + 0.5) / count
    const at: Vec3 = [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t]
    tube(pen, [at, [at[0], at[1] - long, at[2]]], [Math.abs(long) * 0.3, 0.004], 5)
  }
}
