import { hex, mixRgb } from '../core/color.ts'
import type { Rgb } from '../core/color.ts'
import { cellHash, noise } from '../core/noise.ts'
import { smoothstep, unit } from '../core/scalar.ts'
import { materialIndex, materials } from '../mesh/materials.ts'
import type { MaterialName } from '../mesh/materials.ts'

/** Snow on roofs and branches, leaves or petals on the ground; `piece` is the size of one of them in metres. */
export interface Litter {
  readonly kind: 'snow' | 'leaves' | 'petals'
  readonly amount: number
  readonly piece: number
}

/** What nothing settles on: the living, what is worn, what burns, and water. */
const clean: readonly MaterialName[] = [
  'fur',
  'hide',
  'skin',
  'cloth',
  'fruit',
  'cloud',
  'water',
  'lamp',
  'flame',
  'screen',
  'ember',
  'pane',
  'glassy',
  'crystal',
  'far',
  'polish',
]
const grounds: readonly MaterialName[] = ['ground', 'sand', 'paving', 'grass', 'boards']
const flagged = (names: readonly MaterialName[]): Uint8Array => {
  const wanted = new Set(names.map(materialIndex))
  return Uint8Array.from(materials, (_, k) => (wanted.has(k) ? 1 : 0))
}
const bare = flagged(clean)
const earth = flagged(grounds)

const white = hex('#eef3fa')
const leaves = ['#c8641e', '#b83c1c', '#d8962a', '#8a4a1e', '#e0a838'].map(hex)
const petals = ['#f6c4d4', '#f0a8c0', '#fbe4ea'].map(hex)

/** Covers the colour of a surface in place (a colour) by what lies on it there. */
export function settle(
  { kind, amount, piece }: Litter,
  material: number,
  albedo: [number, number, number],
  px: number,
  py: number,
  pz: number,
  up: number,
): void {
  if (kind === 'snow') {
    if (bare[material] === 1) return
    const drift = noise(px / (piece * 9) + py / (piece * 7), pz / (piece * 9)) * 0.22
    lay(albedo, white, smoothstep(0.34, 0.66, up + drift) * amount)
    return
  }
  if (earth[material] !== 1 || up < 0.5) return
  // Heaps first, then single ones between them.
  const heap = unit(noise(px / (piece * 22), pz / (piece * 30)) * 1.5 + 0.42)
  const [gx, gz] = [Math.floor(px / piece), Math.floor(pz / (piece * 1.6))]
  if (cellHash(gx, gz, 3) > amount * heap) return
  const tones = kind === 'leaves' ? leaves : petals
  const tone = tones[Math.floor(cellHash(gx, gz, 4) * tones.length)] ?? white
  lay(albedo, mixRgb(tone, [0, 0, 0], cellHash(gx, gz, 5) * 0.3), 0.85)
}

function lay(albedo: [number, number, number], tone: Rgb, share: number): void {
  albedo[0] += (tone[0] - albedo[0]) * share
  albedo[1] += (tone[1] - albedo[1]) * share
  albedo[2] += (tone[2] - albedo[2]) * share
}
