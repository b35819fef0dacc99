import { resample } from '../grade/resample.ts'
import { isSubject } from '../styles/subject-mask.ts'
import { levelOf } from './sitting.ts'
import type { Sitting } from './sitting.ts'

/** Share of the canvas from which on something is a subject to be set off. */
const least = 0.01

/**
 * What draughtsmen do before the first line: the surroundings are held back in tone and detail, so that the subject
 * is read first however few marks there are. Changes the pictures the medium works from, finest to coarse, in place.
 */
export function setOff(sitting: Sitting): void {
  const { canvas, levels, buffers, pulse } = sitting
  const broad = levelOf(levels, 48)
  let seen = 0
  for (let at = 0; at < canvas.object.length; at += 17)
    if (isSubject(canvas.object[at] ?? -1)) seen++
  if (seen * 17 < canvas.object.length * least) return
  for (const level of levels) {
    if (level === broad || Math.min(level.width, level.height) < 64) break
    pulse.check()
    const { width, height, data } = level
    const around = buffers.floats('set-off', width * height * 3)
    resample(broad.data, broad.width, broad.height, around, width, height, 3)
    for (let y = 0, at = 0; y < height; y++) {
      const row = Math.floor(((y + 0.5) * canvas.height) / height) * canvas.width
      for (let x = 0; x < width; x++, at++) {
        const tag = canvas.object[row + Math.floor(((x + 0.5) * canvas.width) / width)] ?? -1
        const own = isSubject(tag)
        const [keep, lift] = own ? [1.12, 0] : tag < 0 ? [0.8, 0.05] : [0.6, 0.07]
        for (let o = at * 3; o < at * 3 + 3; o++) {
          const ground = around[o] ?? 0
          data[o] = ground + ((data[o] ?? 0) - ground) * keep + lift * (1 - ground)
        }
      }
    }
  }
}
