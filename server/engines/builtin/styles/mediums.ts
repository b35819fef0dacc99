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
  ink: made(
    'flat',
    { saturation: 0.12, contrast: 1.2, exposure: 0.2 },
    {
      overlay: { name: 'ink-lines', weight: 1 },
    },
  ),
  popart: made(
    'flat',
    { saturation: 1.9, contrast: 1.25, exposure: 0.1 },
    {
      overlay: { name: 'halftone', weight: 0.75 },
    },
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
  woodcut: made('render', { contrast: 1.15 }, { overlay: { name: 'woodcut', weight: 1 } }),
  papercut: made(
    'render',
    { saturation: 1.15, exposure: 0.1 },
    {
      overlay: { name: 'paper-cut', weight: 1 },
    },
  ),
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
  blueprint: made('pencil', {
    saturation: 0,
    shadows: '#f2f6ff',
    lights: '#123a86',
    split: 1,
    contrast: 1.1,
  }),
}
