import { useEffect, useSyncExternalStore } from 'react'
import { useOverallProgress } from '#src/features/activity/api/use-overall-progress.ts'
import { useViewedImage } from '../navigation/page-address.ts'

function subscribe(listener: () => void) {
  document.addEventListener('visibilitychange', listener)
  return () => document.removeEventListener('visibilitychange', listener)
}

/** Names the page; while the window is out of sight, how far the work is. */
export function WindowTitle({ page }: { page: string }) {
  const viewed = useViewedImage()
  const progress = useOverallProgress()
  const hidden = useSyncExternalStore(subscribe, () => document.hidden)
  const name = `${viewed === null ? page : 'Picture'} · Gesso`
  const title = hidden && progress !== null ? `${Math.round(progress * 100)} % · ${name}` : name
  useEffect(() => {
    document.title = title
  }, [title])
  return null
}
