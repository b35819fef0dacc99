import { useEffect, useState, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { X } from 'lucide-react'
import { Button } from '../button.tsx'
import { classes } from '../classes.ts'
import { IconButton } from '../icon-button.tsx'
import { createToastQueue, type ToastEntry, type ToastOptions } from './toast-queue.ts'

const queue = createToastQueue(() => performance.now())

/** Says something at the foot of the page for a while, politely, with at most one way to act on it. */
export function toast(options: ToastOptions): { dismiss(): void } {
  return queue.show(options)
}

/** Where toasts appear: once, beside the pages. */
export function Toaster() {
  const entries = useSyncExternalStore(queue.subscribe, queue.entries)
  const home = useTopLayer()
  return createPortal(
    <div
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- output takes phrasing content only
      role="status"
      className="pointer-events-none fixed inset-x-0 bottom-[calc(env(safe-area-inset-bottom)+5rem)] z-50 flex flex-col items-center gap-2 px-4 lg:bottom-6"
    >
      {entries.map((entry) => (
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
          className="text-accent"
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

/** While a modal dialog is open everything outside it is inert, so toasts move into the topmost one. */
function useTopLayer(): Element {
  const [home, setHome] = useState<Element>(document.body)
  useEffect(() => {
    const find = () => {
      const modals = document.querySelectorAll('dialog:modal')
      setHome(modals[modals.length - 1] ?? document.body)
    }
    find()
    const observer = new MutationObserver(find)
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['open'],
    })
    return () => observer.disconnect()
  }, [])
  return home
}
