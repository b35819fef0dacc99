interface ToastAction {
  label: string
  onPress: () => void
}

export interface ToastOptions {
  message: string
  action?: ToastAction
  /** Milliseconds it stays, not counting while it is hovered or holds the focus. */
  duration?: number
  tone?: 'info' | 'error'
}

export interface ToastEntry extends Required<Omit<ToastOptions, 'action'>> {
  id: number
  action?: ToastAction
}

/**
 * More than this at once would cover what they are about; the oldest gives way. One that can be acted on never
 * does: the time to take something back was promised.
 */
const most = 4

/**
 * What is being said to the person now. Each entry's time runs only while nobody is reading it.
 * @param clock milliseconds, for counting what is left after a pause
 */
export function createToastQueue(clock: () => number) {
  let entries: readonly ToastEntry[] = []
  let lastId = 0
  const timers = new Map<number, { left: number; since: number; timer?: Timer }>()
  const listeners = new Set<() => void>()

  function update(next: readonly ToastEntry[]) {
    entries = next
    for (const listener of listeners) listener()
  }

  function dismiss(id: number) {
    clearTimeout(timers.get(id)?.timer)
    if (timers.delete(id)) update(entries.filter((entry) => entry.id !== id))
  }

  function resume(id: number) {
    const time = timers.get(id)
    if (time === undefined || time.timer !== undefined) return
    time.since = clock()
    time.timer = setTimeout(() => dismiss(id), time.left)
  }

  return {
    show({ duration = 6000, tone = 'info', ...rest }: ToastOptions) {
      lastId += 1
      const entry: ToastEntry = { ...rest, duration, tone, id: lastId }
      timers.set(entry.id, { left: duration, since: clock() })
      resume(entry.id)
      update([...entries, entry])
      const oldest = entries.find(({ id, action }) => action === undefined && id !== entry.id)
      if (entries.length > most && oldest !== undefined) dismiss(oldest.id)
      return { dismiss: () => dismiss(entry.id) }
    },
    dismiss,
    /** Stops the time of one. */
    pause(id: number) {
      const time = timers.get(id)
      if (time?.timer === undefined) return
      clearTimeout(time.timer)
      timers.set(id, { left: Math.max(0, time.left - (clock() - time.since)), since: clock() })
    },
    resume,
    entries: () => entries,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

type Timer = ReturnType<typeof setTimeout>
