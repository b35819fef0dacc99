import type { ControlnetKind } from '#contract/leonardo/tables/controlnets.ts'
import type { Ground } from '../canvas/ground.ts'
import { readGround, shrunk } from '../canvas/ground.ts'
import type { Desk } from '../core/desk.ts'
import type { PaintTask } from '../task.ts'
import type { GuidePicture } from './guide-picture.ts'
import { decode, readGuide } from './guide-picture.ts'
import { findFigure } from './seen/figure.ts'
import type { Figure } from './seen/figure.ts'

export interface GivenGuide {
  readonly kind: ControlnetKind
  readonly picture: GuidePicture
  readonly figure: Figure | null
  readonly weight: number
}

/** Every picture of a task, decoded; `w` and `h` are the size the scene is made ready at. What cannot be read is left out, which leaves the painting as it would be. */
export interface Given {
  readonly guides: readonly GivenGuide[]
  readonly imagePrompts: readonly GuidePicture[]
  /** The picture to edit at the scene's size (display values, 3 a pixel), and those that lend their colours. */
  readonly edit: { readonly color: Float32Array; readonly lenders: readonly GuidePicture[] } | null
  /** A picture of which a part is missing: inpainting, outpainting, unzoom. */
  readonly ground: Ground | null
  /** That picture by itself, to know its hand by. */
  readonly groundPicture: GuidePicture | null
  readonly sketch: { readonly picture: GuidePicture; readonly kept: number } | null
  readonly init: { readonly color: Float32Array; readonly strength: number } | null
}

/** Times wider the view becomes when an outpainting job says nowhere what is missing. */
const outpaintedBy = 1.5

export async function readGiven(task: PaintTask, w: number, h: number, desk: Desk): Promise<Given> {
  const { width, height, canvas } = task
  const guideAt = (bytes: Uint8Array): Promise<GuidePicture | null> =>
    readGuide(bytes, width, height, desk)
  const guides: GivenGuide[] = []
  for (const { kind, bytes, weight } of task.guides) {
    const picture = weight > 0 ? await guideAt(bytes) : null
    if (picture) guides.push({ kind, picture, weight, figure: findFigure(picture, desk) })
  }
  const imagePrompts: GuidePicture[] = []
  if (task.imagePrompts && task.imagePrompts.weight > 0) {
    for (const bytes of task.imagePrompts.pictures) {
      const picture = await guideAt(bytes)
      if (picture) imagePrompts.push(picture)
    }
  }
  const filled = canvas?.type === 'INPAINT' || canvas?.type === 'OUTPAINT'
  const grounded = task.unzoom?.bytes ?? (filled ? canvas.base : null)
  const sketched = canvas?.type === 'SKETCH2IMG' ? await guideAt(canvas.base) : null
  return {
    guides,
    imagePrompts,
    edit: await readEdit(task, w, h, desk),
    ground: await groundOf(task, desk),
    groundPicture: grounded ? await guideAt(grounded) : null,
    sketch: sketched && canvas ? { picture: sketched, kept: canvas.kept } : null,
    init: await initOf(task, w, h, desk),
  }
}

async function readEdit(
  { edits, width, height }: PaintTask,
  w: number,
  h: number,
  desk: Desk,
): Promise<Given['edit']> {
  const [first, ...others] = edits
  const color = first ? await decode(first, w, h, desk) : null
  if (!color) return null
  const lenders: GuidePicture[] = []
  for (const bytes of others) {
    const picture = await readGuide(bytes, width, height, desk)
    if (picture) lenders.push(picture)
  }
  return { color, lenders }
}

async function groundOf(
  { canvas, unzoom, width, height }: PaintTask,
  desk: Desk,
): Promise<Ground | null> {
  if (unzoom) return shrunk(unzoom.bytes, unzoom.amount, width, height, desk)
  if (canvas?.type === 'INPAINT') return readGround(canvas.base, canvas.mask, width, height, desk)
  if (canvas?.type === 'OUTPAINT')
    return (
      (await readGround(canvas.base, canvas.mask, width, height, desk)) ??
      shrunk(canvas.base, outpaintedBy, width, height, desk)
    )
  return null
}

async function initOf(
  { init, canvas }: PaintTask,
  w: number,
  h: number,
  desk: Desk,
): Promise<Given['init']> {
  const start = canvas?.type === 'IMG2IMG' ? { bytes: canvas.base, strength: canvas.kept } : init
  if (!start || start.strength <= 0) return null
  const color = await decode(start.bytes, w, h, desk)
  return color && { color, strength: start.strength }
}
