import { getStroke } from 'perfect-freehand'
import type { Mark } from '#contract/studio/canvas.ts'
import { floodFill } from './flood-fill.ts'

type Surface = CanvasRenderingContext2D

/** Pictures that marks refer to, once they are loaded. */
export type Pictures = ReadonlyMap<string, CanvasImageSource>

/** Draws one mark over what is there. The same marks in the same order give the same bytes. */
export function drawMark(surface: Surface, mark: Mark, pictures: Pictures): void {
  surface.save()
  switch (mark.kind) {
    case 'stroke':
      drawStroke(surface, mark)
      break
    case 'shape':
      drawShape(surface, mark)
      break
    case 'fill':
      drawFill(surface, mark)
      break
    case 'picture': {
      const picture = pictures.get(mark.source)
      if (picture) surface.drawImage(picture, ...mark.box)
      break
    }
    case 'clear':
      surface.clearRect(0, 0, surface.canvas.width, surface.canvas.height)
      break
    default:
      mark satisfies never
  }
  surface.restore()
}

function drawStroke(
  surface: Surface,
  { points, size, color, opacity, erase }: Extract<Mark, { kind: 'stroke' }>,
): void {
  const steps = Array.from({ length: points.length / 3 }, (_, at) =>
    points.slice(at * 3, at * 3 + 3),
  )
  const outline = getStroke(steps, {
    size,
    thinning: 0.6,
    smoothing: 0.5,
    streamline: 0.35,
    simulatePressure: false,
    last: true,
  })
  surface.globalCompositeOperation = erase ? 'destination-out' : 'source-over'
  surface.globalAlpha = opacity
  surface.fillStyle = color
  surface.fill(pathOf(outline))
}

/** Through the middles of the outline's edges, so that it has no corners. */
function pathOf(outline: readonly number[][]): Path2D {
  const path = new Path2D()
  const [first] = outline
  if (first === undefined) return path
  path.moveTo(first[0] ?? 0, first[1] ?? 0)
  for (const [at, [x = 0, y = 0]] of outline.entries()) {
    const [nextX = 0, nextY = 0] = outline[(at + 1) % outline.length] ?? []
    path.quadraticCurveTo(x, y, (x + nextX) / 2, (y + nextY) / 2)
  }
  path.closePath()
  return path
}

function drawShape(
  surface: Surface,
  { shape, box, color, size, opacity, filled }: Extract<Mark, { kind: 'shape' }>,
): void {
  const [x, y, w, h] = box
  const path = new Path2D()
  if (shape === 'rectangle') path.rect(x, y, w, h)
  else if (shape === 'ellipse') path.ellipse(x + w / 2, y + h / 2, w / 2, h / 2, 0, 0, 2 * Math.PI)
  else {
    path.moveTo(x, y)
    path.lineTo(x + w, y + h)
  }
  surface.globalAlpha = opacity
  surface.fillStyle = color
  surface.strokeStyle = color
  surface.lineWidth = size
  surface.lineCap = 'round'
  surface.lineJoin = 'round'
  // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- of a drawing surface, not of an array
  if (filled && shape !== 'line') surface.fill(path)
  else surface.stroke(path)
}

function drawFill(surface: Surface, { at, color, opacity }: Extract<Mark, { kind: 'fill' }>): void {
  const { width, height } = surface.canvas
  const image = surface.getImageData(0, 0, width, height)
  floodFill(image, at, channelsOf(color), opacity)
  surface.putImageData(image, 0, 0)
}

/** `#rrggbb` as three bytes. */
export function channelsOf(color: string): [number, number, number] {
  const value = Number.parseInt(color.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}
