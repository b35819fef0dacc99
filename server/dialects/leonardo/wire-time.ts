/** A time as this API writes it: UTC with milliseconds and no zone letter, `2026-02-03T04:05:06.789`. */
export function wireTime(ms: number): string {
  return new Date(ms).toISOString().slice(0, -1)
}
