import { startTransition, Suspense, useEffect, useState } from 'react'
import { lazyPart } from '../lazy-part.ts'
import type { EarlyPicture } from './picture-intake.tsx'
import { pictureIn } from './picture-in.ts'

const PictureIntake = lazyPart(async () => (await import('./picture-intake.tsx')).PictureIntake)

/** Somebody is at work, and may drop or paste a picture next. */
const signs = ['pointerdown', 'keydown', 'dragenter'] as const

/** Whether another app on this device has given a picture, or a shared page settings. */
const isGiven = () => /[?&]given=|#remix=/.test(location.search + location.hash)

/** Fetches what takes pictures in at the first sign that one may come; one that comes meanwhile is not lost. */
export function AwaitPictures() {
  const [isDue, setDue] = useState(isGiven)
  const [isHere, setHere] = useState(false)
  const [early, setEarly] = useState<EarlyPicture | null>(null)

  useEffect(() => {
    if (isHere) return undefined
    const stop = new AbortController()
    const notice = () => startTransition(() => setDue(true))
    const keep = (event: Event, data: DataTransfer | null, way: EarlyPicture['way']) => {
      const file = pictureIn(event, data)
      if (file === null) return
      event.preventDefault()
      setEarly({ file, way })
      notice()
    }
    const options = { signal: stop.signal }
    for (const sign of signs) document.addEventListener(sign, notice, options)
    document.addEventListener(
      'paste',
      (event) => keep(event, event.clipboardData, 'pasted'),
      options,
    )
    document.addEventListener('drop', (event) => keep(event, event.dataTransfer, 'given'), options)
    // Only where this is prevented does a drop follow.
    document.addEventListener(
      'dragover',
      (event) => {
        if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
      },
      options,
    )
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
