import { type ReactNode, useId, useRef } from 'react'
import { X } from 'lucide-react'
import { classes } from './classes.ts'
import { IconButton } from './icon-button.tsx'
import { useBackdropPress } from './use-backdrop-press.ts'
import { useModal } from './use-modal.ts'

interface DialogProps {
  open: boolean
  onClose: () => void
  title: string
  children: ReactNode
  footer?: ReactNode
  /** For what needs more room across than reading does. */
  wide?: boolean
  /** As tall as there is room, whatever is in it: for what is looked through. */
  tall?: boolean
}

/** A native modal dialog: Escape, the close button and a press outside all close it. */
export function Dialog({ open, onClose, title, children, footer, wide, tall }: DialogProps) {
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useModal(dialog, open)
  const backdrop = useBackdropPress(dialog, onClose)

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
      className={classes(
        'm-auto max-h-[min(44rem,calc(100dvh-2rem))] overflow-hidden text-start rounded-xl border border-line bg-surface p-0 text-ink shadow-float backdrop:bg-veil/60',
        tall === true && 'h-dvh',
        wide === true ? 'w-[min(48rem,calc(100vw-2rem))]' : 'w-[min(32rem,calc(100vw-2rem))]',
      )}
    >
      {open && (
        <div className="flex h-full max-h-[inherit] flex-col">
          <header className="flex items-center justify-between gap-3 py-3 pr-3 pl-5">
            <h2 id={titleId} className="text-lg font-strong">
              {title}
            </h2>
            <IconButton label="Close" icon={<X size={18} aria-hidden />} onClick={onClose} />
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto px-5 pt-1 pb-5">{children}</div>
          {footer !== undefined && (
            <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">
              {footer}
            </footer>
          )}
        </div>
      )}
    </dialog>
  )
}
