import type { PaintedPicture } from '../paint-picture.ts'
import type { PaintTask } from '../task.ts'

/** What a worker starts with. `wanted` is shared memory; any value but 0 says that an order is on its way. */
export interface WorkerStart {
  readonly wanted: Int32Array
}

/** To a worker: one picture. `stop` is shared memory; any value but 0 asks the painter to give up. */
export interface PaintOrder {
  readonly id: number
  readonly task: PaintTask
  readonly stop: Int32Array
}

/** From a worker. `ready` follows its warm-up picture, finished or not. */
export type PaintNews =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly id: number; readonly fraction: number }
  | { readonly kind: 'done'; readonly id: number; readonly picture: PaintedPicture }
  | { readonly kind: 'cancelled'; readonly id: number }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string }
