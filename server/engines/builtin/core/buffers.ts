import type { Block } from './memory.ts'
import { giveBlock, loseBlock, nextPicture, Room, takeBlock } from './memory.ts'

interface Named {
  block: Block
  /** The most bytes the picture at hand has asked for. */
  asked: number
}

/**
 * Scratch memory that goes from picture to picture: a picture borrows buffers by name instead of allocating
 * tens of megabytes that the collector would have to chase. A borrowed buffer keeps whatever was in it. What is
 * never needed at the same time shares a name, whatever the kind of its numbers.
 */
export class Buffers {
  /** What a picture needs to its end and has no name for. */
  readonly room = new Room()
  readonly #held = new Map<string, Named>()
  /** Too small for what their names were asked for later on, and perhaps still read. */
  readonly #outgrown: Block[] = []

  floats(name: string, length: number): Float32Array {
    return new Float32Array(this.#memory(name, length * 4), 0, length)
  }

  ints(name: string, length: number): Int32Array {
    return new Int32Array(this.#memory(name, length * 4), 0, length)
  }

  bytes(name: string, length: number): Uint8Array {
    return new Uint8Array(this.#memory(name, length), 0, length)
  }

  /** Before a picture: what the last one did not need, or needed much less of, is given back. */
  rewind(): void {
    this.room.leave()
    for (const block of this.#outgrown.splice(0)) giveBlock(block)
    for (const [name, held] of this.#held) {
      if (held.asked * 2 < held.block.buffer.byteLength) {
        giveBlock(held.block)
        this.#held.delete(name)
      }
      held.asked = 0
    }
    nextPicture()
  }

  /** Leaves a name's memory to another thread that may still read it. */
  lose(name: string): void {
    const held = this.#held.get(name)
    if (held) loseBlock(held.block)
    this.#held.delete(name)
  }

  #memory(name: string, bytes: number): ArrayBuffer {
    const held = this.#held.get(name)
    if (!held) {
      const made = { block: takeBlock(bytes), asked: bytes }
      this.#held.set(name, made)
      return made.block.buffer
    }
    if (held.block.buffer.byteLength < bytes) {
      this.#outgrown.push(held.block)
      held.block = takeBlock(bytes)
    }
    held.asked = Math.max(held.asked, bytes)
    return held.block.buffer
  }
}
