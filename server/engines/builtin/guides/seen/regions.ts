import type { Desk } from '../../core/desk.ts'
import { stretch } from '../../core/interrupt.ts'

/** What belongs together between the edges of a picture: a label from 0 up for each pixel. */
export interface Regions {
  readonly width: number
  readonly height: number
  readonly label: Int32Array
  readonly count: number
  /** 1 for each region that reaches the border of the picture, 0 for one that is closed. */
  readonly open: Uint8Array
}

const unseen = -1
const edgeMark = -2

/** Floods the ground between edges; specks and the edges themselves join whatever lies next to them. */
export function findRegions(
  edge: Float32Array,
  width: number,
  height: number,
  { room, pulse }: Desk,
): Regions {
  const label = room.ints(width * height)
  for (let at = 0; at < label.length; at++) label[at] = (edge[at] ?? 0) > 0.3 ? edgeMark : unseen
  const stack = room.ints(width * height)
  const least = width * height * 0.0006
  let count = 0
  for (let start = 0; start < label.length; start++) {
    if (start % stretch === 0) pulse.check()
    if (label[start] !== unseen) continue
    let top = 0
    let size = 0
    stack[top++] = start
    label[start] = count
    // Every pixel of the region stays on the stack, so that a speck can be given back.
    while (size < top) {
      const at = stack[size++] ?? 0
      const x = at % width
      const visit = (next: number): void => {
        if (label[next] !== unseen) return
        label[next] = count
        stack[top++] = next
      }
      if (x > 0) visit(at - 1)
      if (x < width - 1) visit(at + 1)
      if (at >= width) visit(at - width)
      if (at < label.length - width) visit(at + width)
    }
    if (size >= least) count++
    else for (let k = 0; k < size; k++) label[stack[k] ?? 0] = edgeMark
  }
  if (count === 0) {
    label.fill(0)
    return { width, height, label, count: 1, open: Uint8Array.of(1) }
  }
  pulse.check()
  spread(label, stack, width)
  pulse.check()
  return { width, height, label, count, open: openOnes(label, count, width, height) }
}

/** Gives what has no label that of the nearest that has one, ring by ring. */
function spread(label: Int32Array, queue: Int32Array, width: number): void {
  let end = 0
  for (let at = 0; at < label.length; at++) if ((label[at] ?? 0) >= 0) queue[end++] = at
  for (let k = 0; k < end; k++) {
    const at = queue[k] ?? 0
    const own = label[at] ?? 0
    const x = at % width
    const take = (next: number): void => {
      if ((label[next] ?? 0) >= 0) return
      label[next] = own
      queue[end++] = next
    }
    if (x > 0) take(at - 1)
    if (x < width - 1) take(at + 1)
    if (at >= width) take(at - width)
    if (at < label.length - width) take(at + width)
  }
}

function openOnes(label: Int32Array, count: number, width: number, height: number): Uint8Array {
  const open = new Uint8Array(count)
  for (let x = 0; x < width; x++) {
    open[label[x] ?? 0] = 1
    open[label[(height - 1) * width + x] ?? 0] = 1
  }
  for (let y = 0; y < height; y++) {
    open[label[y * width] ?? 0] = 1
    open[label[y * width + width - 1] ?? 0] = 1
  }
  return open
}
