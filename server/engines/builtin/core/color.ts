/** Linear-light red, green, blue; 1 is white paper in full light. */
export type Rgb = readonly [number, number, number]

export function toLinear(v: number): number {
  return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4
}

export function toSrgb(v: number): number {
  return v <= 0.0031308 ? v * 12.92 : 1.055 * v ** (1 / 2.4) - 0.055
}

const linearBytes = Float64Array.from({ length: 256 }, (_, byte) => toLinear(byte / 255))

/** '#rrggbb' to linear light. Parse once when building, never per pixel. */
export function hex(text: string): Rgb {
  const n = Number.parseInt(text.slice(1), 16)
  return [
    linearBytes[(n >> 16) & 255] ?? 0,
    linearBytes[(n >> 8) & 255] ?? 0,
    linearBytes[n & 255] ?? 0,
  ]
}

export function mixRgb(a: Rgb, b: Rgb, t: number): Rgb {
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t]
}

export function scaleRgb(a: Rgb, k: number): Rgb {
  return [a[0] * k, a[1] * k, a[2] * k]
}

export function luminance(r: number, g: number, b: number): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Hue in turns, saturation and lightness 0 to 1, to linear light. */
export function hsl(hue: number, saturation: number, lightness: number): Rgb {
  const turn = hue - Math.floor(hue)
  const a = saturation * Math.min(lightness, 1 - lightness)
  const channel = (n: number): number => {
    const k = (n + turn * 12) % 12
    return toLinear(lightness - a * Math.max(-1, Math.min(k - 3, 9 - k, 1)))
  }
  return [channel(0), channel(8), channel(4)]
}
