import { describe, expect, it } from 'vitest'
import { tileGrid } from './tile-grid.ts'

describe('tileGrid', () => {
  it('has no more columns than pictures', () => {
    expect(tileGrid(1, { width: 1024, height: 768 })).toMatchObject({ narrow: 1, wide: 1 })
    expect(tileGrid(3, { width: 1024, height: 768 })).toMatchObject({ narrow: 2, wide: 3 })
    expect(tileGrid(8, { width: 1024, height: 768 })).toMatchObject({ narrow: 2, wide: 4 })
  })

  it('limits the height, whatever the proportions', () => {
    for (const [width, height] of [
      [1536, 32],
      [512, 512],
      [512, 1536],
    ] as const) {
      const { widest } = tileGrid(1, { width, height })
      expect((widest * height) / width).toBeCloseTo(340, -1)
    }
  })
})
