import { useEffect, useEffectEvent, useRef } from 'react'
import type { ViewerKey } from './use-viewer-keys.ts'

const needNeighbours: readonly ViewerKey[] = ['older', 'newer', 'delete']

/**
 * Runs keys at once, but keeps the last one that goes to a neighbour until it is known who that is: a viewer is
 * open before it knows, and what was pressed meanwhile is not lost.
 */
export function usePatientKeys(
  known: boolean,
  run: (key: ViewerKey) => void,
): (key: ViewerKey) => void {
  const kept = useRef<ViewerKey | null>(null)
  const runKept = useEffectEvent(() => {
    if (kept.current !== null) run(kept.current)
    kept.current = null
  })
  useEffect(() => {
    if (known) runKept()
  }, [known])
  return (key) => {
    if (known || !needNeighbours.includes(key)) run(key)
    else kept.current = key
  }
}
