import type { Buffers } from '../core/buffers.ts'
import { applyLook } from '../grade/look.ts'
import { thumbnail } from '../grade/pyramid.ts'
import { drawCharcoal, drawColoredPencil, drawPencil } from '../media/drawn.ts'
import { dotAll } from '../media/dots.ts'
import { facet } from '../media/facets.ts'
import { celShade, flatten } from '../media/flat.ts'
import { drawBlueprint, drawComic, drawInk, drawLineArt } from '../media/inked.ts'
import { cutPaper } from '../media/layers-of-paper.ts'
import { cutLino, cutWood, printBlocks } from '../media/prints.ts'
import type { Sitting } from '../media/sitting.ts'
import { setOff } from '../media/stage.ts'
import { washPaper } from '../media/washes.ts'
import { paintAll } from '../paint/underpaint.ts'
import { finishPaint } from '../paint/relief.ts'
import { defocus, smearSideways } from './lens.ts'
import type { Style } from './style.ts'

type Drawn = Exclude<Style['technique'], 'paint' | 'lens' | 'render'>

/** What is not done with the brush, by technique. */
const drawn: Readonly<Record<Drawn, (sitting: Sitting) => void>> = {
  watercolor: washPaper,
  cel: celShade,
  pencil: drawPencil,
  crayon: drawColoredPencil,
  charcoal: drawCharcoal,
  'line-art': drawLineArt,
  ink: drawInk,
  comic: drawComic,
  blueprint: drawBlueprint,
  woodcut: cutWood,
  linocut: cutLino,
  'ukiyo-e': printBlocks,
  pointillism: dotAll,
  facets: facet,
  'paper-cut': cutPaper,
  flat: (sitting) => flatten(sitting, 14, 0.011, 0.3, 0.75),
  vector: (sitting) => flatten(sitting, 9, 0.016, 0, 0),
  poster: (sitting) => flatten(sitting, 9, 0.022, 0.06, 0),
}

/** Those that have few tones or lines to tell one thing from another with. */
const sparse: ReadonlySet<Style['technique']> = new Set([
  'pencil',
  'crayon',
  'charcoal',
  'line-art',
  'ink',
  'comic',
  'blueprint',
  'woodcut',
  'linocut',
  'flat',
  'vector',
  'poster',
])

/** Puts the graded reference on the canvas in the style's technique and gives it the style's look. */
export function execute(sitting: Sitting, style: Style): void {
  const { canvas, levels, buffers, pulse } = sitting
  const { width, height, color } = canvas
  if (style.technique === 'paint') paintOn(sitting, style, buffers)
  else if (style.technique === 'lens' || style.technique === 'render') {
    color.set((levels[0]?.data ?? color).subarray(0, color.length))
    if (style.blur > 0) defocus(sitting, style.blur, style.discs)
    if (style.smear > 0) smearSideways(canvas, buffers, pulse)
  } else {
    if (sparse.has(style.technique)) setOff(sitting)
    drawn[style.technique](sitting)
  }
  pulse.check()
  pulse.progress(0.9)
  applyLook(color, width, height, style.look, thumbnail(color, width, height, buffers), pulse)
}

function paintOn(sitting: Sitting, style: Style, buffers: Buffers): void {
  const { canvas, levels, direction, salt, pulse, bleeds } = sitting
  const span = [0.4, 0.88] as const
  const panel = paintAll(canvas, levels, direction, style.brush, salt, buffers, pulse, span, bleeds)
  pulse.check()
  finishPaint(canvas, panel, levels, style.impasto, 0.012, style.glaze, pulse)
  if (style.blur > 0) defocus(sitting, style.blur, false)
}
