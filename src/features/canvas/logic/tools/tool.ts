import type { Mark } from '#contract/studio/canvas.ts'
import type { CanvasAction, LayerName } from '../document/actions.ts'

/** Where the pointer is, in the document's pixels, and how hard it presses (0 to 1). */
export interface ToolPoint {
  readonly x: number
  readonly y: number
  readonly pressure: number
}

/** What one draws with. `size` is a width in the document's pixels. */
export interface Ink {
  readonly color: string
  readonly size: number
  readonly opacity: number
  readonly shape: 'rectangle' | 'ellipse' | 'line'
  readonly filled: boolean
}

/** What comes of a finished gesture: a change of the document, a colour picked up at a place, or nothing. */
export type ToolOutcome =
  | { readonly kind: 'act'; readonly action: CanvasAction }
  | { readonly kind: 'pick'; readonly at: ToolPoint }
  | null

/**
 * A tool: what becomes of a gesture, from the first touch to the last. Each step takes the state and gives the next; a
 * gesture that is given up leaves nothing. `preview` is the mark as it would be now, drawn on top until it is done.
 */
export interface Tool<State> {
  readonly layer: LayerName
  enter(at: ToolPoint, ink: Ink): State
  move(state: State, at: ToolPoint, isConstrained: boolean): State
  preview(state: State): Mark | null
  complete(state: State): ToolOutcome
}

/** A gesture under way, whatever its tool's own state is. */
export interface Gesture {
  readonly layer: LayerName
  move(at: ToolPoint, isConstrained: boolean): void
  preview(): Mark | null
  complete(): ToolOutcome
}

/** Begins a gesture with a tool. To cancel it, forget it. */
export function begin<State>(tool: Tool<State>, at: ToolPoint, ink: Ink): Gesture {
  let state = tool.enter(at, ink)
  return {
    layer: tool.layer,
    move(to, isConstrained) {
      state = tool.move(state, to, isConstrained)
    },
    preview: () => tool.preview(state),
    complete: () => tool.complete(state),
  }
}
