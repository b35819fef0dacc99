import type { Draft } from './draft.ts'
import { hold } from './draft.ts'
import type { Given } from './given.ts'
import { takeCharacter } from './colors/character.ts'
import { mixPalettes, paletteOf, takePalette } from './colors/palette.ts'
import { takeTexture } from './colors/texture.ts'
import { holdPlanes } from './shapes/planes.ts'
import { holdNormals } from './shapes/relight.ts'
import { holdShapes } from './shapes/shapes.ts'
import { laySign } from './shapes/signs.ts'

/** What some guides need to know of the scene. */
interface SceneFacts {
  /** 1 over the distance of every pixel of the canvas, 0 for the sky. */
  readonly inverseDepth: () => Float32Array
  readonly toSun: readonly [number, number, number]
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
  for (const { kind, picture, figure, weight } of guides) {
    if (kind === 'depth')
      holdPlanes(draft, picture, figure, facts.inverseDepth(), weight, facts.toSun)
    if (kind === 'edge' || kind === 'lineArt' || kind === 'sketch' || kind === 'content')
      holdShapes(draft, picture, figure, kind, weight)
  }
  const lent = mixPalettes(imagePrompts.map(({ data }) => ({ palette: paletteOf(data), share: 1 })))
  if (lent) takePalette(draft.color, lent, imageWeight, imageWeight * 0.5)
  for (const picture of imagePrompts)
    takeTexture(draft, picture, imageWeight / Math.sqrt(imagePrompts.length))
  const styles = guides.filter(({ kind }) => kind === 'style')
  const palette = mixPalettes(
    styles.map(({ picture, weight }) => ({ palette: paletteOf(picture.data), share: weight })),
  )
  if (palette) {
    const kept = hold(Math.max(...styles.map(({ weight }) => weight)))
    takePalette(draft.color, palette, kept, kept * 0.8)
  }
  for (const { kind, picture, figure, weight } of guides) {
    if (kind === 'character') takeCharacter(draft, picture, figure, weight)
    if (kind === 'normal') holdNormals(draft, picture, weight, facts.toSun)
    if (kind === 'pattern' || kind === 'qrCode' || kind === 'text')
      laySign(draft, picture, kind, weight, signUnder)
  }
}

/** What must also be seen over the brushwork. */
export function layOver(draft: Draft, given: Given): void {
  for (const { kind, picture, weight } of given.guides) {
    if (kind === 'pattern' || kind === 'qrCode' || kind === 'text')
      laySign(draft, picture, kind, weight, signOver)
  }
}
