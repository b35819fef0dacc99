import { noise } from '../../core/noise.ts'
import { smoothstep } from '../../core/scalar.ts'
import type { Site } from '../setting.ts'

/** How the land lies round the subject: what every formula of a landscape may use. */
export interface Lie {
  /** Metres from the viewer to the subject: the yardstick. */
  readonly d: number
  /** Where in the noise this land was cut out. */
  readonly shift: number
  /** The side with room: -1 left. */
  readonly side: number
  readonly subject: Site['subject']
  /** Middle of the path or river at a depth. */
  way(z: number): number
  /** 0 at the subject's feet to 1 away from them, so that it stands on level ground. */
  free(x: number, z: number): number
}

/** `half` is half the width of the path or river, in metres. */
export function lieOf(site: Site, half = 0): Lie {
  const { distance: d, subject, random } = site
  const shift = random.sub('lie-of-the-land').range(0, 60)
  const own = random.sub('way')
  const side =
    subject.present && Math.abs(subject.x) > 0.01 * d ? (subject.x > 0 ? -1 : 1) : own.sign()
  const clear = subject.present
    ? Math.max(subject.radius * 1.25 + d * 0.14, subject.radius * 1.15 + half * 1.3)
    : d * 0.12
  const bend = own.range(0.7, 1.25)
  return {
    d,
    shift,
    side,
    subject,
    way: (z) => {
      // Beside the subject in front, then winding towards the middle of the picture.
      const beside = subject.x + side * clear
      const far = noise(z / (d * 5.5) + shift, 8) * bend * z * 0.42 - side * z * 0.03
      return beside + (far - beside * 0.6) * smoothstep(d * 1.15, d * 4.5, z)
    },
    free: (x, z) =>
      smoothstep(
        subject.radius * 1.1,
        subject.radius * 2.5 + d * 0.5,
        Math.hypot(x - subject.x, z - subject.z),
      ),
  }
}
