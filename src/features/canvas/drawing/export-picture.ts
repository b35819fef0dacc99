import type { Mark } from '#contract/studio/canvas.ts'
import { drawMark, type Pictures } from './draw-mark.ts'
import { blankCanvas, contextOf } from './layer-raster.ts'

const quality = 0.92

interface Wanted {
  layer: HTMLCanvasElement
  /** What lies under it: paper for a drawing, nothing painted for a mask. */
  ground: string
  /** The stroke under way, which no layer has yet. */
  preview?: Mark | null
  pictures: Pictures
  type?: 'image/jpeg' | 'image/png'
}

/** A layer as a picture: a `data:` URL, as requests carry it. */
export function exportLayer(wanted: Wanted): string {
  const { layer, ground, preview, pictures, type = 'image/jpeg' } = wanted
  const canvas = blankCanvas(layer.width, layer.height)
  const surface = contextOf(canvas, true)
  // The layer first: what erases must not make holes in the ground.
  surface.drawImage(layer, 0, 0)
  if (preview) drawMark(surface, preview, pictures)
  surface.globalCompositeOperation = 'destination-over'
  surface.fillStyle = ground
  surface.fillRect(0, 0, canvas.width, canvas.height)
  // At once: the browser may put off the other way of asking for as long as the page is busy.
  return canvas.toDataURL(type, quality)
}
