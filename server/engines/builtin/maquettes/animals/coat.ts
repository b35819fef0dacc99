import { mixRgb, scaleRgb } from '../../core/color.ts'
import { noise } from '../../core/noise.ts'
import { smoothstep } from '../../core/scalar.ts'
import type { Coat } from '../../mesh/blob.ts'
import type { Build } from './build.ts'

/** The markings of a build's fur; `shift` makes each animal's its own. */
export function coatOf(b: Build, shift: number): Coat {
  return (x, y, z, base) => {
    let c = base
    if (b.pattern === 'stripes') {
      const wave = Math.sin(x * 26 + noise(x * 0.9 + shift, y + z) * 3.4 + y * 4)
      c = mixRgb(c, b.mark, smoothstep(0.2, 0.6, wave) * 0.9)
    } else if (b.pattern === 'spots') {
      c = mixRgb(c, b.mark, smoothstep(0.3, 0.42, noise(x * 2.4 + shift, y * 2.2 + z * 1.7)) * 0.85)
    } else if (b.pattern === 'rosettes') {
      const n = noise(x * 3.4 + shift, y * 3.2 + z * 2.4)
      c = mixRgb(c, b.mark, smoothstep(0.16, 0.24, n) * smoothstep(0.44, 0.36, n) * 0.92)
    } else if (b.pattern === 'net') {
      const n = Math.abs(noise(x * 1.3 + shift, y * 1.2 + z))
      c = mixRgb(b.belly, c, smoothstep(0.05, 0.11, n))
    } else if (b.pattern === 'panda') {
      c = mixRgb(
        c,
        b.mark,
        smoothstep(0.1, 0.16, x) *
          smoothstep(0.46, 0.4, x) *
          smoothstep(0.5, 0.58, y) *
          smoothstep(1.05, 0.95, y),
      )
    } else if (b.pattern === 'patches') {
      c = mixRgb(c, b.mark, smoothstep(0.06, 0.12, noise(x * 0.8 + shift, y * 0.7 + z * 0.9)))
    }
    return scaleRgb(c, 0.92 + 0.2 * noise(x * 3 + shift, y * 3 + z))
  }
}
