import { type ReactNode, startTransition, useEffect, useState } from 'react'

const signs = ['pointerdown', 'keydown', 'dragenter', 'paste'] as const

/** What serves somebody at work, fetched at the first sign of one: a key, a touch, something dragged in. */
export function OnceTouched({ children }: { children: ReactNode }) {
  const [touched, setTouched] = useState(false)
  useEffect(() => {
    const stop = new AbortController()
    const notice = () => {
      stop.abort()
      startTransition(() => setTouched(true))
    }
    for (const sign of signs) {
      document.addEventListener(sign, notice, { capture: true, passive: true, signal: stop.signal })
    }
    return () => stop.abort()
  }, [])
  return touched ? children : null
}
