import { useStore } from 'zustand'
import { closeTool, toolsStore } from '../../logic/tools/tools-store.ts'
import { QuestionDialog } from '../paying/question-dialog.tsx'
import { HistoryDialog } from './history/history-dialog.tsx'
import { ListsDialog } from './lists/lists-dialog.tsx'
import { PresetLinkDialog } from './presets/preset-link-dialog.tsx'
import { PresetsDialog } from './presets/presets-dialog.tsx'

/** What opens over the form, one at a time. */
export function Tools() {
  const open = useStore(toolsStore, (state) => state.open)
  return (
    <>
      <HistoryDialog open={open === 'history'} onClose={closeTool} />
      <ListsDialog open={open === 'lists'} onClose={closeTool} />
      <PresetsDialog open={open === 'presets'} onClose={closeTool} />
      <QuestionDialog open={open === 'question'} onClose={closeTool} />
      <PresetLinkDialog />
    </>
  )
}
