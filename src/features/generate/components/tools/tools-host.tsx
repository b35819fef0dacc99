import { lazy, Suspense, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { keepTrying } from '#src/lib/keep-trying.ts'
import { toolsStore } from '../../logic/tools/tools-store.ts'
import { loadEditing } from './load-editing.ts'

const Tools = lazy(async () => ({
  default: (await keepTrying(() => import('./tools.tsx'))).Tools,
}))

/** An address that carries a preset: `#preset=` and what it sets. */
const carriesPreset = () => location.hash.startsWith('#preset=')

/** Where the tools of the form open. Nothing of them is loaded before one is asked for. */
export function ToolsHost() {
  const { open, weighing } = useStore(toolsStore)
  const [isNeeded, setNeeded] = useState(carriesPreset)
  if (open !== null && !isNeeded) setNeeded(true)

  useEffect(() => {
    const look = () => {
      if (carriesPreset()) setNeeded(true)
    }
    window.addEventListener('hashchange', look)
    return () => window.removeEventListener('hashchange', look)
  }, [])

  useEffect(() => {
    if (weighing === null) return
    toolsStore.setState({ weighing: null })
    void loadEditing().then(({ weighWords }) => weighWords(weighing))
  }, [weighing])

  // Once open they stay mounted: only closing, not vanishing, gives the focus back to where it was.
  return isNeeded ? (
    <Suspense fallback={null}>
      <Tools />
    </Suspense>
  ) : null
}
