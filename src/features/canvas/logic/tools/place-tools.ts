import type { Ink, Tool, ToolPoint } from './tool.ts'

interface Place {
  readonly at: ToolPoint
  readonly ink: Ink
}

/** Pours colour where the pointer is let go. */
export const fill: Tool<Place> = {
  layer: 'drawing',
  enter: (at, ink) => ({ at, ink }),
  move: (state, at) => ({ ...state, at }),
  preview: () => null,
  complete: ({ at, ink: { color, opacity } }) => ({
    kind: 'act',
    action: {
      type: 'add',
      layer: 'drawing',
      mark: { kind: 'fill', at: [Math.floor(at.x), Math.floor(at.y)], color, opacity },
    },
  }),
}

/** Takes up the colour under the pointer. */
export const eyedropper: Tool<Place> = {
  layer: 'drawing',
  enter: (at, ink) => ({ at, ink }),
  move: (state, at) => ({ ...state, at }),
  preview: () => null,
  complete: ({ at }) => ({ kind: 'pick', at }),
}
