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
