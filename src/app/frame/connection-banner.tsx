import { useEffect, useState } from 'react'
import { useConnection } from '../live/connection-store.ts'

/** A restart is over before it needs words. */
const patience = 1_000

/** Says that the server is away, and that nobody needs to do anything about it. */
export function ConnectionBanner() {
  const lost = useConnection((state) => state.lost)
  const [shown, setShown] = useState(false)
  if (!lost && shown) setShown(false)
  useEffect(() => {
    if (!lost) return undefined
    const timer = setTimeout(() => setShown(true), patience)
    return () => clearTimeout(timer)
  }, [lost])

  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-0 top-[env(safe-area-inset-top)] z-40 flex justify-center px-3 pt-2"
    >
      {shown && (
        <p className="rounded-full border border-edge bg-raised px-4 py-2 text-sm text-ink shadow-float">
          Gesso’s server cannot be reached. Trying again…
        </p>
      )}
    </div>
  )
}
