/** Time as the domain and the services see it. `now` is ms since the epoch; `setTimer` answers how to stop the timer. */
export interface Clock {
  now(): number
  setTimer(ms: number, fn: () => void): () => void
}
