/** Where a key leads to from one of `count` squares in rows of `columns`; null for keys that lead nowhere. */
export function movedTo(key: string, at: number, count: number, columns: number): number | null {
  const last = count - 1
  const steps: Partial<Record<string, number>> = {
    ArrowLeft: at - 1,
    ArrowRight: at + 1,
    ArrowUp: at - columns,
    // From above the gap in an unfinished last row, into that row.
    ArrowDown:
      Math.floor(at / columns) < Math.floor(last / columns) ? Math.min(last, at + columns) : at,
    Home: 0,
    End: last,
  }
  const to = steps[key]
  if (to === undefined) return null
  return to < 0 || to > last ? at : to
}
