import { eyedropper, fill } from './place-tools.ts'
import { shape } from './shape.ts'
import { brush, eraser, mask, maskEraser } from './stroke-tools.ts'
import { begin, type Gesture, type Ink, type ToolPoint } from './tool.ts'

/** A tool as one chooses it. `key` alone takes it in hand. */
interface ToolEntry {
  readonly name: string
  readonly key: string
  readonly begin: (at: ToolPoint, ink: Ink) => Gesture
}

/** Every tool, in the order of the toolbar: a new one is a file and a line here. */
export const tools = {
  brush: { name: 'Brush', key: 'b', begin: (at, ink) => begin(brush, at, ink) },
  eraser: { name: 'Eraser', key: 'e', begin: (at, ink) => begin(eraser, at, ink) },
  fill: { name: 'Fill', key: 'f', begin: (at, ink) => begin(fill, at, ink) },
  shape: { name: 'Shape', key: 's', begin: (at, ink) => begin(shape, at, ink) },
  eyedropper: { name: 'Eyedropper', key: 'i', begin: (at, ink) => begin(eyedropper, at, ink) },
  mask: { name: 'Mask', key: 'm', begin: (at, ink) => begin(mask, at, ink) },
  maskEraser: {
    name: 'Erase mask',
    key: 'n',
    begin: (at, ink) => begin(maskEraser, at, ink),
  },
} as const satisfies Record<string, ToolEntry>

export type ToolName = keyof typeof tools
export const toolNames = Object.keys(tools) as ToolName[]
