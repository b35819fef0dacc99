import { type PointerEvent, useRef, useState } from 'react'

/** Pixels a drag must travel before it means something. */
const threshold = 56

/** The sheet's two heights and the drag between them. `offset` is how far below its place it is held now. */
export function useSheetDrag(open: boolean, onClose: () => void) {
  const [tall, setTall] = useState(false)
  const [offset, setOffset] = useState(0)
  const [wasOpen, setWasOpen] = useState(open)
  const start = useRef<number | null>(null)
  const dragged = useRef(false)

  // A sheet opens at its lower height, whatever it was left at.
  if (open !== wasOpen) {
    setWasOpen(open)
    setTall(false)
    setOffset(0)
  }

  function release(travelled: number) {
    start.current = null
    setOffset(0)
    if (travelled < -threshold) setTall(true)
    else if (travelled > threshold && tall) setTall(false)
    else if (travelled > threshold) onClose()
  }

  return {
    tall,
    offset,
    toggle: () => {
      // The press that ends a drag is not a press.
      if (!dragged.current) setTall(!tall)
      dragged.current = false
    },
    handlers: {
      onPointerDown(event: PointerEvent<HTMLElement>) {
        event.currentTarget.setPointerCapture(event.pointerId)
        start.current = event.clientY
        dragged.current = false
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        if (start.current === null) return
        const travelled = event.clientY - start.current
        if (Math.abs(travelled) > 4) dragged.current = true
        setOffset(travelled)
      },
      onPointerUp(event: PointerEvent<HTMLElement>) {
        if (start.current !== null) release(event.clientY - start.current)
      },
      onPointerCancel() {
        start.current = null
        setOffset(0)
      },
    },
  }
}
