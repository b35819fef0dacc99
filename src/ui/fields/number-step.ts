interface Bounds {
  min: number
  max: number
  step: number
}

/** The next whole step in a direction: from between two steps to the nearer one that way, never out of bounds. */
export function stepFrom(value: number, direction: 1 | -1, { min, max, step }: Bounds): number {
  const places = (value - min) / step
  const place =
    direction === 1 ? Math.floor(places + 1e-9) + direction : Math.ceil(places - 1e-9) + direction
  return Math.min(max, Math.max(min, tidy(min + place * step)))
}

/** What a person typed, as a number; undefined while it is not one yet. */
export function parseNumber(text: string): number | undefined {
  const trimmed = text.trim().replace(',', '.')
  if (!/^-?\d+(\.\d+)?$/.test(trimmed)) return undefined
  const value = Number(trimmed)
  return Number.isFinite(value) ? value : undefined
}

function tidy(value: number): number {
  return Number(value.toFixed(6))
}
