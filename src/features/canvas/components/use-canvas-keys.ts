import { useEffect } from 'react'
import { documentLimits } from '#contract/studio/canvas.ts'
import { canvasStore } from '../logic/canvas-store.ts'
import { toolNames, tools } from '../logic/tools/tools.ts'
import { surfaceStore } from './surface/surface-store.ts'

/** Every tool and the way back by key, wherever on the page one is but in a field. */
export function useCanvasKeys(): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || isTyping(event.target)) return
      if (event.ctrlKey || event.metaKey) {
        if (!event.altKey) goInTime(event)
        return
      }
      if (event.altKey) return
      const key = event.key.toLowerCase()
      const name = toolNames.find((one) => tools[one].key === key)
      if (name !== undefined) canvasStore.getState().take(name)
      else if (key === '[' || key === ']') resize(key === ']' ? 1.25 : 0.8)
      else if (key === '0') surfaceStore.getState().fit()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

function goInTime(event: KeyboardEvent): void {
  const { undo, redo } = canvasStore.getState()
  const key = event.key.toLowerCase()
  if (key !== 'z' && key !== 'y') return
  event.preventDefault()
  if (key === 'y' || event.shiftKey) redo()
  else undo()
}

function resize(factor: number): void {
  const { ink, setInk } = canvasStore.getState()
  const next = factor > 1 ? Math.ceil(ink.size * factor) : Math.floor(ink.size * factor)
  setInk({ size: Math.min(128, Math.max(documentLimits.size.min, next)) })
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('input:not([type="range"], [type="checkbox"], [type="color"]), textarea, select')
  )
}
