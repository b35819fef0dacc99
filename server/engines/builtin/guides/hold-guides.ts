import type { Draft } from './draft.ts'
import { turnedBy } from '../canvas/edit-picture.ts'
import type { Desk } from '../core/desk.ts'
import { atDesk } from '../core/desk.ts'
import { resample } from '../grade/resample.ts'
import { blendInit } from '../reference/blend-init.ts'
import type { Intent } from '../understand/intent.ts'
import { hold } from './draft.ts'
import type { GuidePicture } from './guide-picture.ts'
import type { Given } from './given.ts'
import { takeCharacter } from './colors/character.ts'
import { mixPalettes, paletteOf, takePalette } from './colors/palette.ts'
import { takeTexture } from './colors/texture.ts'
import { edgesOf, isDrawing } from './seen/outlines.ts'
import { holdPlanes } from './shapes/planes.ts'
import { holdNormals } from './shapes/relight.ts'
import { holdShapes } from './shapes/shapes.ts'
import { laySign } from './shapes/signs.ts'

/** What some guides need to know of the scene. */
export interface SceneFacts {
  /** 1 over the distance of every pixel of the canvas, 0 for the sky. */
  readonly inverseDepth: () => Float32Array
  readonly toSun: readonly [number, number, number]
  readonly intent: Intent
}

/** How much of a sign goes under the strokes; the rest is laid over them, so that it still reads. */
const signUnder = 0.75
export const signOver = 0.45

/** Lets every guide act on the scene, in place: first where things are, then what colour, then how they are lit. */
export function holdGuides(
  draft: Draft,
  given: Given,
  facts: SceneFacts,
  imageWeight: number,
): void {
  const { guides, imagePrompts } = given
  const { pulse } = draft
  const step = (work: (own: Draft) => void): void => {
    atDesk(pulse, (desk) => work({ ...draft, ...desk }))
    pulse.check()
  }
  for (const { kind, picture, figure, weight } of guides) {
    step((own) => {
      if (kind === 'depth')
        holdPlanes(own, picture, figure, facts.inverseDepth(), weight, facts.toSun)
      if (kind === 'content' || (kind === 'edge' && isBusy(picture, own)))
        holdContent(own, picture, weight, facts.intent)
      else if (kind === 'edge' || kind === 'lineArt' || kind === 'sketch')
        holdShapes(own, picture, figure, kind, weight, facts.toSun)
    })
  }
  const lent = mixPalettes(imagePrompts.map(({ data }) => ({ palette: paletteOf(data), share: 1 })))
  if (lent) takePalette(draft.color, lent, imageWeight, imageWeight * 0.5, pulse)
  for (const picture of imagePrompts)
    step((own) => takeTexture(own, picture, imageWeight / Math.sqrt(imagePrompts.length)))
  const styles = guides.filter(({ kind }) => kind === 'style')
  const palette = mixPalettes(
    styles.map(({ picture, weight }) => ({ palette: paletteOf(picture.data), share: weight })),
  )
  if (palette) {
    const kept = hold(Math.max(...styles.map(({ weight }) => weight)))
    takePalette(draft.color, palette, kept, kept * 0.8, pulse)
  }
  for (const { kind, picture, figure, weight } of guides) {
    step((own) => {
      if (kind === 'character') takeCharacter(own, picture, figure, weight)
      if (kind === 'normal') holdNormals(own, picture, weight, facts.toSun)
      if (kind === 'pattern' || kind === 'qrCode' || kind === 'text')
        laySign(own, picture, kind, weight, signUnder)
    })
  }
}

/** Mean of its edges from which a picture is too busy for its regions to mean anything. */
const busy = 0.1

function isBusy(picture: GuidePicture, desk: Desk): boolean {
  if (isDrawing(picture)) return false
  const edges = edgesOf(picture, 0.0035, desk)
  return edges.reduce((sum, v) => sum + v, 0) / edges.length > busy
}

/** Keeps the composition of a picture, in the prompt's hour, season and palette; the prompt's subject stands in it. */
function holdContent(draft: Draft, picture: GuidePicture, weight: number, intent: Intent): void {
  const { width, height, color, object, room, pulse } = draft
  const full = room.floats(color.length)
  resample(picture.data, picture.width, picture.height, full, width, height, 3)
  // The lighter it weighs, the more of its light and colours the prompt's own replace; half its shapes would be a ghost.
  const kept = hold(weight)
  const turned = turnedBy(full, intent, width, height, 1 - 0.3 * kept, draft)
  const share = 0.95 - 0.65 * kept
  takePalette(turned, paletteOf(color), share, share * 0.8, pulse)
  blendInit(color, turned, object, width, height, pulse, kept < 0.12 ? 0.3 : 0.46)
}

/** What must also be seen over the brushwork. */
export function layOver(draft: Draft, given: Given): void {
  for (const { kind, picture, weight } of given.guides) {
    if (kind === 'pattern' || kind === 'qrCode' || kind === 'text')
      atDesk(draft.pulse, (desk) => laySign({ ...draft, ...desk }, picture, kind, weight, signOver))
  }
}
