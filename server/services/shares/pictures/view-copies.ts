import { shareCopySize } from '#contract/studio/share-limits.ts'
import type { ServiceDeps } from '../../deps.ts'

/** Copies in memory, in bytes. Never on the disk: a deleted picture's would outlive it there. */
const room = 48 * 1024 * 1024

/** Fresh copies of pictures, made of their pixels alone: whatever else lies in a file stays behind. */
export function createViewCopies({ library, pictureFiles }: ServiceDeps) {
  const copies = new Map<string, Uint8Array>()
  const making = new Map<string, Promise<Uint8Array | null>>()
  let size = 0

  async function make(id: string): Promise<Uint8Array | null> {
    const file = library.media.image(id)
    const bytes = file && (await library.media.read(file))
    return bytes && (await pictureFiles.copy(bytes, shareCopySize))
  }

  function keep(id: string, bytes: Uint8Array): void {
    copies.set(id, bytes)
    size += bytes.byteLength
    for (const [oldest, { byteLength }] of copies) {
      if (size <= room) break
      copies.delete(oldest)
      size -= byteLength
    }
  }

  return async (id: string): Promise<Uint8Array | null> => {
    const known = copies.get(id)
    if (known !== undefined) {
      copies.delete(id)
      copies.set(id, known)
      return known
    }
    const begun = making.get(id)
    if (begun !== undefined) return begun
    const work = make(id).finally(() => making.delete(id))
    making.set(id, work)
    const bytes = await work
    if (bytes !== null && !copies.has(id)) keep(id, bytes)
    return bytes
  }
}
