import { type ClipboardEvent, type FocusEvent, type KeyboardEvent, useMemo } from 'react'
import { leftSelections } from '../../logic/tools/left-selections.ts'
import { loadEditing } from '../tools/load-editing.ts'
import { useFormScope } from './form-context.ts'

const isPromptField = (target: EventTarget): target is HTMLTextAreaElement =>
  target instanceof HTMLTextAreaElement && /^(?:negative_)?prompt$/.test(target.name)

/** Two dashes, or the long one that some keyboards make of them, before a word. */
const mayHaveFlags = (text: string) => /(?:^|\s)(?:--|—)[a-z]/i.test(text)

/**
 * What the form does by keys and on paste, wherever its parts are: Ctrl or Cmd with Enter generates, with the up and
 * down arrows it weighs words; Alt with the arrows goes through earlier prompts.
 */
export function useFormKeys() {
  const { form, store, press } = useFormScope()
  return useMemo(
    () => ({
      onKeyDown(event: KeyboardEvent) {
        const { key, target, altKey, shiftKey } = event
        const isControl = event.ctrlKey || event.metaKey
        leftSelections.delete(target)
        if (key === 'Enter' && isControl && !event.repeat) {
          event.preventDefault()
          press()
        }
        const step = key === 'ArrowUp' ? 1 : key === 'ArrowDown' ? -1 : null
        if (step === null || shiftKey || isControl === altKey || !isPromptField(target)) return
        if (altKey && target.name !== 'prompt') return
        event.preventDefault()
        void loadEditing().then(({ weigh, walkHistory }) =>
          altKey ? walkHistory(form, target, step) : weigh(target, step),
        )
      },
      onBlur({ target }: FocusEvent) {
        if (isPromptField(target)) {
          leftSelections.set(target, [target.selectionStart, target.selectionEnd])
        }
      },
      onPaste({ target, clipboardData }: ClipboardEvent) {
        const pasted = clipboardData.getData('text/plain')
        if (!isPromptField(target) || target.name !== 'prompt' || !mayHaveFlags(pasted)) return
        const at = target.selectionStart
        // The browser pastes first, so that its own undo knows the text as it came.
        void loadEditing().then(({ movePastedFlags }) =>
          movePastedFlags(form, store, target, at, pasted),
        )
      },
    }),
    [form, store, press],
  )
}
