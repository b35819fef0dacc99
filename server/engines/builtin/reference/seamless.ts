import { smoothstep } from '../core/scalar.ts'

/**
 * Makes opposite edges meet, in place: towards each edge the picture is mixed with its own mirror image, half
 * and half at the very border, so that a tile's neighbour continues it on both axes.
 */
export function makeSeamless(color: Float32Array, width: number, height: number): void {
  fold(color, width, height, 3, width * 3)
  fold(color, height, width, width * 3, 3)
}

function fold(
  color: Float32Array,
  length: number,
  lines: number,
  step: number,
  line: number,
): void {
  const margin = Math.max(1, length * 0.2)
  for (let l = 0; l < lines; l++) {
    for (let i = 0; i < length >> 1; i++) {
      const share = 0.5 * (1 - smoothstep(0, margin, i))
      if (share <= 0) break
      const a = l * line + i * step
      const b = l * line + (length - 1 - i) * step
      for (let c = 0; c < 3; c++) {
        const near = color[a + c] ?? 0
        const far = color[b + c] ?? 0
        color[a + c] = near + (far - near) * share
        color[b + c] = far + (near - far) * share
      }
    }
  }
}
