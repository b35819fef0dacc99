import { describe, expect, it } from 'vitest'
import { floodFill } from './flood-fill.ts'

/** A field of characters: `.` is clear, `#` black. */
function field(...rows: string[]) {
  const width = rows[0]?.length ?? 0
  const data = new Uint8ClampedArray(width * rows.length * 4)
  for (let at = 0; at < width * rows.length; at += 1)
    data[at * 4 + 3] = rows.join('')[at] === '#' ? 255 : 0
  return { data, width, height: rows.length }
}

const redAt = ({ data, width }: ReturnType<typeof field>, x: number, y: number) =>
  data[(y * width + x) * 4]

describe('floodFill', () => {
  it('fills an area up to its border, and under the border’s edge', () => {
    const one = field('.....', '.###.', '.#.#.', '.###.', '.....')
    floodFill(one, [2, 2], [200, 0, 0], 1)
    expect(redAt(one, 2, 2)).toBe(200)
    expect(redAt(one, 2, 1)).toBe(200)
    expect(redAt(one, 0, 0)).toBe(0)
    expect(redAt(one, 1, 1)).toBe(0)
  })

  it('leaves everything else alone', () => {
    const one = field('..#..', '..#..', '..#..')
    floodFill(one, [0, 1], [200, 0, 0], 1)
    expect([redAt(one, 0, 0), redAt(one, 1, 2), redAt(one, 4, 1)]).toEqual([200, 200, 0])
  })

  it('mixes with what lies below where it lets it through', () => {
    const one = field('##', '##')
    floodFill(one, [0, 0], [200, 100, 0], 0.5)
    expect(Array.from(one.data.subarray(0, 4))).toEqual([100, 50, 0, 255])
  })

  it('does nothing beside the canvas', () => {
    const one = field('..')
    floodFill(one, [7, 0], [200, 0, 0], 1)
    expect(one.data.every((value) => value === 0)).toBe(true)
  })
})
