import type { TimeOfDay } from '../understand/place-words.ts'

interface Hour {
  /** Height of the sun, radians. */
  readonly height: readonly [number, number]
  readonly sun: string
  readonly power: number
  readonly top: string
  readonly horizon: string
  readonly glow: string
  readonly cloudLit: string
  readonly cloudShade: string
  readonly ambient: number
  readonly key: number
  readonly stars: number
  readonly night: number
}

/**
 * One sky: the sun's height, six colours (sun, top, horizon, glow, lit cloud, shaded cloud), then the sun's power,
 * the ambient light, the key, and how many stars and lamps there are.
 */
function sky(
  height: Hour['height'],
  colors: string,
  [power, ambient, key, stars = 0, night = 0]: readonly [number, number, number, number?, number?],
): Hour {
  const [sun = '', top = '', horizon = '', glow = '', cloudLit = '', cloudShade = ''] =
    colors.split(' ')
  return {
    height,
    sun,
    power,
    top,
    horizon,
    glow,
    cloudLit,
    cloudShade,
    ambient,
    key,
    stars,
    night,
  }
}

/** Several skies an hour: sunsets that are all alike betray the machine. */
export const hours: Record<TimeOfDay, readonly [Hour, ...Hour[]]> = {
  dawn: [
    sky(
      [0.16, 0.3],
      '#ffcf9a #5a82c4 #f6c2a4 #ffb27a #ffe0c8 #8c86b0',
      [2.1, 0.75, 0.95, 0.1, 0.4],
    ),
    sky([0.14, 0.26], '#ffd8a8 #7a9ac8 #f8dcae #ffc88a #fff0d8 #a89ab4', [2, 0.8, 1, 0, 0.3]),
    sky([0.12, 0.24], '#ffc4b8 #5f8fb0 #f4b8b4 #ff9aa0 #ffd8d8 #7f8aa8', [2, 0.8, 0.98, 0, 0.35]),
    sky([0.12, 0.24], '#fff0c0 #3f7a9c #e8e8b8 #fff0a0 #fffbe0 #7a98a0', [2.1, 0.8, 1, 0, 0.3]),
  ],
  morning: [
    sky([0.5, 0.8], '#fff0d0 #3f7ccc #bfdcf0 #fff2d0 #ffffff #a8b8d0', [2.9, 0.75, 1.05]),
    sky([0.45, 0.7], '#ffeac4 #4a8ac8 #d8e8e6 #ffeec0 #fffaf0 #b0bcc8', [2.8, 0.8, 1.08]),
  ],
  noon: [
    sky([0.75, 1.1], '#fff6e4 #2a68c0 #a8d0f2 #fff8e8 #ffffff #9fb4d2', [3.1, 0.72, 1.06]),
    sky([0.7, 1], '#fff4dc #3474c8 #c4e0f0 #fff4dc #ffffff #b4c4d8', [3, 0.78, 1.08]),
  ],
  golden: [
    sky([0.26, 0.42], '#ffc880 #4a7cbc #f6d8a6 #ffc470 #ffe8c0 #9c96ac', [3, 0.6, 1]),
    sky([0.24, 0.4], '#ffbe74 #6a94bc #fbd79a #ffbe64 #fff0cc #b89c94', [3.1, 0.6, 1]),
    sky([0.26, 0.4], '#ffd28a #2f6aa8 #cfdcc8 #ffd88a #fff4d8 #8a9aa4', [3.1, 0.62, 1.02]),
    sky([0.22, 0.36], '#ffb46a #7a8a9c #f4c890 #ffa850 #ffdcae #a08a86', [3, 0.58, 0.98]),
  ],
  sunset: [
    sky(
      [0.1, 0.2],
      '#ffb47c #4c5f8c #f3b680 #ff9c52 #f6c398 #6c6a86',
      [2.7, 0.62, 0.94, 0.05, 0.55],
    ),
    sky([0.09, 0.18], '#ffc084 #46749a #f4d092 #ffb25c #f8dcb2 #77768c', [2.7, 0.62, 0.96, 0, 0.5]),
    sky([0.1, 0.2], '#ffae90 #4d6084 #f0b898 #ff966a #f2c4a6 #646682', [2.5, 0.62, 0.92, 0.1, 0.6]),
    sky(
      [0.08, 0.16],
      '#ff9e62 #344a70 #e89a60 #ff7c36 #f0a672 #514c62',
      [2.6, 0.56, 0.88, 0.05, 0.6],
    ),
    // Clear after rain: lemon at the edge, green above, then blue.
    sky([0.1, 0.18], '#ffdc9a #2c5f94 #f4cc96 #ffcf7a #fff0c4 #64708c', [2.7, 0.62, 0.98, 0, 0.45]),
    // A red ball in dust.
    sky([0.08, 0.15], '#ff8a5a #6a5a66 #d8806a #ff5a3a #e89a80 #5a4650', [2.6, 0.58, 0.9, 0, 0.6]),
    // Winter: pale rose on steel.
    sky([0.1, 0.18], '#ffc8b0 #6a8aa8 #e8c8c4 #ffb0a0 #f0dcd8 #8290a4', [2.3, 0.72, 0.98, 0, 0.45]),
    // A burning underside over a dark land.
    sky(
      [0.08, 0.14],
      '#ffa060 #20304e #f0924a #ff6a24 #ff8a4a #38304a',
      [2.7, 0.5, 0.84, 0.1, 0.7],
    ),
  ],
  dusk: [
    sky(
      [0.12, 0.22],
      '#c49ac8 #1e2c66 #c07a9a #e88a7a #a888b8 #3c3a70',
      [1.3, 0.75, 0.72, 0.4, 0.85],
    ),
    sky(
      [0.12, 0.22],
      '#9ab0e0 #16325e #6a9aa8 #e8b48a #8aa0b8 #2a3f60',
      [1.2, 0.75, 0.72, 0.4, 0.85],
    ),
  ],
  night: [
    sky([0.5, 0.8], '#a8c0f0 #0a1433 #27407a #8aa8e0 #5a72a8 #141f44', [1.35, 0.6, 0.55, 1, 1]),
    sky([0.45, 0.75], '#b4c8e8 #0b1a2e #1f5060 #8ac0c8 #4a7080 #10222e', [1.3, 0.6, 0.55, 1, 1]),
    sky([0.45, 0.75], '#c0c4f0 #100c30 #3a2a68 #a890e0 #60508a #1a1438', [1.3, 0.6, 0.53, 1, 1]),
  ],
}
