import { uploadLimits } from '#contract/studio/uploads.ts'

const listeners = new Set<(file: File) => void>()

/** Told of pictures chosen by `choosePicture`. @returns a function that ends it */
export function onPictureChosen(listener: (file: File) => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Has the person choose a picture's file: where nothing can be dropped, as on a phone. */
export function choosePicture(): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = uploadLimits.types.join(',')
  input.addEventListener('change', () => {
    const file = input.files?.[0]
    if (file !== undefined) for (const listener of listeners) listener(file)
  })
  input.click()
}
