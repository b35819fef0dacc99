/** How fast the page moves; times in milliseconds, `speed` in pixels per millisecond. */
export interface ScrollSpeed {
  time: number
  place: number
  speed: number
}

/** Over this long a move must last to count in full: one notch of a wheel is no flight. */
const inertia = 100

/** A tile that will be on screen for less than this is not worth loading. */
const worthwhile = 200

export function speedAfter(before: ScrollSpeed, time: number, place: number): ScrollSpeed {
  const elapsed = Math.max(1, time - before.time)
  const speed = Math.abs(place - before.place) / elapsed
  const weight = Math.min(1, elapsed / inertia)
  return { time, place, speed: before.speed + (speed - before.speed) * weight }
}

/** Whether what comes into view would be gone again before its picture could be seen. */
export const isFlying = ({ speed }: ScrollSpeed, view: number): boolean => speed > view / worthwhile
