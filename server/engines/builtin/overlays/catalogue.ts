import { atDesk } from '../core/desk.ts'
import { stretch } from '../core/interrupt.ts'
import { hashText } from '../core/random.ts'
import { unit } from '../core/scalar.ts'
import { inkLines, neon, paperCut } from './lines.ts'
import { crackle, glitter, goldLeaf, halftone, mist, woodcut } from './marks.ts'
import type { Overlay, Plate } from './overlay.ts'
import { mosaic, pixels, stainedGlass } from './pieces.ts'

/** The painter's own elements by the ids they are asked for with. */
export const overlays = {
  'gold-leaf': goldLeaf,
  glitter,
  halftone,
  'ink-lines': inkLines,
  neon,
  'paper-cut': paperCut,
  mosaic,
  'stained-glass': stainedGlass,
  pixels,
  woodcut,
  crackle,
  mist,
} as const satisfies Record<string, Overlay>

export type OverlayName = keyof typeof overlays
const names = Object.keys(overlays) as OverlayName[]

/** The overlay an element stands for: its own name, or for any other id one that its letters choose, always the same. */
export function overlayOf(id: string): OverlayName {
  const own = names.find((name) => name === id.toLowerCase())
  return own ?? names[hashText(id) % names.length] ?? 'ink-lines'
}

/** Lays an overlay on by its weight: 1 whole, over 1 beyond, under 0 the opposite way. Weights end at -1 and 2. */
export function layOverlay(plate: Omit<Plate, 'room'>, name: OverlayName, weight: number): void {
  const force = Math.max(-1, Math.min(2, weight))
  if (force === 0) return
  const { color } = plate
  // The grade may leave a little under black or over white, which no ink could show.
  for (let o = 0; o < color.length; o++) {
    if (o % (3 * stretch) === 0) plate.pulse.check()
    color[o] = unit(color[o] ?? 0)
  }
  // The rendering has been painted from: its memory is free.
  const before = plate.buffers.floats('reference', color.length)
  before.set(color)
  plate.pulse.check()
  atDesk(plate.pulse, (desk) => overlays[name]({ ...plate, ...desk }))
  plate.pulse.check()
  const share = force > 1 ? 1 + (force - 1) * 0.35 : force < 0 ? force * 0.5 : force
  for (let o = 0; o < color.length; o++) {
    if (o % (3 * stretch) === 0) plate.pulse.check()
    color[o] = unit((before[o] ?? 0) + ((color[o] ?? 0) - (before[o] ?? 0)) * share)
  }
}
