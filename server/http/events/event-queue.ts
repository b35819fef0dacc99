/**
 * What one reader has not read yet, in order. An entry with a key replaces an earlier one with the
 * same key that still waits, in that one's place: of a progress bar only the latest figure matters.
 */
export interface EventQueue {
  push(bytes: Uint8Array, key?: string): void
  /** Up to about `limit` bytes from the front, or null when nothing waits. */
  take(limit: number): Uint8Array | null
  readonly unread: number
}

interface Entry {
  bytes: Uint8Array
  key: string | undefined
}

export function createEventQueue(): EventQueue {
  const entries: Entry[] = []
  const byKey = new Map<string, Entry>()
  let unread = 0

  return {
    push(bytes, key) {
      const waiting = key === undefined ? undefined : byKey.get(key)
      if (waiting !== undefined) {
        unread += bytes.byteLength - waiting.bytes.byteLength
        waiting.bytes = bytes
        return
      }
      const entry = { bytes, key }
      entries.push(entry)
      if (key !== undefined) byKey.set(key, entry)
      unread += bytes.byteLength
    },
    take(limit) {
      if (entries.length === 0) return null
      let count = 0
      let size = 0
      while (count < entries.length && (count === 0 || size < limit)) {
        size += entries[count]?.bytes.byteLength ?? 0
        count += 1
      }
      const taken = entries.splice(0, count)
      for (const { key } of taken) if (key !== undefined) byKey.delete(key)
      unread -= size
      return Buffer.concat(taken.map((entry) => entry.bytes))
    },
    get unread() {
      return unread
    },
  }
}
