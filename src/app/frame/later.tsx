import { type ReactNode, startTransition, useEffect, useState } from 'react'
import { breathe } from '../breathe.ts'

/** What nobody misses in the first moment, drawn after the page so that it does not hold up typing. */
export function Later({ children }: { children: ReactNode }) {
  const [due, setDue] = useState(false)
  useEffect(() => {
    void breathe().then(() => startTransition(() => setDue(true)))
  }, [])
  return due ? children : null
}
