import { cellHash, noise, ridges } from '../core/noise.ts'
import { power, smoothstep, unit } from '../core/scalar.ts'
import type { SkyFigure } from './light.ts'

/** Adds what a figure of the sky sends from a direction (unit length) to out[at..at+2]. */
export function figureLight(
  figure: SkyFigure,
  dx: number,
  dy: number,
  dz: number,
  out: Float32Array,
  at: number,
): void {
  if (dy < 0.004 || dz <= 0) return
  // Slopes of the view: straight lines of the picture stay straight.
  const x = dx / dz
  const y = dy / dz
  const fx = figure.at[0] / figure.at[2]
  const fy = figure.at[1] / figure.at[2]
  switch (figure.kind) {
    case 'stars':
      return milkyWay(figure, x, y, out, at)
    case 'aurora':
      return aurora(figure, x, y, out, at)
    case 'rainbow':
      return rainbow(figure, x, y, out, at)
    case 'lightning':
      return lightning(figure, x - fx, y, fy, out, at)
    case 'comet':
      return comet(figure, x - fx, y - fy, out, at)
    case 'fireworks':
      return fireworks(figure, x, y, fy, out, at)
    default:
      return figure.kind satisfies never
  }
}

function add(out: Float32Array, at: number, r: number, g: number, b: number): void {
  out[at] = (out[at] ?? 0) + r
  out[at + 1] = (out[at + 1] ?? 0) + g
  out[at + 2] = (out[at + 2] ?? 0) + b
}

function milkyWay(
  { side, shift }: SkyFigure,
  x: number,
  y: number,
  out: Float32Array,
  at: number,
): void {
  const across = (x * side * 0.8 + y * 0.75 - 0.18) * 3.2 + noise(x * 2 + shift, y * 2) * 0.35
  const band = power(unit(1 - Math.abs(across)), 2)
  if (band === 0) return
  const dust = unit(0.75 + noise(x * 4.2 + shift, y * 4.2) * 1.1)
  const glow = band * dust * 0.2
  const spark = cellHash(Math.floor(x * 420), Math.floor(y * 420), 3) < band * 0.05 ? 0.7 : 0
  add(out, at, glow * 0.9 + spark, glow * 0.85 + spark, glow * 1.2 + spark)
}

function aurora({ shift }: SkyFigure, x: number, y: number, out: Float32Array, at: number): void {
  for (let k = 0; k < 2; k++) {
    const own = shift + k * 7.3
    const foot = 0.07 + k * 0.09 + 0.1 * noise(x * 0.9 + own, own) + 0.05 * noise(x * 2.6 + own, 2)
    const over = y - foot
    if (over < 0) continue
    const rays = 0.45 + 0.55 * ridges(x * 3.4 + own + noise(x * 1.3, own) * 0.6, own)
    const strength =
      smoothstep(0, 0.025, over) * power(unit(1 - over / (0.3 + 0.2 * rays)), 2) * rays * 0.95
    const high = unit(over * 3.4)
    add(
      out,
      at,
      strength * (0.06 + 0.5 * high),
      strength * (0.9 - 0.62 * high),
      strength * (0.42 + 0.36 * high),
    )
  }
}

const bow = [
  [0.75, 0.1, 0.12],
  [0.8, 0.42, 0.08],
  [0.75, 0.72, 0.12],
  [0.15, 0.6, 0.2],
  [0.1, 0.4, 0.75],
  [0.35, 0.15, 0.6],
] as const

function rainbow(
  { at: to, side }: SkyFigure,
  x: number,
  y: number,
  out: Float32Array,
  at: number,
): void {
  const dx = x - (to[0] / to[2]) * 0.5 - side * 0.06
  const dy = y + 0.1
  const radius = Math.sqrt(dx * dx + dy * dy)
  const t = (0.42 - radius) / 0.055
  if (t < 0 || t > 1) return
  const band = t * (bow.length - 1)
  const k = Math.min(bow.length - 2, Math.floor(band))
  const f = band - k
  const edge = smoothstep(0, 0.15, t) * smoothstep(1, 0.85, t) * 0.42
  const [a, b] = [bow[k] ?? bow[0], bow[k + 1] ?? bow[0]]
  add(
    out,
    at,
    edge * (a[0] + (b[0] - a[0]) * f),
    edge * (a[1] + (b[1] - a[1]) * f),
    edge * (a[2] + (b[2] - a[2]) * f),
  )
}

function lightning(
  { shift, side }: SkyFigure,
  x: number,
  y: number,
  height: number,
  out: Float32Array,
  at: number,
): void {
  const line = (t: number, salt: number): number =>
    0.07 * noise(t * 2.2 + shift + salt, salt) + 0.022 * noise(t * 9 + shift, salt + 4)
  const top = height * 1.35
  if (y > top) return
  const bolt = Math.abs(x - line(y, 1))
  const split = top * 0.58
  const fork =
    y < split
      ? Math.abs(x - line(split, 1) - side * (split - y) * 0.55 - line(y, 6) + line(split, 6))
      : 1
  const near = Math.min(bolt, fork * 1.5)
  const core = smoothstep(0.007, 0.0015, near) * 6
  const glow = power(unit(1 - near * 4), 4) * 0.35
  add(out, at, core + glow * 0.8, core + glow * 0.8, core * 1.05 + glow * 1.3)
}

function comet({ side }: SkyFigure, x: number, y: number, out: Float32Array, at: number): void {
  const along = (x * side + y * 0.55) / 1.14
  const across = Math.abs(x * side * 0.48 - y * 0.88)
  const head = power(unit(1 - Math.sqrt(x * x + y * y) * 28), 2) * 6
  const width = 0.004 + along * 0.05
  const tail = along > 0 ? power(unit(1 - along / 0.34), 2) * unit(1 - across / width) * 1.1 : 0
  add(out, at, head + tail * 0.7, head + tail * 0.85, head + tail)
}

const sparks = [
  [3.2, 1.2, 0.4],
  [0.6, 1.6, 3.2],
  [3, 0.5, 1.4],
  [1.2, 3, 1],
  [3, 2.4, 1],
] as const

function fireworks(
  { shift }: SkyFigure,
  x: number,
  y: number,
  height: number,
  out: Float32Array,
  at: number,
): void {
  const salt = Math.floor(shift * 100)
  for (let k = 0; k < 6; k++) {
    const bx = (cellHash(k, 1, salt) - 0.5) * 0.72
    const by = height * (0.55 + 0.7 * cellHash(k, 2, salt))
    const size = 0.06 + 0.08 * cellHash(k, 3, salt)
    const [dx, dy] = [x - bx, y - by]
    const far = Math.sqrt(dx * dx + dy * dy) / size
    if (far > 1.3) continue
    const turn = Math.atan2(dy, dx) / (Math.PI * 2) + 0.5
    const spoke = turn * 22
    const on = unit(1 - Math.abs(spoke - Math.floor(spoke) - 0.5) * (2 + 9 * far))
    const strength =
      on * smoothstep(1, 0.55, far) * (0.35 + 0.65 * far) + power(unit(1 - far * 3), 2) * 0.8
    const [r, g, b] = sparks[k % sparks.length] ?? sparks[0]
    add(out, at, r * strength, g * strength, b * strength)
  }
}
