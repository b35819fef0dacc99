import { type ReactNode, useId, useRef } from 'react'
import { X } from 'lucide-react'
import { classes } from './classes.ts'
import { IconButton } from './icon-button.tsx'
import { useBackdropPress } from './use-backdrop-press.ts'
import { useModal } from './use-modal.ts'
import { useSheetDrag } from './use-sheet-drag.ts'

interface SheetProps {
  open: boolean
  onClose: () => void
  title: string
  children: ReactNode
}

/**
 * A modal sheet at the bottom edge: its handle drags it up to the whole height and down to close;
 * pressing the handle does the same without dragging.
 */
export function Sheet({ open, onClose, title, children }: SheetProps) {
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useModal(dialog, open)
  const backdrop = useBackdropPress(dialog, onClose)
  const { tall, offset, toggle, handlers } = useSheetDrag(open, onClose)

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- Escape is the dialog's own key for the same
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      // React hands on the closing of a dialog within, which is none of this one's.
      onClose={(event) => {
        if (event.target === dialog.current) onClose()
      }}
      {...backdrop}
      // Only while it is dragged: what is fixed within would be held to it, and not to the window.
      style={offset > 0 ? { transform: `translateY(${offset}px)` } : undefined}
      className={classes(
        'mx-auto mt-auto mb-0 w-full max-w-[40rem] overflow-hidden rounded-t-xl border border-b-0 border-line bg-surface p-0 text-ink shadow-float backdrop:bg-veil/60',
        tall
          ? 'h-[calc(100dvh-1rem)]'
          : 'h-[max(72dvh,min(36rem,100dvh-1rem))] low:h-[calc(100dvh-0.5rem)]',
        'max-h-none',
        offset === 0 && 'transition-[height,transform]',
      )}
    >
      {open && (
        <div className="flex h-full flex-col">
          <button
            type="button"
            aria-label={tall ? 'Make shorter' : 'Make taller'}
            onClick={toggle}
            className="flex min-h-touch w-full shrink-0 cursor-grab touch-none items-center justify-center outline-offset-[-4px] active:cursor-grabbing"
            {...handlers}
          >
            <span className="h-1 w-10 rounded-full bg-edge" />
          </button>
          <header className="-mt-2 flex items-center justify-between gap-3 pr-2 pl-4">
            <h2 id={titleId} className="text-lg font-strong">
              {title}
            </h2>
            <IconButton label="Close" icon={<X size={18} aria-hidden />} onClick={onClose} />
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain pb-[env(safe-area-inset-bottom)]">
            {children}
          </div>
        </div>
      )}
    </dialog>
  )
}
