/**
 * Inflates zlib data of a stranger's, up to `most` bytes; null when there is more or it is broken.
 */
export async function inflate(
  data: Uint8Array<ArrayBuffer>,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = new Blob([data])
    .stream()
    .pipeThrough(new DecompressionStream('deflate'))
    .getReader()
  const parts: Uint8Array[] = []
  let size = 0
  try {
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- a stream comes in order
      const { done, value } = await reader.read()
      if (done) break
      size += value.byteLength
      if (size > most) {
        void reader.cancel().catch(() => undefined)
        return null
      }
      parts.push(value)
    }
  } catch {
    return null
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.byteLength
  }
  return whole
}
