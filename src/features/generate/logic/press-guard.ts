/** Milliseconds in which the same request pressed again is a slip of the hand. */
const slip = 300

/**
 * Tells a double click, or a key and a click for the same thing, from pressing twice on purpose.
 * @returns a function of what is asked for and the time in milliseconds: whether the press counts
 */
export function createPressGuard(): (snapshot: string, time: number) => boolean {
  let last: { snapshot: string; time: number } | null = null
  return (snapshot, time) => {
    const isSlip = last !== null && last.snapshot === snapshot && time - last.time < slip
    // Measured from the press that counted: hammering is then one press each time the window is over.
    if (!isSlip) last = { snapshot, time }
    return !isSlip
  }
}
