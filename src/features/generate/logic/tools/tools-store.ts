import { createStore } from 'zustand/vanilla'

/** What can be opened over the form. */
export type Tool = 'history' | 'lists' | 'presets' | 'question'

/** What a press elsewhere asks of the form: to open a tool, or to weigh the words at the cursor. */
type Wish = Tool | 'heavier' | 'lighter'

interface ToolsState {
  open: Tool | null
  /** Not granted yet: the form may not be on screen. */
  weighing: 1 | -1 | null
}

export const toolsStore = createStore<ToolsState>(() => ({ open: null, weighing: null }))

export function wishFor(wish: Wish): void {
  if (wish === 'heavier' || wish === 'lighter') {
    toolsStore.setState({ weighing: wish === 'heavier' ? 1 : -1 })
  } else toolsStore.setState({ open: wish })
}

export const closeTool = (): void => toolsStore.setState({ open: null })
