import { canvasLimits } from '#contract/leonardo/canvas/limits.ts'
import type { RealtimeCall } from '#contract/leonardo/canvas/realtime-calls.ts'
import type { CanvasWay } from '#contract/studio/canvas.ts'
import type { Generation } from '#contract/studio/generation.ts'
import { studioPaths } from '#contract/studio/paths.ts'
import { uploadSchema } from '#contract/studio/uploads.ts'
import { pictureReference } from '#contract/together/picture-source.ts'
import { newId } from '#src/lib/clock.ts'
import { request } from '#src/lib/http.ts'
import { easel } from '../drawing/easel.ts'
import { exportLayer } from '../drawing/export-picture.ts'
import { asPng } from '../drawing/as-png.ts'
import { outpaintParts } from '../drawing/outpaint.ts'
import { canvasStore } from '../logic/canvas-store.ts'
import { pictureStore } from '../logic/live/picture-store.ts'
import { paper, wordsOf } from './follow.ts'
import { paintCanvas } from './paint-canvas.ts'
import { saveCanvas } from './saved-canvas.ts'

/** What is not to be painted again is black in a mask. */
const keep = '#000000'

const drawing = () =>
  exportLayer({ layer: easel.drawing.canvas, ground: paper, pictures: easel.pictures })
const mask = () =>
  exportLayer({
    layer: easel.mask.canvas,
    ground: keep,
    pictures: easel.pictures,
    type: 'image/png',
  })

/** The picture on screen where there is one, else what is drawn. */
const ground = () => pictureStore.getState().picture?.url ?? drawing()

interface Parts {
  imageDataUrl: string
  maskDataUrl?: string
  strength?: number
}

async function paint(
  way: Exclude<CanvasWay, 'draw'>,
  call: RealtimeCall,
  parts: () => Parts | Promise<Parts>,
) {
  const { busy, begin, end, show, fail } = pictureStore.getState()
  if (busy !== null) return null
  begin(way)
  try {
    const body = await parts()
    const { history, settings } = canvasStore.getState()
    const { width, height } = history.document
    const answer = await paintCanvas(call, { ...settings, ...body, width, height })
    show({ url: answer.imageDataUrl, way, before: body.imageDataUrl, rough: false })
    return answer
  } catch (error) {
    fail(wordsOf(error))
    return null
  } finally {
    end()
  }
}

/** Works the picture out further. */
export const refine = () =>
  paint('refine', 'lcm-instant-refine', () => ({ imageDataUrl: ground() }))

/** Paints what the mask covers anew, and nothing else. */
export const inpaint = () =>
  paint('inpaint', 'lcm-inpainting', async () => ({
    imageDataUrl: await asPng(ground()),
    maskDataUrl: mask(),
  }))

/** Continues the picture into the room the frame was moved over, in the document's pixels. */
export const outpaint = (moved: { x: number; y: number }) =>
  paint('inpaint', 'lcm-inpainting', async () => ({
    ...(await outpaintParts(ground(), moved)),
    // There is nothing out there to keep any of.
    strength: canvasLimits.strength.max,
  }))

/** Makes the picture twice as large, in the gallery. */
export async function upscale(): Promise<string | null> {
  const answer = await paint('upscale', 'lcm-upscale', async () => ({
    imageDataUrl: ground(),
  }))
  return answer?.image?.id ?? null
}

/** Keeps all of it in the gallery. @throws as `request` does */
export async function saveToGallery(): Promise<Generation> {
  const { history, settings } = canvasStore.getState()
  const { picture } = pictureStore.getState()
  const { document } = history
  const isMasked = picture?.way === 'inpaint' && document.mask.length > 0
  return saveCanvas(newId(), {
    way: picture?.way === 'upscale' ? 'refine' : (picture?.way ?? 'draw'),
    settings,
    document,
    drawing: drawing(),
    mask: isMasked ? mask() : null,
    picture: picture?.url ?? drawing(),
  })
}

/** Lays a picture file over the drawing, as large as fits. @throws as `request` does */
export async function importPicture(file: Blob): Promise<void> {
  const { id, width, height } = await request(studioPaths.uploads, uploadSchema, {
    method: 'POST',
    body: file,
  })
  layPicture(pictureReference({ kind: 'upload', id }), { width, height })
}

/** Lays one of our pictures over the drawing, as large as fits, in the middle. */
export function layPicture(source: string, size: { width: number; height: number }): void {
  const { history, do: act } = canvasStore.getState()
  const { width, height } = history.document
  const scale = Math.min(width / size.width, height / size.height)
  const [w, h] = [size.width * scale, size.height * scale]
  act({
    type: 'add',
    layer: 'drawing',
    mark: { kind: 'picture', source, box: [(width - w) / 2, (height - h) / 2, w, h] },
  })
}

/** Goes on drawing on the picture that was painted. @throws as `request` does */
export async function drawOnPicture(): Promise<void> {
  const { picture } = pictureStore.getState()
  if (picture === null) return
  await importPicture(blobOf(picture.url))
}

/** The file in a `data:` URL. */
export function blobOf(url: string): Blob {
  const [head = '', base64 = ''] = url.split(',', 2)
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0)
  return new Blob([bytes], { type: head.slice('data:'.length, head.indexOf(';')) })
}
