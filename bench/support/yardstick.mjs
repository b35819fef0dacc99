import sharp from 'sharp'

const side = 1024
const rounds = 40

/**
 * A fixed piece of work of the painter's kind, on one core: arithmetic over typed arrays, then one encoded
 * picture. Its time says how fast the machine is, so that the painter's ratios to it travel.
 */
export async function yardstick() {
  const field = new Float32Array(side * side)
  for (let round = 0; round < rounds; round += 1) {
    for (let at = side + 1; at < field.length; at += 1) {
      const mixed = 0.5 * field[at] + 0.3 * field[at - 1] + 0.2 * field[at - side]
      field[at] = mixed * 0.9 + ((at * 2_654_435_761) >>> 24) / 255
    }
  }
  const pixels = new Uint8Array(field.length * 3)
  for (let at = 0; at < pixels.length; at += 1) pixels[at] = field[Math.floor(at / 3)] * 25
  const raw = { width: side, height: side, channels: 3 }
  await sharp(pixels, { raw }).jpeg({ quality: 92, chromaSubsampling: '4:4:4' }).toBuffer()
}
