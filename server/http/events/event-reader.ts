import { createEventQueue } from './event-queue.ts'

/** One open stream. */
export interface EventReader {
  readonly stream: ReadableStream<Uint8Array>
  push(bytes: Uint8Array, key?: string): void
  /** A comment, so that proxies and the reader itself know that the line is alive. */
  beat(): void
  /** Ends the stream after what still waits. */
  finish(): void
}

export interface EventReaderOptions {
  maxUnread: number
  /** Called once, however the stream ends. */
  onEnd: () => void
  /** Called when more than `maxUnread` bytes wait: the reader is gone or asleep and costs memory. */
  onStalled: () => void
}

const chunkBytes = 64 * 1024
const comment = Buffer.from(':\n\n')

export function createEventReader(options: EventReaderOptions): EventReader {
  const queue = createEventQueue()
  let wake: (() => void) | null = null
  let state: 'open' | 'finishing' | 'ended' = 'open'

  function moveTo(next: 'finishing' | 'ended'): void {
    if (state === 'ended') return
    state = next
    if (next === 'ended') options.onEnd()
    wakeUp()
  }

  function isIdle(): boolean {
    return queue.unread === 0 && state === 'open'
  }

  function wakeUp(): void {
    wake?.()
    wake = null
  }

  function push(bytes: Uint8Array, key?: string): void {
    if (state !== 'open') return
    queue.push(bytes, key)
    if (queue.unread <= options.maxUnread) {
      wakeUp()
      return
    }
    moveTo('ended')
    options.onStalled()
  }

  // With a high water mark of 0 `pull` is called only when the socket has room, so that what waits,
  // waits in our queue, where it is counted.
  const stream = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        while (isIdle()) {
          await new Promise<void>((resolve) => {
            wake = resolve
          })
        }
        if (state === 'ended') return
        const chunk = queue.take(chunkBytes)
        if (chunk !== null) {
          controller.enqueue(chunk)
          return
        }
        moveTo('ended')
        controller.close()
      },
      cancel: () => moveTo('ended'),
    },
    { highWaterMark: 0 },
  )

  return {
    stream,
    push,
    beat() {
      if (queue.unread === 0) push(comment)
    },
    finish: () => moveTo('finishing'),
  }
}
