import { easel } from '../../drawing/easel.ts'
import { canvasStore } from '../../logic/canvas-store.ts'
import type { Gesture, ToolPoint } from '../../logic/tools/tool.ts'
import { tools } from '../../logic/tools/tools.ts'

/** Strokes under way are painted along this often at most, in ms. */
const alongMs = 120

interface HandOptions {
  /** Something can be seen that could not be seen before. */
  onChange: () => void
  now: () => number
}

/** What the hand does with the tool it holds, wherever it comes from: pointer or keyboard. */
export function createDrawingHand({ onChange, now }: HandOptions) {
  let gesture: Gesture | null = null
  let touchedAt = 0

  function showPreview(): void {
    const mark = gesture?.preview() ?? null
    easel.preview = gesture && mark ? { layer: gesture.layer, mark } : null
    onChange()
    if (gesture?.layer === 'drawing' && mark && now() - touchedAt > alongMs) {
      touchedAt = now()
      canvasStore.getState().touch()
    }
  }

  return {
    isDrawing: () => gesture !== null,
    begin(at: ToolPoint): void {
      const { tool, ink } = canvasStore.getState()
      gesture = tools[tool].begin(at, ink)
      touchedAt = now()
      showPreview()
    },
    move(points: readonly ToolPoint[], isConstrained: boolean): void {
      for (const point of points) gesture?.move(point, isConstrained)
      showPreview()
    },
    finish(): void {
      const outcome = gesture?.complete() ?? null
      gesture = null
      easel.preview = null
      const { do: act, setInk } = canvasStore.getState()
      if (outcome?.kind === 'act') act(outcome.action)
      else if (outcome?.kind === 'pick') setInk({ color: colorAt(outcome.at) })
      onChange()
    },
    cancel(): void {
      gesture = null
      easel.preview = null
      onChange()
    },
  }
}

export type DrawingHand = ReturnType<typeof createDrawingHand>

/** The colour one sees at a place of the drawing: paper where nothing is. */
function colorAt({ x, y }: ToolPoint): string {
  const [red = 0, green = 0, blue = 0, alpha = 0] = easel.drawing.colorAt(x, y)
  const over = (value: number) => Math.round((value * alpha + 255 * (255 - alpha)) / 255)
  return `#${[red, green, blue].map((value) => over(value).toString(16).padStart(2, '0')).join('')}`
}
