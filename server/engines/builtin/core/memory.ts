/** Under this many bytes the collector does better than we would. */
const smallest = 1 << 16

/** A piece of memory, and the picture it was last needed for. */
export interface Block {
  readonly buffer: ArrayBuffer
  picture: number
}

/** What this thread has at hand and nobody holds at present. */
let idle: Block[] = []
let picture = 0

/** A block of at least so many bytes; whatever was in it is still there. */
export function takeBlock(bytes: number): Block {
  const most = bytes * 2 + smallest
  let best = -1
  let least = most
  for (const [at, { buffer }] of idle.entries()) {
    if (buffer.byteLength < bytes || buffer.byteLength > least) continue
    best = at
    least = buffer.byteLength
  }
  const [found] = best < 0 ? [] : idle.splice(best, 1)
  const block = found ?? { buffer: new ArrayBuffer(bytes), picture }
  block.picture = picture
  return block
}

export function giveBlock(block: Block): void {
  idle.push(block)
}

/** Between two pictures: what the last one had no use for is let go. */
export function letGo(): void {
  idle = idle.filter((block) => block.picture === picture)
  picture += 1
}

/**
 * Memory for a while: arrays of zeros, all given back when the room is left. Tens of megabytes asked of the
 * collector for every step would pile up by the hundred before it came to sweep them.
 */
export class Room {
  readonly #taken: Block[] = []

  floats(length: number): Float32Array<ArrayBuffer> {
    if (length * 4 < smallest) return new Float32Array(length)
    return new Float32Array(this.#take(length * 4), 0, length).fill(0)
  }

  ints(length: number): Int32Array<ArrayBuffer> {
    if (length * 4 < smallest) return new Int32Array(length)
    return new Int32Array(this.#take(length * 4), 0, length).fill(0)
  }

  bytes(length: number): Uint8Array<ArrayBuffer> {
    if (length < smallest) return new Uint8Array(length)
    return new Uint8Array(this.#take(length), 0, length).fill(0)
  }

  copy(of: Float32Array): Float32Array<ArrayBuffer> {
    if (of.byteLength < smallest) return new Float32Array(of)
    const made = new Float32Array(this.#take(of.byteLength), 0, of.length)
    made.set(of)
    return made
  }

  leave(): void {
    for (const block of this.#taken.splice(0)) giveBlock(block)
  }

  #take(bytes: number): ArrayBuffer {
    const block = takeBlock(bytes)
    this.#taken.push(block)
    return block.buffer
  }
}
