import { hex, scaleRgb } from '../core/color.ts'
import type { Rgb } from '../core/color.ts'
import type { Mesh } from '../mesh/mesh.ts'
import type { Part, Traits } from '../understand/traits.ts'

const worn = /^(coat|dress|shirt|suit|scarf)$/

/** What an animal is said to have on. */
export function garmentsOf({ parts }: Traits): readonly Part[] {
  return parts.filter(({ word }) => worn.test(word))
}

const usual: Readonly<Record<string, string>> = {
  coat: '#8a4a2e',
  dress: '#c85a7a',
  shirt: '#3f6a9a',
  suit: '#2a2e3a',
  scarf: '#b8302a',
}

/** Turned cloth: where on a body a garment lies, in shares of its length and height. */
interface Fit {
  readonly low: number
  readonly high: number
  readonly back: number
  readonly front: number
}

function fitOf(word: string, upright: boolean): Fit {
  if (word === 'scarf')
    return upright
      ? { low: 0.56, high: 0.66, back: 0, front: 1 }
      : { low: 0.5, high: 1, back: 0.68, front: 0.76 }
  return upright
    ? { low: word === 'shirt' ? 0.3 : 0.16, high: 0.6, back: 0.16, front: 1 }
    : { low: 0.36, high: 0.9, back: 0.24, front: 0.7 }
}

/**
 * Dresses what was drawn since `from` as an animal that was turned by `yaw`: its trunk takes the cloth's colour and
 * swells by the cloth's thickness.
 */
export function clad(mesh: Mesh, from: number, yaw: number, garment: Part): void {
  const { positions: p, normals: n, colors: c } = mesh
  const [cos, sin] = [Math.cos(yaw), Math.sin(yaw)]
  const along = (v: number): number => cos * (p[v * 3] ?? 0) - sin * (p[v * 3 + 2] ?? 0)
  let [low, high, rear, fore] = [Infinity, -Infinity, Infinity, -Infinity]
  for (let v = from; v < mesh.vertexCount; v++) {
    const y = p[v * 3 + 1] ?? 0
    low = Math.min(low, y)
    high = Math.max(high, y)
    rear = Math.min(rear, along(v))
    fore = Math.max(fore, along(v))
  }
  const [tall, long] = [high - low, fore - rear]
  if (tall <= 0 || long <= 0) return
  const fit = fitOf(garment.word, long < tall * 1.12)
  const cloth: Rgb = garment.colors[0] ?? hex(usual[garment.word] ?? '#8a4a2e')
  for (let v = from; v < mesh.vertexCount; v++) {
    const up = ((p[v * 3 + 1] ?? 0) - low) / tall
    const at = (along(v) - rear) / long
    if (up < fit.low || up > fit.high || at < fit.back || at > fit.front) continue
    const fold = scaleRgb(cloth, 0.9 + 0.14 * Math.sin(up * 46 + at * 23))
    const hem = up < fit.low + 0.03 || Math.abs(at - fit.front) < 0.025 ? 0.7 : 1
    for (const axis of [0, 1, 2] as const) {
      p[v * 3 + axis] = (p[v * 3 + axis] ?? 0) + (n[v * 3 + axis] ?? 0) * tall * 0.018
      c[v * 3 + axis] = fold[axis] * hem
    }
  }
}
