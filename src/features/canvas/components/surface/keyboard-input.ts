import type { CanvasDocument } from '#contract/studio/canvas.ts'
import type { Spot } from '../../logic/view/view.ts'
import type { DrawingHand } from './drawing-hand.ts'

interface KeyOptions {
  hand: DrawingHand
  document: Pick<CanvasDocument, 'width' | 'height'>
  cursor: Spot | null
  setCursor: (cursor: Spot) => void
}

const arrows: Readonly<Partial<Record<string, readonly [number, number]>>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}
/** Pixels of the document that an arrow key moves the pen; ten times as many with Shift. */
const stride = 4

/**
 * Draws by keyboard: arrows move the pen, Enter or Space puts it down and lifts it, Escape gives the stroke up.
 * True when the key was one of these.
 */
export function drawByKey(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  options: KeyOptions,
): boolean {
  const { hand, document, setCursor } = options
  const cursor = options.cursor ?? { x: document.width / 2, y: document.height / 2 }
  const point = (at: Spot) => ({ ...at, pressure: 0.5 })
  const arrow = arrows[event.key]
  if (arrow) {
    const far = event.shiftKey ? stride * 10 : stride
    const next = {
      x: Math.min(document.width, Math.max(0, cursor.x + arrow[0] * far)),
      y: Math.min(document.height, Math.max(0, cursor.y + arrow[1] * far)),
    }
    setCursor(next)
    if (hand.isDrawing()) hand.move([point(next)], false)
    return true
  }
  if (event.key === 'Enter' || event.key === ' ') {
    if (hand.isDrawing()) hand.finish()
    else hand.begin(point(cursor))
    setCursor(cursor)
    return true
  }
  if (event.key === 'Escape' && hand.isDrawing()) {
    hand.cancel()
    return true
  }
  return false
}

/** Moves the frame for outpainting. True when the key did. */
export function moveFrameByKey(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  frame: Spot,
  setFrame: (frame: Spot) => void,
): boolean {
  const arrow = arrows[event.key]
  if (!arrow) return false
  const far = event.shiftKey ? stride * 10 : stride
  setFrame({ x: frame.x + arrow[0] * far, y: frame.y + arrow[1] * far })
  return true
}
