import { describe, expect, it } from 'vitest'
import { hex } from '../core/color.ts'
import { materialIndex } from '../mesh/materials.ts'
import type { MaterialName } from '../mesh/materials.ts'
import { settle } from './litter.ts'
import type { Litter } from './litter.ts'

/** Mean colour of a patch of ten by ten metres that began black. */
function patch(litter: Litter, material: MaterialName, up: number): number[] {
  const sum = [0, 0, 0]
  for (let k = 0; k < 400; k++) {
    const color: [number, number, number] = [0, 0, 0]
    settle(litter, materialIndex(material), color, (k % 20) / 2, 0, Math.floor(k / 20) / 2, up)
    for (const c of [0, 1, 2] as const) sum[c] = (sum[c] ?? 0) + color[c] / 400
  }
  return sum
}

const snow = { kind: 'snow', amount: 1, piece: 0.1 } as const
const leaves = { kind: 'leaves', amount: 0.9, piece: 0.1 } as const

describe('settle', () => {
  it('whitens what faces up and leaves walls, the living and water alone', () => {
    expect(patch(snow, 'plank', 1)[0]).toBeGreaterThan(hex('#c0c0c0')[0])
    expect(patch(snow, 'plank', 0)[0]).toBe(0)
    for (const kept of ['fur', 'skin', 'water', 'flame'] as const)
      expect(patch(snow, kept, 1)).toEqual([0, 0, 0])
  })

  it('strews warm leaves over the ground but not over roofs', () => {
    const [r = 0, , b = 0] = patch(leaves, 'ground', 1)
    expect(r).toBeGreaterThan(b * 2)
    expect(patch(leaves, 'brick', 1)).toEqual([0, 0, 0])
  })
})
