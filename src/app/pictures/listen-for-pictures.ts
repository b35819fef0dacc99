import { isCovered, pictureIn } from './picture-in.ts'

interface PictureListeners {
  /** A picture hangs over the page, where nothing of the page's own would take it. */
  onOver: (isOver: boolean) => void
  onDrop: (file: File) => void
  onPaste: (file: File) => void
}

/**
 * Pictures dropped or pasted anywhere on the page but where something takes them itself. On the document: behind what
 * the page does with them, before the guard that refuses what nobody wants.
 * @returns a function that stops listening
 */
export function listenForPictures({ onOver, onDrop, onPaste }: PictureListeners): () => void {
  const stop = new AbortController()
  const listen = <Name extends keyof DocumentEventMap>(
    name: Name,
    run: (event: DocumentEventMap[Name]) => void,
  ) => document.addEventListener(name, run, { signal: stop.signal })
  // What is dragged from this very page is a small copy, without what its file carries.
  let isOwn = false
  const isWanted = (event: DragEvent) =>
    !event.defaultPrevented &&
    !isOwn &&
    !isCovered() &&
    event.dataTransfer?.types.includes('Files') === true

  listen('dragstart', () => (isOwn = true))
  listen('dragend', () => (isOwn = false))
  // A picture removed while it is dragged ends its drag without a word.
  listen('pointerdown', () => (isOwn = false))
  listen('dragover', (event) => {
    const wanted = isWanted(event)
    onOver(wanted)
    if (!wanted) return
    event.preventDefault()
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy'
  })
  listen('dragleave', (event) => {
    if (event.relatedTarget === null) onOver(false)
  })
  listen('drop', (event) => {
    onOver(false)
    const file = event.dataTransfer?.files[0]
    const wanted = isWanted(event)
    isOwn = false
    if (!wanted || file === undefined) return
    event.preventDefault()
    onDrop(file)
  })
  listen('paste', (event) => {
    const file = pictureIn(event, event.clipboardData)
    if (file === null) return
    event.preventDefault()
    onPaste(file)
  })
  return () => stop.abort()
}
