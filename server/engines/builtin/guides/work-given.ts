import { editPicture, turnedBy } from '../canvas/edit-picture.ts'
import { fillSketch } from '../canvas/fill-sketch.ts'
import { fitGround } from '../canvas/fit-ground.ts'
import type { Continuation } from '../canvas/fit-ground.ts'
import { groundAt } from '../canvas/ground.ts'
import { makeRoom } from '../canvas/make-room.ts'
import { atDesk } from '../core/desk.ts'
import type { Desk } from '../core/desk.ts'
import { unit } from '../core/scalar.ts'
import { blendInit, subjectGone } from '../reference/blend-init.ts'
import type { PaintTask } from '../task.ts'
import { mixPalettes, paletteOf, takePalette } from './colors/palette.ts'
import type { Draft } from './draft.ts'
import type { Given } from './given.ts'
import { holdGuides } from './hold-guides.ts'
import type { SceneFacts } from './hold-guides.ts'
import { findFigure } from './seen/figure.ts'

/** Lets the given pictures act on the scene, in place; answers how much of a picture to start from is kept. The draft's room is the picture's. */
export function workGiven(
  draft: Draft,
  given: Given,
  task: PaintTask,
  facts: SceneFacts,
): { readonly kept: number; readonly around: Continuation | null } {
  const { width, height, color, object, pulse } = draft
  const { init, edit, sketch, ground } = given
  const { intent } = facts
  const step = <T>(work: (own: Draft) => T): T =>
    atDesk(pulse, (desk) => work({ ...draft, ...desk }))
  if (init) {
    // The prompt's hour and weather come over a picture the more, the less of it is to stay.
    const much = unit((1 - init.strength) * 1.3)
    step((own) => {
      const turned = turnedBy(init.color, intent, width, height, much, own)
      if (init.strength < subjectGone) makeRoom(own, turned, init.strength)
      blendInit(color, turned, object, width, height, pulse, init.strength)
    })
  }
  if (sketch) step((own) => fillSketch(own, sketch.picture, sketch.kept))
  if (edit) {
    step((own) => editPicture(own, edit.color, intent))
    const lent = mixPalettes(
      edit.lenders.map(({ data }) => ({ palette: paletteOf(data), share: 1 })),
    )
    if (lent) takePalette(color, lent, 0.6, 0.3, pulse)
  }
  holdGuides(draft, given, facts, task.imagePrompts?.weight ?? 0)
  const inpaints = task.canvas?.type === 'INPAINT'
  const around =
    ground &&
    step((own) =>
      fitGround(
        own,
        groundAt(ground, task.width, task.height, width, height, own),
        {
          scenery: !inpaints || intent.settings.length > 0 ? 1 : 0,
          stays: inpaints && intent.settings.length > 0,
          reach: inpaints ? 0.16 : 0.26,
          bend: inpaints ? 0.35 : 0.9,
          kept: task.canvas?.kept ?? 0,
          figure: outpainted(given, task, own),
        },
        task.seed & 0xffff,
        draft.room,
      ),
    )
  const kept = Math.max(init?.strength ?? 0, edit ? 0.75 : 0, ground ? 0.6 : 0)
  return { kept, around }
}

/** The main thing of a picture that is to be continued on a side; one that fills it is no thing by itself. */
function outpainted({ groundPicture }: Given, { canvas }: PaintTask, desk: Desk) {
  if (!groundPicture || canvas?.type !== 'OUTPAINT' || canvas.mask === null) return null
  const figure = findFigure(groundPicture, desk)
  const area = figure ? (figure.right - figure.left) * (figure.bottom - figure.top) : 1
  if (!figure || area > 0.4) return null
  return { mask: figure.mask, width: groundPicture.width, height: groundPicture.height }
}
