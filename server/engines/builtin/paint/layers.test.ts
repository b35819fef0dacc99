import { describe, expect, it } from 'vitest'
import { Buffers } from '../core/buffers.ts'
import { Cancelled, quietPulse } from '../core/interrupt.ts'
import { pyramid } from '../grade/pyramid.ts'
import { styles } from '../styles/catalogue.ts'
import { brushDirections } from './orientation.ts'
import type { Canvas } from './canvas.ts'
import { thicknessScale, unpackColors } from './panel.ts'
import { paintAll } from './underpaint.ts'

const side = 128

function studio() {
  const buffers = new Buffers()
  // Left half red, right half blue, and they are different objects.
  const reference = Float32Array.from({ length: side * side * 3 }, (_, k) => {
    const left = ((k / 3) | 0) % side < side / 2
    return ([left ? 0.8 : 0.1, 0.2, left ? 0.1 : 0.8] as const)[k % 3] ?? 0
  })
  const levels = pyramid(reference, side, side, buffers)
  const half = levels[1] ?? levels[0]
  if (!half) throw new Error('No levels.')
  const lean = new Float32Array(half.width * half.height * 2)
  const canvas: Canvas = {
    width: side,
    height: side,
    color: new Float32Array(side * side * 3),
    object: Int32Array.from({ length: side * side }, (_, k) => (k % side < side / 2 ? 256 : 512)),
  }
  return {
    buffers,
    reference,
    levels,
    canvas,
    direction: brushDirections(half, side, lean, buffers, 1),
  }
}

describe('paintAll', () => {
  it('paints what it is shown, with visible strokes, and keeps to outlines', () => {
    const { buffers, reference, levels, canvas, direction } = studio()
    const panel = paintAll(
      canvas,
      levels,
      direction,
      styles.NONE.brush,
      7,
      buffers,
      quietPulse,
      [0, 1],
      false,
    )
    unpackColors(panel, canvas.color)
    let error = 0
    for (let k = 0; k < reference.length; k++)
      error += Math.abs((reference[k] ?? 0) - (canvas.color[k] ?? 0))
    expect(error / reference.length).toBeLessThan(0.07)
    const thickest = panel.pixels.reduce((a, p) => Math.max(a, p >>> 24), 0) / thicknessScale
    expect(thickest).toBeGreaterThan(0.3)
    const red = (x: number): number => canvas.color[(64 * side + x) * 3] ?? 0
    expect(red(50)).toBeGreaterThan(0.6)
    expect(red(78)).toBeLessThan(0.3)
  })

  it('stops between batches', () => {
    const { buffers, levels, canvas, direction } = studio()
    let calls = 0
    const pulse = {
      progress: () => undefined,
      check: () => {
        if (++calls > 3) throw new Cancelled()
      },
    }
    expect(() =>
      paintAll(canvas, levels, direction, styles.NONE.brush, 7, buffers, pulse, [0, 1], false),
    ).toThrow(Cancelled)
    expect(calls).toBe(4)
  })
})
