/** The two texts a prompt is remembered by. */
export interface Written {
  prompt: string
  negativePrompt: string
}

/** Reads earlier prompts, last used first, from the `offset`-th on; none at the end. */
type ReadFrom = (offset: number) => Promise<readonly Written[]>

/**
 * Goes back and forth through earlier prompts, from what is written to the oldest. What one began with is the last
 * stop on the way forward; typing in between begins a new walk from there.
 */
export function createHistoryWalk() {
  let known: Written[] = []
  let place = -1
  let begun: Written | null = null
  let shown: Written | null = null

  async function at(index: number, readFrom: ReadFrom): Promise<Written | undefined> {
    if (index >= known.length) known.push(...(await readFrom(known.length)))
    return known[index]
  }

  /**
   * @param step 1 for an earlier prompt, -1 for a later one
   * @returns what to write now; null at the ends
   */
  return async (written: Written, step: 1 | -1, readFrom: ReadFrom): Promise<Written | null> => {
    if (shown === null || !isSame(written, shown)) {
      known = []
      place = -1
      begun = written
    }
    let next = place + step
    if (next < -1) return null
    if (next === -1) {
      place = -1
      shown = null
      return begun
    }
    let found = await at(next, readFrom)
    // What was just used is on top of the history too; going back to it would seem to do nothing.
    if (place === -1 && found !== undefined && begun !== null && isSame(found, begun)) {
      next += 1
      found = await at(next, readFrom)
    }
    if (found === undefined) return null
    place = next
    shown = { prompt: found.prompt, negativePrompt: found.negativePrompt }
    return shown
  }
}

const isSame = (one: Written, other: Written) =>
  one.prompt === other.prompt && one.negativePrompt === other.negativePrompt
