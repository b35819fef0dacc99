import { createPortal } from 'react-dom'
import { useTopLayer } from '#src/ui/use-top-layer.ts'
import { useAnnouncements } from '../logic/announcements-store.ts'

/**
 * Says endings to screen readers, also while a picture is open over the page. One region for as long as it can
 * be heard where it is: what a new one begins with would not be spoken.
 */
export function Announcer() {
  const message = useAnnouncements((state) => state.message)
  const count = useAnnouncements((state) => state.count)
  return createPortal(
    <div role="status" className="sr-only">
      <span key={count}>{message}</span>
    </div>,
    useTopLayer(),
  )
}
