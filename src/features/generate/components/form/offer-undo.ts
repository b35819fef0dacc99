import { toast } from '#src/ui/feedback/toast.tsx'

/** Milliseconds in which a change can be taken back. */
const undoWindow = 10_000

/** The one change that can be taken back: an Undo of the one before it would bring back what nobody remembers. */
let offered: { dismiss(): void } | null = null

/** Says what was done to the form, with a way back in place of the one offered last. */
export function offerUndo(message: string, onPress: () => void): void {
  offered?.dismiss()
  offered = toast({ message, duration: undoWindow, action: { label: 'Undo', onPress } })
}
