import { useEffect } from 'react'
import { toast } from '#src/ui/feedback/toast.tsx'
import { importPicture } from '../api/canvas-actions.ts'
import { wordsOf } from '../api/follow.ts'

/** Lays a picture over the drawing, and says what is wrong with it where it cannot be. */
export function takePicture(file: Blob): void {
  importPicture(file).catch((error: unknown) =>
    toast({ message: `Could not take the picture. ${wordsOf(error)}`, tone: 'error' }),
  )
}

/** Pictures that are pasted or dropped anywhere on the page are laid over the drawing. */
export function useGivenPictures(): void {
  useEffect(() => {
    const ending = new AbortController()
    const { signal } = ending
    const take = (event: Event, files: FileList | undefined) => {
      const file = [...(files ?? [])].find(({ type }) => type.startsWith('image/'))
      if (file === undefined) return
      event.preventDefault()
      takePicture(file)
    }
    document.addEventListener('paste', (event) => take(event, event.clipboardData?.files), {
      signal,
    })
    document.addEventListener('dragover', (event) => event.preventDefault(), { signal })
    document.addEventListener('drop', (event) => take(event, event.dataTransfer?.files), { signal })
    return () => ending.abort()
  }, [])
}
