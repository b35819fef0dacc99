import type { Medium } from '../understand/place-words.ts'
import { styles } from './catalogue.ts'
import { made, paint } from './make-style.ts'
import type { Style } from './style.ts'

/** The manner each medium named in a prompt is painted in. */
export const mediums: Readonly<Record<Medium, Style>> = {
  oil: styles.DYNAMIC,
  watercolor: styles.WATERCOLOR,
  sketch: styles.SKETCH_BW,
  colored: styles.SKETCH_COLOR,
  anime: styles.ANIME,
  render: styles.RENDER_3D,
  photo: styles.PHOTOGRAPHY,
  flat: styles.MINIMALISTIC,
  impressionist: paint(
    { saturation: 1.25, exposure: 0.12, warmth: 0.1 },
    { radii: [0.03, 0.019, 0.012], length: 2.6, jitter: 0.34, relief: 1.5 },
    { impasto: 0.26, glaze: 0.08 },
  ),
  gouache: paint(
    { saturation: 1.08, contrast: 1.02, fade: 0.04 },
    { radii: [0.045, 0.024, 0.012, 0.006], soft: 0.15, dry: 0.06, jitter: 0.04, relief: 0.3 },
    { impasto: 0.02, glaze: 0.2 },
  ),
  pastel: paint(
    { saturation: 0.9, exposure: 0.24, fade: 0.1, contrast: 0.9 },
    { radii: [0.03, 0.016, 0.009], dry: 0.75, length: 5, turn: 0.5, jitter: 0.16 },
    { impasto: 0.04, glaze: 0.2 },
  ),
  ink: made('ink', { contrast: 1.05 }),
  popart: made(
    'comic',
    { saturation: 1.7, contrast: 1.3, exposure: 0.16 },
    { overlay: { name: 'halftone', weight: 0.6 } },
  ),
  vintage: styles.RETRO,
  film: styles.FILM,
  pixel: made(
    'render',
    { saturation: 1.25, contrast: 1.1 },
    {
      overlay: { name: 'pixels', weight: 1 },
    },
  ),
  mosaic: made(
    'render',
    { saturation: 1.2, contrast: 1.08 },
    {
      overlay: { name: 'mosaic', weight: 1 },
    },
  ),
  stainedglass: made(
    'render',
    { saturation: 1.3, contrast: 1.1, exposure: 0.15 },
    {
      overlay: { name: 'stained-glass', weight: 1 },
    },
  ),
  woodcut: made('woodcut', { contrast: 1.04 }),
  linocut: made('linocut', { contrast: 1.05 }),
  ukiyoe: made('ukiyo-e', { contrast: 1.02 }),
  papercut: made('paper-cut', { saturation: 1.1 }),
  neon: made(
    'render',
    { saturation: 1.3, exposure: -0.1 },
    {
      overlay: { name: 'neon', weight: 1 },
    },
  ),
  fresco: paint(
    { saturation: 0.7, warmth: 0.25, fade: 0.12, contrast: 0.92 },
    { radii: [0.034, 0.018, 0.009], soft: 0.6, dry: 0.4, relief: 0.2 },
    { impasto: 0.03, overlay: { name: 'crackle', weight: 0.55 } },
  ),
  blueprint: made('blueprint', {}),
  charcoal: made('charcoal', { saturation: 0 }),
  lineart: made('line-art', { saturation: 0 }),
  comic: made('comic', { saturation: 1.12, exposure: 0.06 }),
  pointillism: made('pointillism', { saturation: 1.12, contrast: 1.06 }),
  lowpoly: made('facets', { saturation: 1.12, contrast: 1.06 }),
  embroidery: paint(
    { saturation: 1.12, contrast: 1.04 },
    {
      radii: [0.011, 0.0062, 0.0042],
      length: 5,
      jitter: 0.12,
      dry: 0.02,
      soft: 0.1,
      opacity: 1,
      relief: 2.2,
      restraint: 0,
      order: 'rows',
    },
    { impasto: 0.62, glaze: 0 },
  ),
}
