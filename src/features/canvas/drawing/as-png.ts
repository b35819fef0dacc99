import { blankCanvas, contextOf } from './layer-raster.ts'

/**
 * The very pixels that are seen of a picture, as a `data:` URL: two readers of one JPEG do not agree on the last bit of
 * each, and what is to stay as it was must not depend on who reads it.
 */
export async function asPng(url: string): Promise<string> {
  const image = new Image()
  image.src = url
  await image.decode()
  const canvas = blankCanvas(image.naturalWidth, image.naturalHeight)
  contextOf(canvas, true).drawImage(image, 0, 0)
  return canvas.toDataURL('image/png')
}
