import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Under this many bytes the collector does better than we would. */
const smallest = 1 << 16

/** What blocks may take together (bytes) before those that are idle go; a picture that needs more gets it. */
const most = 96 << 20
/** WebAssembly counts in pages of this size. */
const grain = 1 << 16
/** How many times larger than what is asked for a block may be. */
const mostTimes = 3

/** Pictures after which a block that none of them needed goes. */
const longest = 1

/** Bytes let go of before the collector is called: by itself it comes late to what is not its own. */
const mostLost = 32 << 20

/** A piece of memory, and the picture it was last needed for. */
export interface Block {
  readonly buffer: ArrayBuffer
  picture: number
}

/** What this thread has at hand and nobody holds at present. */
let idle: Block[] = []
let total = 0
let lost = 0
let picture = 0

/** A block of at least so many bytes; whatever was in it is still there. */
export function takeBlock(bytes: number): Block {
  let best = -1
  let least = bytes * mostTimes + grain
  for (const [at, { buffer }] of idle.entries()) {
    if (buffer.byteLength < bytes || buffer.byteLength >= least) continue
    best = at
    least = buffer.byteLength
  }
  const [found] = best < 0 ? [] : idle.splice(best, 1)
  return found ?? makeBlock(Math.ceil(bytes / grain) * grain)
}

export function giveBlock(block: Block): void {
  block.picture = picture
  idle.push(block)
}

/** Between two pictures: what has not been needed for a while goes. */
export function nextPicture(): void {
  picture += 1
  for (const block of idle) if (picture - block.picture > longest) loseBlock(block)
  idle = idle.filter((block) => picture - block.picture <= longest)
  if (lost < mostLost) return
  lost = 0
  collect()
}

/** Leaves a block to the collector, and until then to whoever may still read it. */
export function loseBlock({ buffer }: Block): void {
  total -= buffer.byteLength
  lost += buffer.byteLength
}

function makeBlock(bytes: number): Block {
  while (total + bytes > most && idle.length > 0) {
    let oldest = 0
    for (const [at, block] of idle.entries())
      if (block.picture < (idle[oldest]?.picture ?? 0)) oldest = at
    const [gone] = idle.splice(oldest, 1)
    if (gone) loseBlock(gone)
  }
  total += bytes
  return { buffer: allocate(bytes), picture }
}

/** Has this thread's garbage collected, which takes some hundredths of a second. */
function collect(): void {
  setFlagsFromString('--expose-gc')
  const gc = runInNewContext('gc') as () => void
  gc()
}

/** All of it that is used here; the language's own types leave it to browsers. */
declare const WebAssembly: {
  readonly Memory: new (limits: { initial: number }) => { readonly buffer: ArrayBuffer }
}

/**
 * Memory straight from the system, and straight back to it. What an array asks for comes from malloc, which after a
 * few large pictures keeps hundreds of megabytes in pieces that fit nothing.
 */
function allocate(bytes: number): ArrayBuffer {
  try {
    return new WebAssembly.Memory({ initial: bytes / grain }).buffer
  } catch {
    // Where the space of addresses is kept short.
    return new ArrayBuffer(bytes)
  }
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
