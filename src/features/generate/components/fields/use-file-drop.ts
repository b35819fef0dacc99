import { type DragEvent, useState } from 'react'

/** Files dropped on an element. `isOver` while they hang above it; the rest goes onto the element. */
export function useFileDrop(onChoose: (file: File | undefined) => void) {
  const [isOver, setOver] = useState(false)

  function onDrag(event: DragEvent) {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setOver(event.type !== 'dragleave' && event.type !== 'drop')
    if (event.type === 'drop') onChoose(event.dataTransfer.files[0])
  }

  return {
    isOver,
    handlers: { onDragEnter: onDrag, onDragOver: onDrag, onDragLeave: onDrag, onDrop: onDrag },
  }
}
