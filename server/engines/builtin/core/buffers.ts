/**
 * Scratch memory that lives as long as its worker: a picture borrows buffers by name instead of allocating
 * tens of megabytes that the collector would have to chase. A borrowed buffer keeps whatever was in it.
 */
export class Buffers {
  readonly #floats = new Map<string, Float32Array>()
  readonly #ints = new Map<string, Int32Array>()
  readonly #bytes = new Map<string, Uint8Array>()

  floats(name: string, length: number): Float32Array {
    const held = this.#floats.get(name)
    if (held && held.length >= length) return held.subarray(0, length)
    const made = new Float32Array(length)
    this.#floats.set(name, made)
    return made
  }

  ints(name: string, length: number): Int32Array {
    const held = this.#ints.get(name)
    if (held && held.length >= length) return held.subarray(0, length)
    const made = new Int32Array(length)
    this.#ints.set(name, made)
    return made
  }

  bytes(name: string, length: number): Uint8Array {
    const held = this.#bytes.get(name)
    if (held && held.length >= length) return held.subarray(0, length)
    const made = new Uint8Array(length)
    this.#bytes.set(name, made)
    return made
  }
}
