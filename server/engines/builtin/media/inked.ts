import { luminance } from '../core/color.ts'
import { noise } from '../core/noise.ts'
import { smoothstep, unit } from '../core/scalar.ts'
import { sampleLevel } from '../grade/pyramid.ts'
import { drawnLines } from './lines.ts'
import { paperMask, paperTone } from './paper.ts'
import { calmOf } from './simplify.ts'
import { eachLine } from './sitting.ts'
import type { Sitting } from './sitting.ts'

/** Nothing but an even black line on white. */
export function drawLineArt(sitting: Sitting): void {
  const { width, color } = sitting.canvas
  const lines = drawnLines(sitting, calmOf(sitting, 420, 0.008), {
    width: 0.0024,
    eager: 1.25,
    blacks: 0,
  })
  eachLine(sitting, (y) => {
    for (let at = y * width; at < (y + 1) * width; at++) {
      const v = 0.985 - 0.92 * (lines[at] ?? 0)
      color.fill(v, at * 3, at * 3 + 3)
    }
  })
}

/** Brush and ink: grey washes in a few strengths, black masses, and a line that swells. */
export function drawInk(sitting: Sitting): void {
  const { canvas, bleeds } = sitting
  const { width, height, color } = canvas
  const calm = calmOf(sitting, 420, 0.014)
  const lines = drawnLines(sitting, calm, { width: 0.0036, eager: 1.15, blacks: 1 })
  const c = new Float32Array(3)
  const short = Math.min(width, height)
  eachLine(sitting, (y) => {
    for (let x = 0, at = y * width; x < width; x++, at++) {
      const u = (x + 0.5) / width
      const v = (y + 0.5) / height
      const run = 0.004 * noise((x / short) * 8, (y / short) * 8)
      sampleLevel(calm, u + run, v - run, c)
      const l = luminance(c[0] ?? 0, c[1] ?? 0, c[2] ?? 0)
      const pool = 0.1 * noise((x / short) * 3 + 5, (y / short) * 3)
      // Three washes, each a little wet at its edge.
      const wash =
        0.2 * smoothstep(0.8, 0.74, l + pool) +
        0.26 * smoothstep(0.52, 0.46, l + pool) +
        0.3 * smoothstep(0.3, 0.25, l + pool * 0.5)
      const mask = bleeds ? 1 : paperMask(x, y, width, height)
      const paper = paperTone(x, y) * 0.985
      const ink = unit(Math.max(wash * (1 + pool), (lines[at] ?? 0) * 0.96)) * mask
      const o = at * 3
      color[o] = paper + (0.06 - paper) * ink
      color[o + 1] = paper * 0.985 + (0.06 - paper * 0.985) * ink
      color[o + 2] = paper * 0.95 + (0.09 - paper * 0.95) * ink
    }
  })
}

const blue = [0.07, 0.2, 0.46] as const
const chalk = [0.9, 0.95, 1] as const

/** White line on blue print paper, over the grid of a drawing office. */
export function drawBlueprint(sitting: Sitting): void {
  const { canvas } = sitting
  const { width, height, color } = canvas
  const short = Math.min(width, height)
  const calm = calmOf(sitting, 420, 0.008)
  const lines = drawnLines(sitting, calm, { width: 0.002, eager: 1.5, blacks: 0 })
  const cell = short / 16
  const thick = Math.max(1, short / 700)
  const c = new Float32Array(3)
  eachLine(sitting, (y) => {
    for (let x = 0, at = y * width; x < width; x++, at++) {
      sampleLevel(calm, (x + 0.5) / width, (y + 0.5) / height, c)
      const l = luminance(c[0] ?? 0, c[1] ?? 0, c[2] ?? 0)
      const near = Math.min(x % cell, y % cell)
      const fine = Math.min(x % (cell / 4), y % (cell / 4))
      const rule = near < thick ? 0.2 : fine < thick ? 0.08 : 0
      // Shaded faces are hatched thinly, as a draughtsman would.
      const hatch = smoothstep(0.34, 0.26, l) * ((x + y) % (short / 80) < thick ? 0.3 : 0)
      const stain = 0.04 * noise((x / short) * 2, (y / short) * 2)
      const k = unit(Math.max(lines[at] ?? 0, hatch, rule) + stain)
      const o = at * 3
      for (const i of [0, 1, 2] as const) color[o + i] = blue[i] + (chalk[i] - blue[i]) * k
    }
  })
}

/** A comic book's page: flat bright tones, dots in the half-shadow, black line and black shadow. */
export function drawComic(sitting: Sitting): void {
  const { canvas } = sitting
  const { width, height, color } = canvas
  const short = Math.min(width, height)
  const calm = calmOf(sitting, 420, 0.012)
  const lines = drawnLines(sitting, calm, { width: 0.0032, eager: 1.1, blacks: 0.9 })
  const pitch = Math.max(3.2, short / 110)
  const c = new Float32Array(3)
  eachLine(sitting, (y) => {
    for (let x = 0, at = y * width; x < width; x++, at++) {
      sampleLevel(calm, (x + 0.5) / width, (y + 0.5) / height, c)
      const r = c[0] ?? 0
      const g = c[1] ?? 0
      const b = c[2] ?? 0
      const l = luminance(r, g, b)
      const step = l * 3.4 + 0.2
      const base = Math.floor(step)
      const flat = (base + smoothstep(0.45, 0.55, step - base)) / 3.4 + 0.06
      const p = (x * 0.87 + y * 0.5) / pitch
      const q = (y * 0.87 - x * 0.5) / pitch
      const dot = Math.hypot(p - Math.floor(p) - 0.5, q - Math.floor(q) - 0.5)
      const size = smoothstep(0.62, 0.24, l) * 0.5
      const dots = smoothstep(size + 0.1, size - 0.06, dot) * smoothstep(0.7, 0.5, l) * 0.34
      const gain = ((flat + 0.05) / (l + 0.05)) * (1 - dots)
      const ink = lines[at] ?? 0
      const o = at * 3
      for (let k = 0; k < 3; k++) {
        const v = k === 0 ? r : k === 1 ? g : b
        color[o + k] = unit((l + (v - l) * 1.35) * gain) * (1 - ink) + 0.05 * ink
      }
    }
  })
}
