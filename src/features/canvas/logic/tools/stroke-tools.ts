import { documentLimits, type Mark } from '#contract/studio/canvas.ts'
import type { LayerName } from '../document/actions.ts'
import type { Ink, Tool, ToolPoint } from './tool.ts'

type Stroke = Extract<Mark, { kind: 'stroke' }>

/** Masks are drawn in one colour, whatever one paints with: it only says where. */
export const maskColor = '#ffffff'

/** Nearer points than this add nothing one can see; in the document's pixels. */
const nearest = 0.6

const tenth = (value: number) => Math.round(value * 10) / 10
const hundredth = (value: number) => Math.round(value * 100) / 100
const flat = ({ x, y, pressure }: ToolPoint) => [tenth(x), tenth(y), hundredth(pressure)]

function extended(stroke: Stroke, at: ToolPoint): Stroke {
  const { points } = stroke
  const [x = 0, y = 0] = points.slice(-3)
  const isFull = points.length >= documentLimits.points * 3
  if (isFull || Math.hypot(at.x - x, at.y - y) < nearest) return stroke
  return { ...stroke, points: [...points, ...flat(at)] }
}

interface StrokeKind {
  layer: LayerName
  erase: boolean
  ink: (ink: Ink) => Pick<Stroke, 'color' | 'opacity'>
}

function strokeTool({ layer, erase, ink: inkOf }: StrokeKind): Tool<Stroke> {
  return {
    layer,
    enter: (at, ink) => ({
      kind: 'stroke',
      size: ink.size,
      erase,
      points: flat(at),
      ...inkOf(ink),
    }),
    move: extended,
    preview: (stroke) => stroke,
    complete: (mark) => ({ kind: 'act', action: { type: 'add', layer, mark } }),
  }
}

export const brush = strokeTool({
  layer: 'drawing',
  erase: false,
  ink: ({ color, opacity }) => ({ color, opacity }),
})

export const eraser = strokeTool({
  layer: 'drawing',
  erase: true,
  ink: () => ({ color: maskColor, opacity: 1 }),
})

export const mask = strokeTool({
  layer: 'mask',
  erase: false,
  ink: () => ({ color: maskColor, opacity: 1 }),
})

export const maskEraser = strokeTool({
  layer: 'mask',
  erase: true,
  ink: () => ({ color: maskColor, opacity: 1 }),
})
