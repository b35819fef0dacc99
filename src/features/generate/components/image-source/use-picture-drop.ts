import { type ClipboardEvent, type DragEvent, useState } from 'react'
import { draggedImage, pictureFiles } from '../../logic/pictures/given-pictures.ts'

interface PictureDrop {
  onFiles: (files: File[]) => void
  /** A picture made here, dragged from the page itself. */
  onImage: (id: string) => void
}

/** Pictures dropped or pasted on an element. `isOver` while they hang above it; the rest goes onto the element. */
export function usePictureDrop({ onFiles, onImage }: PictureDrop) {
  const [isOver, setOver] = useState(false)

  function onDrag(event: DragEvent) {
    const { types } = event.dataTransfer
    if (!types.includes('Files') && !types.includes('text/uri-list')) return
    event.preventDefault()
    setOver(event.type !== 'dragleave' && event.type !== 'drop')
    if (event.type !== 'drop') return
    const files = Array.from(event.dataTransfer.files)
    const image = draggedImage(event.dataTransfer.getData('text/uri-list'), location.origin)
    // A picture dragged from a page comes as a file too: its id says more.
    if (image !== null) onImage(image)
    else if (files.length > 0) onFiles(files)
  }

  function onPaste(event: ClipboardEvent) {
    const files = pictureFiles(event.clipboardData)
    if (files.length === 0) return
    // The page would take it for a picture pasted anywhere.
    event.preventDefault()
    onFiles(files)
  }

  return {
    isOver,
    handlers: {
      onDragEnter: onDrag,
      onDragOver: onDrag,
      onDragLeave: onDrag,
      onDrop: onDrag,
      onPaste,
    },
  }
}
