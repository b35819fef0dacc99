import { type ReactNode, startTransition } from 'react'
import { createRoot } from 'react-dom/client'

/** Takes the element over. What is then drawn in it gives way to typing: it is a transition. */
export function prepareDrawing(element: HTMLElement): (app: ReactNode) => void {
  const root = createRoot(element)
  return (app) => startTransition(() => root.render(app))
}
