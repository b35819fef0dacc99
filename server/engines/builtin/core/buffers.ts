/**
 * Scratch memory that lives as long as its worker: a picture borrows buffers by name instead of allocating
 * tens of megabytes that the collector would have to chase. A borrowed buffer keeps whatever was in it. What is
 * never needed at the same time shares a name, whatever the kind of its numbers.
 */
export class Buffers {
  readonly #held = new Map<string, ArrayBuffer>()

  floats(name: string, length: number): Float32Array {
    return new Float32Array(this.#memory(name, length * 4), 0, length)
  }

  ints(name: string, length: number): Int32Array {
    return new Int32Array(this.#memory(name, length * 4), 0, length)
  }

  bytes(name: string, length: number): Uint8Array {
    return new Uint8Array(this.#memory(name, length), 0, length)
  }

  #memory(name: string, bytes: number): ArrayBuffer {
    const held = this.#held.get(name)
    if (held && held.byteLength >= bytes) return held
    const made = new ArrayBuffer(bytes)
    this.#held.set(name, made)
    return made
  }
}
