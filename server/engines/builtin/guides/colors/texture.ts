import { unit } from '../../core/scalar.ts'
import { blur } from '../../grade/blur.ts'
import { sampleLevel } from '../../grade/pyramid.ts'
import { isSubject } from '../../styles/subject-mask.ts'
import type { Draft } from '../draft.ts'
import type { GuidePicture } from '../guide-picture.ts'

/** Lays the fine light and dark of a picture over the scene, in place; less over its subject, which must stay itself. */
export function takeTexture(draft: Draft, picture: GuidePicture, amount: number): void {
  const { width, height, color, object } = draft
  const broad = new Float32Array(picture.light.length)
  const radius = Math.min(picture.width, picture.height) * 0.02
  blur(
    picture.light,
    broad,
    new Float32Array(broad.length),
    picture.width,
    picture.height,
    1,
    radius,
  )
  const fine = new Float32Array(broad.length * 3)
  for (let at = 0; at < broad.length; at++)
    fine[at * 3] = (picture.light[at] ?? 0) - (broad[at] ?? 0)
  const level = { width: picture.width, height: picture.height, data: fine }
  const found = new Float32Array(3)
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      sampleLevel(level, (x + 0.5) / width, (y + 0.5) / height, found)
      const d = (found[0] ?? 0) * amount * (isSubject(object[at] ?? -1) ? 0.5 : 1.2)
      for (let o = at * 3; o < at * 3 + 3; o++) color[o] = unit((color[o] ?? 0) + d)
    }
  }
}
