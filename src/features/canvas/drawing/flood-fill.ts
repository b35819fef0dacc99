/** How far two colours may be apart, summed over the channels, to count as one: anti-aliasing makes many of one. */
const tolerance = 96

/**
 * Pours a colour into the area of one colour around a pixel, in place. The border is covered by one pixel, so that no
 * light line is left beside an anti-aliased edge.
 * @param data RGBA, four bytes a pixel
 */
export function floodFill(
  { data, width, height }: Pick<ImageData, 'data' | 'width' | 'height'>,
  [startX, startY]: readonly [number, number],
  [red, green, blue]: readonly [number, number, number],
  opacity: number,
): void {
  if (startX < 0 || startY < 0 || startX >= width || startY >= height) return
  const area = areaAround(data, width, height, startY * width + startX)
  const alpha = Math.round(opacity * 255)
  for (let at = 0; at < area.length; at += 1) {
    if (area[at] === 0 && !touches(area, at, width, height)) continue
    cover(data, at * 4, [red, green, blue], alpha)
  }
}

function areaAround(
  data: Uint8ClampedArray,
  width: number,
  height: number,
  start: number,
): Uint8Array {
  const area = new Uint8Array(width * height)
  const rest = [start]
  const isAlike = (at: number) => apart(data, at * 4, start * 4) <= tolerance
  area[start] = 1
  const visit = (at: number) => {
    if (area[at] !== 0 || !isAlike(at)) return
    area[at] = 1
    rest.push(at)
  }
  for (let at = rest.pop(); at !== undefined; at = rest.pop()) {
    const x = at % width
    if (x > 0) visit(at - 1)
    if (x < width - 1) visit(at + 1)
    if (at >= width) visit(at - width)
    if (at < width * (height - 1)) visit(at + width)
  }
  return area
}

/** Clear pixels are alike whatever colour they would have. */
function apart(data: Uint8ClampedArray, a: number, b: number): number {
  const [alphaA, alphaB] = [data[a + 3] ?? 0, data[b + 3] ?? 0]
  let sum = Math.abs(alphaA - alphaB)
  const seen = Math.min(alphaA, alphaB) / 255
  for (let c = 0; c < 3; c += 1) sum += Math.abs((data[a + c] ?? 0) - (data[b + c] ?? 0)) * seen
  return sum
}

function touches(area: Uint8Array, at: number, width: number, height: number): boolean {
  const x = at % width
  return (
    (x > 0 && area[at - 1] === 1) ||
    (x < width - 1 && area[at + 1] === 1) ||
    (at >= width && area[at - width] === 1) ||
    (at < width * (height - 1) && area[at + width] === 1)
  )
}

function cover(
  data: Uint8ClampedArray,
  o: number,
  color: readonly [number, number, number],
  alpha: number,
): void {
  const below = ((data[o + 3] ?? 0) * (255 - alpha)) / 255
  const sum = alpha + below
  if (sum === 0) return
  for (const c of [0, 1, 2] as const)
    data[o + c] = ((color[c] ?? 0) * alpha + (data[o + c] ?? 0) * below) / sum
  data[o + 3] = sum
}
