import { startTransition, Suspense, useEffect, useState } from 'react'
import { lazyPart } from '../lazy-part.ts'
import { pastedPicture } from './pasted-picture.ts'

const PictureIntake = lazyPart(async () => (await import('./picture-intake.tsx')).PictureIntake)

/** Somebody is at work, and may drop or paste a picture next. */
const signs = ['pointerdown', 'keydown', 'dragenter'] as const

/** Fetches what takes pictures in at the first sign that one may come; one pasted meanwhile is not lost. */
export function AwaitPictures() {
  const [isDue, setDue] = useState(false)
  const [isHere, setHere] = useState(false)
  const [early, setEarly] = useState<File | null>(null)

  useEffect(() => {
    if (isHere) return undefined
    const stop = new AbortController()
    const notice = () => startTransition(() => setDue(true))
    for (const sign of signs) document.addEventListener(sign, notice, { signal: stop.signal })
    const keep = (event: ClipboardEvent) => {
      const file = pastedPicture(event)
      if (file === null) return
      event.preventDefault()
      setEarly(file)
      notice()
    }
    document.addEventListener('paste', keep, { signal: stop.signal })
    return () => stop.abort()
  }, [isHere])

  return (
    isDue && (
      <Suspense fallback={null}>
        <PictureIntake early={early} onHere={setHere} />
      </Suspense>
    )
  )
}
