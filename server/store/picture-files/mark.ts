import sharp from 'sharp'

type Color = readonly [number, number, number, number]

const board: Color = [122, 88, 40, 255]
const paper: Color = [251, 247, 239, 255]
const hill: Color = [221, 193, 147, 255]
const clear: Color = [0, 0, 0, 0]

/** Drawn so much larger first, for smooth edges. */
const oversize = 4

/** The app's icon (`public/icon.svg`, 64 units a side) as PNG: SVG is a kind of picture that is decoded nowhere here. */
export function drawMark(side: number): Promise<Buffer> {
  const large = side * oversize
  const pixels = Buffer.alloc(large * large * 4)
  for (let y = 0; y < large; y += 1) {
    for (let x = 0; x < large; x += 1) {
      const color = colorAt(((x + 0.5) * 64) / large, ((y + 0.5) * 64) / large)
      pixels.set(color, (y * large + x) * 4)
    }
  }
  return sharp(pixels, { raw: { width: large, height: large, channels: 4 } })
    .resize({ width: side })
    .png()
    .toBuffer()
}

function colorAt(x: number, y: number): Color {
  const isPaper = x >= 15 && x < 49 && y >= 17 && y < 47
  if (!isPaper) return isInRounded(x, y) ? board : clear
  if (Math.hypot(x - 41, y - 24) < 3.5) return board
  return x >= 20 && x < 45 && y < 42 && y > ridge(x) ? hill : paper
}

/** A square of 64 with corners of 14. */
function isInRounded(x: number, y: number): boolean {
  const [dx, dy] = [Math.max(0, Math.abs(x - 32) - 18), Math.max(0, Math.abs(y - 32) - 18)]
  return Math.hypot(dx, dy) < 14
}

const ridgeLine = [
  [20, 40],
  [27, 31],
  [33, 27],
  [37, 30.5],
  [41, 35],
  [45, 32],
] as const

function ridge(x: number): number {
  const at = ridgeLine.findIndex(([right]) => x < right)
  const [x0, y0] = ridgeLine[at - 1] ?? ridgeLine[0]
  const [x1, y1] = ridgeLine[at] ?? [45, 32]
  return y0 + ((y1 - y0) * (x - x0)) / Math.max(1, x1 - x0)
}
