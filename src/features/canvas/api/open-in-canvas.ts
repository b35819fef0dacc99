import { canvasLimits } from '#contract/leonardo/canvas/limits.ts'
import type { CanvasDocument } from '#contract/studio/canvas.ts'
import { imageViewSchema } from '#contract/studio/library.ts'
import { studioPaths } from '#contract/studio/paths.ts'
import { pictureReference } from '#contract/together/picture-source.ts'
import { request } from '#src/lib/http.ts'
import { toast } from '#src/ui/feedback/toast.tsx'
import { canvasStore, firstSettings } from '../logic/canvas-store.ts'
import { emptyDocument } from '../logic/document/actions.ts'
import { pictureStore } from '../logic/live/picture-store.ts'
import { layPicture } from './canvas-actions.ts'
import { readCanvas } from './saved-canvas.ts'

/**
 * Opens a picture of the gallery: the whole canvas where it was saved from one, else the picture to draw on. What was
 * on the canvas is one undo away. @throws as `request` does
 */
export async function openInCanvas(imageId: string): Promise<void> {
  const { image, generation } = await request(studioPaths.image(imageId), imageViewSchema)
  const saved = await readCanvas(generation.id)
  const state = canvasStore.getState()
  const { document: before } = state.history
  pictureStore.getState().clear()
  if (saved) {
    state.do({ type: 'open', document: saved.document })
    state.setSettings(saved.settings)
  } else {
    state.do({ type: 'open', document: { ...emptyDocument, ...canvasFor(image) } })
    state.setSettings({ ...firstSettings, prompt: generation.request.prompt })
    layPicture(pictureReference({ kind: 'image', id: imageId }), image)
  }
  if (before.marks.length > 0)
    toast({
      message: 'Opened. What you were drawing is an undo away.',
      action: {
        label: 'Undo',
        onPress: () => canvasStore.getState().do({ type: 'open', document: before }),
      },
    })
}

/** The size of canvas that is nearest to a picture's shape, with room for its detail. */
function canvasFor({ width, height }: { width: number; height: number }) {
  const nearest = (side: number): CanvasDocument['width'] => {
    const [first, ...others] = canvasLimits.width.values
    return others.reduce<CanvasDocument['width']>(
      (best, value) => (Math.abs(value - side) < Math.abs(best - side) ? value : best),
      first,
    )
  }
  const long = nearest(Math.max(width, height))
  const short = nearest((Math.min(width, height) * long) / Math.max(width, height))
  return width >= height ? { width: long, height: short } : { width: short, height: long }
}
