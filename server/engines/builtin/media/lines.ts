import { luminance } from '../core/color.ts'
import { cellHash } from '../core/noise.ts'
import { smoothstep, unit } from '../core/scalar.ts'
import { blur } from '../grade/blur.ts'
import { resample } from '../grade/resample.ts'
import type { Level } from '../grade/pyramid.ts'
import { materialIndex, materials } from '../mesh/materials.ts'
import { isSubject } from '../styles/subject-mask.ts'
import { levelOf } from './sitting.ts'
import type { Sitting } from './sitting.ts'

const busy = new Set(materials.flatMap((m, k) => (m.wrap === 0.6 ? [k] : [])))

const earth = new Set(
  (['ground', 'sand', 'snow', 'far', 'grass'] as const).map((name) => materialIndex(name)),
)

/** How lines are drawn. */
export interface Pen {
  /** Width as a share of the short side. */
  readonly width: number
  /** How readily a change of tone becomes a line: 0.5 outlines only, 2 every crease. */
  readonly eager: number
  /** 0 lines only, 1 fills what is dark with ink as well. */
  readonly blacks: number
}

/** Leaves and grass: lines there would turn foliage into a blot. */
export function isLeafy(tag: number): boolean {
  return tag >= 0 && busy.has(tag & 255)
}

/** Longest short side that lines are drawn at; they are brought up from there. */
const mostSide = 800

/**
 * Where a pen would draw, 0 to 1 a pixel of the canvas: where tones break (a difference of two softened pictures,
 * sharpened into a line), and where one thing ends and another begins, whatever their tones. `calm` is the
 * simplified picture, which foliage is drawn from.
 */
export function drawnLines(sitting: Sitting, calm: Level, pen: Pen): Float32Array {
  const { canvas, levels, buffers, pulse } = sitting
  const level = levelOf(levels, mostSide)
  const { width, height, data } = level
  const count = width * height
  const tone = buffers.floats('pen-tone', count)
  const keen = buffers.bytes('pen-keen', count)
  const calmLight = buffers.floats('defocused', count * 3)
  resample(calm.data, calm.width, calm.height, calmLight, width, height, 3)
  const across = canvas.width / width
  const down = canvas.height / height
  for (let y = 0, at = 0; y < height; y++) {
    const row = Math.min(canvas.height - 1, ((y + 0.5) * down) | 0) * canvas.width
    for (let x = 0; x < width; x++, at++) {
      const tag = canvas.object[row + Math.min(canvas.width - 1, ((x + 0.5) * across) | 0)] ?? -1
      const o = at * 3
      const own = luminance(data[o] ?? 0, data[o + 1] ?? 0, data[o + 2] ?? 0)
      const soft = luminance(calmLight[o] ?? 0, calmLight[o + 1] ?? 0, calmLight[o + 2] ?? 0)
      const leafy = isLeafy(tag) || (tag >= 0 && earth.has(tag & 255))
      // Each thing a little lighter or darker than it is: its outline is then drawn even before its like.
      const subject = isSubject(tag)
      const apart =
        tag < 0
          ? 0.07
          : subject
            ? -0.13 + (cellHash(tag >> 8, 3) - 0.5) * 0.08
            : leafy
              ? 0
              : (cellHash(tag >> 8, 3) - 0.5) * 0.16
      // Foliage and ground are hinted at.
      keen[at] = subject ? 255 : leafy ? 110 : 200
      tone[at] = (leafy ? soft : soft * 0.45 + own * 0.55) + apart
    }
  }
  pulse.check()
  const near = buffers.floats('simplify-four', count)
  const far = buffers.floats('simplify-soft', count)
  const scratch = buffers.floats('simplify-scratch', count)
  const radius = Math.min(width, height) * pen.width
  // Where a line is to be thinner than the pixels allow, the picture itself is sharp enough.
  if (radius < 1.1) near.set(tone)
  else blur(tone, near, scratch, width, height, 1, radius)
  blur(tone, far, scratch, width, height, 1, Math.max(radius * 2.6, radius < 1.1 ? 2.2 : 3.4))
  pulse.check()
  for (let at = 0; at < count; at++) {
    const a = near[at] ?? 0
    const drop = ((far[at] ?? 0) - a) * pen.eager
    const line = smoothstep(0.012, 0.05, drop * (0.25 + ((keen[at] ?? 0) / 255) * 0.85))
    const black = pen.blacks > 0 ? pen.blacks * smoothstep(0.3, 0.2, a - drop * 1.5) : 0
    tone[at] = unit(line > black ? line : black)
  }
  if (width === canvas.width && height === canvas.height) return tone
  const out = buffers.floats('panel', canvas.width * canvas.height)
  resample(tone, width, height, out, canvas.width, canvas.height, 1)
  return out
}
