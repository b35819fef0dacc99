/**
 * A file dropped beside the place that takes it would make the browser leave the app for the file.
 * @returns a function that ends the guard
 */
export function guardDrops(): () => void {
  // On the window, so that whoever takes the file has had it first.
  const refuse = (event: DragEvent) => {
    if (event.defaultPrevented || event.dataTransfer?.types.includes('Files') !== true) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'none'
  }
  window.addEventListener('dragover', refuse)
  window.addEventListener('drop', refuse)
  return () => {
    window.removeEventListener('dragover', refuse)
    window.removeEventListener('drop', refuse)
  }
}
