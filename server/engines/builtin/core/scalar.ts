export function clamp(v: number, low: number, high: number): number {
  return v < low ? low : v > high ? high : v
}

export function unit(v: number): number {
  return v < 0 ? 0 : v > 1 ? 1 : v
}

export function lerp(a: number, b: number, t: number): number {
  return a + (b - a) * t
}

/** 0 below low, 1 above high, an S-curve between; works downwards too when low > high. */
export function smoothstep(low: number, high: number, v: number): number {
  const t = unit((v - low) / (high - low))
  return t * t * (3 - 2 * t)
}

/** `v` to a whole power. By multiplying: `**` takes twenty times as long, and its last digits are the engine's choice. */
export function power(v: number, whole: number): number {
  let out = 1
  for (let left = whole, squared = v; left > 0; left >>= 1, squared *= squared)
    if (left & 1) out *= squared
  return out
}

const decayEnd = 12
const decaySteps = 2048
const decayTable = Float64Array.from({ length: decaySteps + 2 }, (_, k) =>
  Math.exp((-k * decayEnd) / decaySteps),
)

/** e to the power of -v, for v of 0 or more, within 0.00001. */
export function decay(v: number): number {
  const t = (v < decayEnd ? v : decayEnd) * (decaySteps / decayEnd)
  const k = t | 0
  const a = decayTable[k] ?? 0
  return a + ((decayTable[k + 1] ?? 0) - a) * (t - k)
}
