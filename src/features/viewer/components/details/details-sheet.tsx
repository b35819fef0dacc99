import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from '#src/ui/classes.ts'
import { IconButton } from '#src/ui/icon-button.tsx'
import { useSheetDrag } from '#src/ui/use-sheet-drag.ts'

interface DetailsSheetProps {
  onClose: () => void
  children: ReactNode
}

/** The details on a phone: over the foot of the picture, which stays in sight; its handle drags it up and away. */
export function DetailsSheet({ onClose, children }: DetailsSheetProps) {
  const { tall, offset, toggle, handlers } = useSheetDrag(true, onClose)
  return (
    <aside
      aria-label="Details"
      style={{ transform: `translateY(${Math.max(0, offset)}px)` }}
      className={classes(
        'fixed inset-x-0 bottom-0 z-10 flex flex-col rounded-t-xl border-t border-line bg-surface low:static low:w-[min(22rem,45vw)] low:shrink-0 low:max-h-none low:rounded-none low:border-t-0 low:border-l pr-[env(safe-area-inset-right)] pl-[env(safe-area-inset-left)]',
        tall ? 'max-h-[calc(100dvh-1rem)]' : 'max-h-[70dvh]',
        offset === 0 && 'transition-transform',
      )}
    >
      <button
        type="button"
        aria-label={tall ? 'Make shorter' : 'Make taller'}
        onClick={toggle}
        className="flex min-h-touch w-full shrink-0 low:hidden touch-none items-center justify-center outline-offset-[-4px]"
        {...handlers}
      >
        <span className="h-1 w-10 rounded-full bg-edge" />
      </button>
      <header className="-mt-2 low:mt-0 flex items-center justify-between gap-3 pr-2 pl-5">
        <h2 className="text-lg font-strong">Details</h2>
        <IconButton label="Close details" icon={<X size={18} aria-hidden />} onClick={onClose} />
      </header>
      <div className="min-h-0 overflow-y-auto overscroll-contain pb-[env(safe-area-inset-bottom)]">
        {children}
      </div>
    </aside>
  )
}
