import { useAnnouncements } from '../logic/announcements-store.ts'

/** Says endings to screen readers. One region for the life of the page: a new one would not be heard. */
export function Announcer() {
  const message = useAnnouncements((state) => state.message)
  const count = useAnnouncements((state) => state.count)
  return (
    <div role="status" className="sr-only">
      <span key={count}>{message}</span>
    </div>
  )
}
