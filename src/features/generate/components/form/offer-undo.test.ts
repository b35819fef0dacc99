import { expect, it, vi } from 'vitest'
import type { ToastOptions } from '#src/ui/feedback/toast-queue.ts'
import { offerUndo } from './offer-undo.ts'

const said: { message: string; isGone: boolean }[] = []

vi.mock('#src/ui/feedback/toast.tsx', () => ({
  toast({ message }: ToastOptions) {
    const entry = { message, isGone: false }
    said.push(entry)
    return { dismiss: () => void (entry.isGone = true) }
  },
}))

it('offers the way back from the last change alone', () => {
  for (const message of ['One', 'Two', 'Three']) offerUndo(message, () => undefined)
  expect(said.filter(({ isGone }) => !isGone).map(({ message }) => message)).toEqual(['Three'])
})
