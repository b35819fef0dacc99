import type { Mark } from '#contract/studio/canvas.ts'
import type { Tool, ToolPoint } from './tool.ts'

type Shape = Extract<Mark, { kind: 'shape' }>

interface ShapeState {
  readonly from: ToolPoint
  readonly mark: Shape
}

/** Smaller than this it was a slip of the hand; in the document's pixels. */
const smallest = 2

/** With Shift both sides are equal, and a line keeps to eighths of a turn. */
function constrained(shape: Shape['shape'], dx: number, dy: number): [number, number] {
  if (shape === 'line') {
    const eighth = Math.PI / 4
    const angle = Math.round(Math.atan2(dy, dx) / eighth) * eighth
    const length = Math.hypot(dx, dy)
    return [Math.cos(angle) * length, Math.sin(angle) * length]
  }
  const side = Math.max(Math.abs(dx), Math.abs(dy))
  return [side * (dx < 0 ? -1 : 1), side * (dy < 0 ? -1 : 1)]
}

/** A box goes from its top left corner; a line keeps its direction. */
function boxOf({ from, mark }: ShapeState, dx: number, dy: number): Shape['box'] {
  if (mark.shape === 'line') return [from.x, from.y, dx, dy]
  return [Math.min(from.x, from.x + dx), Math.min(from.y, from.y + dy), Math.abs(dx), Math.abs(dy)]
}

export const shape: Tool<ShapeState> = {
  layer: 'drawing',
  enter: (from, { shape: kind, color, size, opacity, filled }) => ({
    from,
    mark: {
      kind: 'shape',
      shape: kind,
      box: [from.x, from.y, 0, 0],
      color,
      size,
      opacity,
      filled,
    },
  }),
  move(state, at, isConstrained) {
    const [dx, dy] = [at.x - state.from.x, at.y - state.from.y]
    const [w, h] = isConstrained ? constrained(state.mark.shape, dx, dy) : [dx, dy]
    return { ...state, mark: { ...state.mark, box: boxOf(state, w, h) } }
  },
  preview: ({ mark }) => mark,
  complete({ mark }) {
    const [, , width, height] = mark.box
    if (Math.hypot(width, height) < smallest) return null
    return { kind: 'act', action: { type: 'add', layer: 'drawing', mark } }
  },
}
