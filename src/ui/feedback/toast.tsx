import { useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { X } from 'lucide-react'
import { Button } from '../button.tsx'
import { classes } from '../classes.ts'
import { IconButton } from '../icon-button.tsx'
import { useTopLayer } from '../use-top-layer.ts'
import { createToastQueue, type ToastEntry, type ToastOptions } from './toast-queue.ts'
import { useReturnedFocus } from './use-returned-focus.ts'

const queue = createToastQueue(() => performance.now())

/** Says something at the foot of the page for a while, politely, with at most one way to act on it. */
export function toast(options: ToastOptions): { dismiss(): void } {
  return queue.show(options)
}

/** Where toasts appear: once, beside the pages. */
export function Toaster() {
  const entries = useSyncExternalStore(queue.subscribe, queue.entries)
  const home = useTopLayer()
  const focus = useReturnedFocus()
  return createPortal(
    <div
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- output takes phrasing content only
      role="status"
      {...focus}
      className={classes(
        'pointer-events-none fixed inset-x-0 z-50 flex max-h-[80dvh] flex-col-reverse items-center gap-2 overflow-y-auto px-4 py-3',
        // A dialog has its buttons at its foot.
        home !== document.body && home.clientHeight < innerHeight
          ? 'top-[env(safe-area-inset-top)]'
          : 'bottom-[calc(var(--bar)+var(--page-bar,0px)+0.5rem)] -mb-3 lg:bottom-6',
      )}
    >
      {/* From the foot up: where there are too many for the window, the newest are seen. */}
      {entries.toReversed().map((entry) => (
        <Toast key={entry.id} entry={entry} />
      ))}
    </div>,
    home,
  )
}

function Toast({ entry }: { entry: ToastEntry }) {
  const { id, action, message, tone } = entry
  return (
    <div
      onPointerEnter={() => queue.pause(id)}
      onPointerLeave={() => queue.resume(id)}
      onFocus={() => queue.pause(id)}
      onBlur={() => queue.resume(id)}
      className={classes(
        'pointer-events-auto flex max-w-[32rem] items-center gap-2 rounded-lg border py-1.5 pr-1.5 pl-4 text-sm shadow-float',
        tone === 'error'
          ? 'border-danger bg-danger-soft text-ink'
          : 'border-line bg-raised text-ink',
      )}
    >
      <span className="py-1.5">{message}</span>
      {action !== undefined && (
        <Button
          variant="quiet"
          className="shrink-0 text-accent"
          onClick={() => {
            queue.dismiss(id)
            action.onPress()
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton
        label="Dismiss"
        icon={<X size={16} aria-hidden />}
        onClick={() => queue.dismiss(id)}
      />
    </div>
  )
}
