import { parentPort, workerData } from 'node:worker_threads'
import sharp from 'sharp'
import { Cancelled, quietPulse } from './core/interrupt.ts'
import { Easel, paintPicture } from './paint-picture.ts'
import type { PaintNews, PaintOrder, WorkerStart } from './pool/messages.ts'
import { warmUpTask } from './pool/warm-up-task.ts'

/** Entry of the painter's worker thread: orders in, pictures out, one at a time. */
const port = parentPort
if (!port) throw new Error('The painter worker must run in a worker thread.')

// No picture is ever worked out twice from the same steps: 50 MB of what libvips would remember.
sharp.cache(false)

const progressEvery = 100
const easel = new Easel()
const { wanted } = workerData as WorkerStart
let last: Promise<unknown> = warmUp()

function say(news: PaintNews, transfer: readonly ArrayBuffer[] = []): void {
  port?.postMessage(news, transfer)
}

/** Gives way as soon as there is something to paint: half-warm and at once is sooner than warm and later. */
async function warmUp(): Promise<void> {
  const check = (): void => {
    if (Atomics.load(wanted, 0) !== 0) throw new Cancelled()
  }
  try {
    check()
    await paintPicture(warmUpTask, easel, { ...quietPulse, check })
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error
  }
  say({ kind: 'ready' })
}

async function paint(order: PaintOrder): Promise<void> {
  let spoken = performance.now()
  try {
    const picture = await paintPicture(order.task, easel, {
      progress: (fraction) => {
        const now = performance.now()
        if (now - spoken < progressEvery) return
        spoken = now
        say({ kind: 'progress', id: order.id, fraction })
      },
      check: () => {
        if (Atomics.load(order.stop, 0) !== 0) throw new Cancelled()
      },
    })
    say({ kind: 'done', id: order.id, picture }, [picture.bytes.buffer])
  } catch (error) {
    if (error instanceof Cancelled) say({ kind: 'cancelled', id: order.id })
    else
      say({
        kind: 'failed',
        id: order.id,
        message: `The built-in painter could not finish: ${String(error)}`,
      })
  }
}

port.on('message', (order: PaintOrder) => {
  last = last.then(() => paint(order))
})
