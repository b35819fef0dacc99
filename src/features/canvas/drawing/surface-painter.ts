import type { CanvasDocument } from '#contract/studio/canvas.ts'
import type { Spot, View } from '../logic/view/view.ts'
import { drawMark } from './draw-mark.ts'
import { easel } from './easel.ts'
import { blankCanvas, contextOf, type LayerRaster } from './layer-raster.ts'

/** What the eye sees beside the marks. */
export interface Scenery {
  document: CanvasDocument
  view: View
  /** Under the drawing, by the picture layer's opacity. */
  picture: HTMLImageElement | null
  /** Where the keyboard's pen is, in the document's pixels. */
  cursor: Spot | null
  /** How far the frame was moved for outpainting. */
  frame: Spot | null
  /** The accent as the theme has it, for what is no part of the drawing. */
  accent: string
}

const maskShare = 0.45

/** Paints what is seen of the canvas: paper, picture, drawing, mask, and what helps the hand. */
export class SurfacePainter {
  readonly #surface: CanvasRenderingContext2D
  readonly #scratch = blankCanvas(1, 1)

  constructor(canvas: HTMLCanvasElement) {
    this.#surface = contextOf(canvas)
  }

  /** @param ratio device pixels to one of CSS */
  paint(scenery: Scenery, ratio: number): void {
    const surface = this.#surface
    const { document, view, picture, accent } = scenery
    const { width, height } = document
    const [sin, cos] = [Math.sin(view.angle) * view.scale, Math.cos(view.angle) * view.scale]
    surface.setTransform(1, 0, 0, 1, 0, 0)
    surface.clearRect(0, 0, surface.canvas.width, surface.canvas.height)
    surface.setTransform(
      cos * ratio,
      sin * ratio,
      -sin * ratio,
      cos * ratio,
      view.x * ratio,
      view.y * ratio,
    )
    surface.fillStyle = '#ffffff'
    surface.fillRect(0, 0, width, height)
    if (picture && document.opacity.picture > 0) {
      surface.globalAlpha = document.opacity.picture
      surface.drawImage(picture, 0, 0, width, height)
    }
    surface.globalAlpha = document.opacity.drawing
    surface.drawImage(this.#layer('drawing', easel.drawing), 0, 0)
    surface.globalAlpha = maskShare
    surface.drawImage(this.#tinted(accent), 0, 0)
    surface.globalAlpha = 1
    // What the frame is moved over is the picture, whatever one draws on otherwise.
    if (scenery.frame && picture) surface.drawImage(picture, 0, 0, width, height)
    if (scenery.frame) this.#drawFrame(document, scenery.frame, accent, view.scale)
    if (scenery.cursor) this.#drawCursor(scenery.cursor, accent, view.scale)
  }

  /** A layer with the stroke under way on it. */
  #layer(name: 'drawing' | 'mask', layer: LayerRaster): HTMLCanvasElement {
    if (easel.preview?.layer !== name) return layer.canvas
    const surface = this.#fresh(layer.canvas)
    surface.drawImage(layer.canvas, 0, 0)
    drawMark(surface, easel.preview.mark, easel.pictures)
    return this.#scratch
  }

  #tinted(accent: string): HTMLCanvasElement {
    const mask = this.#layer('mask', easel.mask)
    const surface = mask === this.#scratch ? contextOf(mask) : this.#fresh(mask)
    if (mask !== this.#scratch) surface.drawImage(mask, 0, 0)
    surface.globalCompositeOperation = 'source-in'
    surface.fillStyle = accent
    surface.fillRect(0, 0, mask.width, mask.height)
    surface.globalCompositeOperation = 'source-over'
    return this.#scratch
  }

  #fresh({ width, height }: HTMLCanvasElement): CanvasRenderingContext2D {
    // Setting the size clears it too.
    this.#scratch.width = width
    this.#scratch.height = height
    return contextOf(this.#scratch)
  }

  #drawFrame({ width, height }: CanvasDocument, moved: Spot, accent: string, scale: number): void {
    const surface = this.#surface
    surface.strokeStyle = accent
    surface.lineWidth = 2 / scale
    surface.setLineDash([8 / scale, 6 / scale])
    surface.strokeRect(moved.x, moved.y, width, height)
    surface.setLineDash([])
  }

  #drawCursor({ x, y }: Spot, accent: string, scale: number): void {
    const surface = this.#surface
    const arm = 12 / scale
    for (const [color, wide] of [
      ['#ffffff', 4],
      [accent, 2],
    ] as const) {
      surface.strokeStyle = color
      surface.lineWidth = wide / scale
      surface.beginPath()
      surface.moveTo(x - arm, y)
      surface.lineTo(x + arm, y)
      surface.moveTo(x, y - arm)
      surface.lineTo(x, y + arm)
      surface.stroke()
    }
  }
}
