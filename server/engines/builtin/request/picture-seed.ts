import { mix32 } from '../core/random.ts'

/** The seed of one picture of a generation. The first keeps the generation's own, so that it can be asked for again. */
export function pictureSeed(seed: number, index: number): number {
  if (index === 0) return seed
  return mix32(mix32(seed % 4294967296) ^ Math.imul(index, 0x9e3779b1))
}
