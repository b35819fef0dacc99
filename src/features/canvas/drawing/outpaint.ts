import { blankCanvas, contextOf } from './layer-raster.ts'

/** How far the mask reaches into the picture, so that the two meet without a line; in pixels. */
const overlap = 6

/**
 * A picture under a frame that was moved: what the frame still shows of it, and a mask that is white where it shows
 * nothing yet. `moved` is how far the frame went, in the picture's pixels.
 */
export async function outpaintParts(
  url: string,
  moved: { x: number; y: number },
): Promise<{ imageDataUrl: string; maskDataUrl: string }> {
  const image = new Image()
  image.src = url
  await image.decode()
  const { naturalWidth: width, naturalHeight: height } = image
  const picture = blankCanvas(width, height)
  contextOf(picture).drawImage(image, -moved.x, -moved.y)
  const mask = blankCanvas(width, height)
  const surface = contextOf(mask)
  surface.fillStyle = '#ffffff'
  surface.fillRect(0, 0, width, height)
  surface.fillStyle = '#000000'
  const [left, top] = [moved.x < 0 ? overlap : 0, moved.y < 0 ? overlap : 0]
  const [right, bottom] = [moved.x > 0 ? overlap : 0, moved.y > 0 ? overlap : 0]
  surface.fillRect(-moved.x + left, -moved.y + top, width - left - right, height - top - bottom)
  return {
    imageDataUrl: picture.toDataURL('image/png'),
    maskDataUrl: mask.toDataURL('image/png'),
  }
}
