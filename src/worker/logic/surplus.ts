/** Something kept, by address. */
export interface Kept {
  url: string
  bytes: number
}

interface Limits {
  count: number
  bytes: number
}

/** The addresses to let go of, so that what stays is within the limits. @param kept oldest first */
export function surplus(kept: readonly Kept[], limits: Limits): string[] {
  let count = 0
  let bytes = 0
  let isFull = false
  const gone: string[] = []
  for (const one of kept.toReversed()) {
    count += 1
    bytes += one.bytes
    // What is older than the first that finds no room goes too: it was looked at longer ago.
    isFull ||= count > limits.count || bytes > limits.bytes
    if (isFull) gone.push(one.url)
  }
  return gone
}
