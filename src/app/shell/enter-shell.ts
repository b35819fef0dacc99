import * as z from 'zod/mini'
import { defaultValues } from '#src/features/generate/logic/form/defaults.ts'
import { readStored, storageKeys, writeStored } from '#src/lib/storage.ts'
import { findPrompt } from '../find-prompt.ts'

const longestWait = 2_000

/** The frame that `index.html` draws, with the prompt field that can be typed in before the app is there. */
export interface Shell {
  /** The app is drawn beneath: focus and cursor move over, and the shell goes. */
  leave(): void
  /** The app listens: what was typed or pressed since it began to be drawn is done again there. */
  catchUp(): void
}

/** Waits until the prompt may be taken over, then keeps what was typed where the form will look for it. */
export async function enterShell(): Promise<Shell> {
  const shell = document.getElementById('shell')
  const early = shell?.querySelector<HTMLTextAreaElement>('textarea') ?? null
  if (early === null || !early.checkVisibility()) {
    return { leave: () => shell?.remove(), catchUp: () => undefined }
  }
  await compositionEnd(early)
  if (early.value !== early.defaultValue) keepTyped(early.value)
  const handedOver = early.value

  return {
    leave() {
      const { selectionStart, selectionEnd } = early
      const prompt = document.activeElement === early ? findPrompt('#root') : null
      prompt?.focus({ preventScroll: true })
      prompt?.setSelectionRange(selectionStart, selectionEnd)
      shell?.remove()
    },
    catchUp() {
      const prompt = findPrompt('#root')
      if (early.value !== handedOver && prompt !== null) typeInto(prompt, early.value)
      if (document.documentElement.dataset['wish'] !== 'generate') return
      // The form's own shortcut for Generate.
      const press = new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true })
      prompt?.dispatchEvent(press)
    },
  }
}

function keepTyped(prompt: string) {
  const draft = readStored(storageKeys.draft, z.record(z.string(), z.unknown()))
  writeStored(storageKeys.draft, { ...(draft ?? defaultValues), prompt })
}

/** As a person would: React takes no notice of a value set from outside. */
function typeInto(field: HTMLTextAreaElement, text: string) {
  const { selectionStart, selectionEnd } = field
  field.setRangeText(text, 0, field.value.length)
  field.setSelectionRange(selectionStart, selectionEnd)
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

/**
 * Taking the field away in the middle of a composed character (Japanese, accents) would eat it. Some phone
 * keyboards compose every word and leave the last one open, so the wait has an end.
 */
function compositionEnd(field: HTMLTextAreaElement): Promise<void> {
  return new Promise((resolve) => {
    if (!field.matches('[data-composing]')) {
      resolve()
      return
    }
    field.addEventListener('compositionend', () => resolve(), { once: true })
    setTimeout(resolve, longestWait)
  })
}
