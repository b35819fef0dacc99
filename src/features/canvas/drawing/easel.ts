import type { CanvasDocument, Mark } from '#contract/studio/canvas.ts'
import { readPictureReference } from '#contract/together/picture-source.ts'
import { mediaPaths } from '#contract/studio/paths.ts'
import { blankCanvas, LayerRaster } from './layer-raster.ts'
import type { LayerName } from '../logic/document/actions.ts'

/** The stroke under way, and on which layer. */
export interface Preview {
  readonly layer: LayerName
  readonly mark: Mark
}

/** The pixels of the canvas: one for the page, kept in step with the document by whoever shows it. */
class Easel {
  readonly drawing = new LayerRaster()
  readonly mask = new LayerRaster()
  pictures: ReadonlyMap<string, CanvasImageSource> = new Map()
  preview: Preview | null = null
  readonly #loading = new Set<string>()
  readonly #listeners = new Set<() => void>()

  /** Told when a picture that the drawing holds has arrived. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  sync(document: CanvasDocument): void {
    for (const mark of document.marks) if (mark.kind === 'picture') this.#load(mark.source)
    this.drawing.sync(document.marks, document, this.pictures)
    this.mask.sync(document.mask, document, this.pictures)
  }

  /** Whether every picture of the drawing is there: before that it is not to be painted. */
  isWhole({ marks }: CanvasDocument): boolean {
    return marks.every((mark) => mark.kind !== 'picture' || this.pictures.has(mark.source))
  }

  #load(source: string): void {
    if (this.pictures.has(source) || this.#loading.has(source)) return
    this.#loading.add(source)
    const image = new Image()
    image.addEventListener('load', () => this.#have(source, image))
    // Deleted since: the drawing is shown, and painted, without it.
    image.addEventListener('error', () => this.#have(source, blankCanvas(1, 1)))
    image.src = addressOf(source)
  }

  #have(source: string, picture: CanvasImageSource): void {
    this.pictures = new Map(this.pictures).set(source, picture)
    for (const listener of this.#listeners) listener()
  }
}

/** Of what names no picture of ours, an address that holds none. */
function addressOf(source: string): string {
  const reference = readPictureReference(source)
  if (reference === null) return 'data:,'
  return reference.kind === 'image'
    ? mediaPaths.image(reference.id)
    : mediaPaths.upload(reference.id)
}

export const easel = new Easel()
