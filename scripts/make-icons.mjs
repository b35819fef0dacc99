// Draws the icons of an installed Gesso from its mark. Their files are kept: run this when the mark changes.
import { mkdirSync, readFileSync } from 'node:fs'
import sharp from 'sharp'

const mark = readFileSync('public/icon.svg', 'utf8')
/** To the edge on all sides: the system cuts its own shape out, and the mark is well within it. */
const full = mark.replace(' rx="14"', '')
/** The strokes alone, for the status bar, which takes a picture's opacity for all it is. */
const badge = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="9 9 46 46">
  <path d="M15 17h34v30H15z" fill="none" stroke="#fff" stroke-width="5" stroke-linejoin="round"/>
  <path d="M20 42c5-9 9-13 13-13 5 0 4 8 8 8 2 0 3-1 4-3v8z" fill="#fff"/>
</svg>`

const icons = [
  ['icon-192.png', mark, 192],
  ['icon-512.png', mark, 512],
  ['maskable-192.png', full, 192],
  ['maskable-512.png', full, 512],
  ['apple-touch-icon.png', full, 180],
  ['badge-96.png', badge, 96],
]

mkdirSync('public/icons', { recursive: true })
for (const [name, svg, side] of icons) {
  await sharp(Buffer.from(svg), { density: (72 * side) / 46 })
    .resize(side, side)
    .png({ palette: true, compressionLevel: 9, effort: 10 })
    .toFile(`public/icons/${name}`)
}
