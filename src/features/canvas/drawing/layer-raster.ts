import type { Mark } from '#contract/studio/canvas.ts'
import { drawMark, type Pictures } from './draw-mark.ts'

/** A copy is kept after so many marks, so that undoing paints little again. */
const copyEvery = 20
/** So many copies at most: 4 MB each at the largest size. */
const mostCopies = 6

interface Copy {
  readonly count: number
  readonly canvas: HTMLCanvasElement
}

/** The pixels of one layer, kept in step with its marks. */
export class LayerRaster {
  readonly canvas = document.createElement('canvas')
  readonly #surface: CanvasRenderingContext2D
  #marks: readonly Mark[] = []
  #pictures: Pictures = new Map()
  #copies: Copy[] = []

  constructor() {
    // Read after every stroke; and drawn the same way on every machine.
    this.#surface = contextOf(this.canvas, true)
  }

  /** Draws what is missing, or what has to be drawn again. True when a pixel may have changed. */
  sync(
    marks: readonly Mark[],
    size: { width: number; height: number },
    pictures: Pictures,
  ): boolean {
    const isResized = this.canvas.width !== size.width || this.canvas.height !== size.height
    if (isResized || pictures !== this.#pictures) this.#start(size, pictures)
    else if (marks === this.#marks) return false
    const shared = commonLength(this.#marks, marks)
    if (shared < this.#marks.length) this.#goBack(shared)
    for (let at = this.#marks.length; at < marks.length; at += 1) {
      const mark = marks[at]
      if (mark) drawMark(this.#surface, mark, pictures)
      if ((at + 1) % copyEvery === 0) this.#keepCopy(at + 1)
    }
    this.#marks = marks
    return true
  }

  colorAt(x: number, y: number): Uint8ClampedArray {
    return this.#surface.getImageData(Math.floor(x), Math.floor(y), 1, 1).data
  }

  #start({ width, height }: { width: number; height: number }, pictures: Pictures): void {
    this.canvas.width = width
    this.canvas.height = height
    this.#pictures = pictures
    this.#marks = []
    this.#copies = []
  }

  /** To the state after so many marks, by the nearest copy before it. */
  #goBack(count: number): void {
    this.#copies = this.#copies.filter((copy) => copy.count <= count)
    const copy = this.#copies.at(-1)
    this.#surface.clearRect(0, 0, this.canvas.width, this.canvas.height)
    if (copy) this.#surface.drawImage(copy.canvas, 0, 0)
    this.#marks = this.#marks.slice(0, copy?.count ?? 0)
  }

  #keepCopy(count: number): void {
    const canvas = blankCanvas(this.canvas.width, this.canvas.height)
    contextOf(canvas, true).drawImage(this.canvas, 0, 0)
    this.#copies = [...this.#copies, { count, canvas }].slice(-mostCopies)
  }
}

export function contextOf(canvas: HTMLCanvasElement, isRead = false): CanvasRenderingContext2D {
  const surface = canvas.getContext('2d', { willReadFrequently: isRead })
  if (surface === null) throw new Error('This browser cannot draw.')
  return surface
}

export function blankCanvas(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  return canvas
}

function commonLength(a: readonly Mark[], b: readonly Mark[]): number {
  const most = Math.min(a.length, b.length)
  for (let at = 0; at < most; at += 1) if (a[at] !== b[at]) return at
  return most
}
