import { fluxStyleUuids, styleUuids } from '#contract/leonardo/tables/style-uuids.ts'
import { styles } from './catalogue.ts'
import type { StyleName } from './catalogue.ts'
import { made, paint } from './make-style.ts'
import type { Style } from './style.ts'

/** Styles that have an id of their own but no preset name, and those of the realtime canvas. */
export const otherStyles = {
  'Cinematic Concept': paint(
    {
      contrast: 1.2,
      saturation: 0.8,
      shadows: '#04202c',
      lights: '#ffce9a',
      split: 0.5,
      vignette: 0.4,
    },
    { radii: [0.055, 0.03, 0.014, 0.006], length: 6 },
    { frame: 'bars', impasto: 0.05 },
  ),
  'Graphic Design Pop Art': made(
    'comic',
    { saturation: 1.7, contrast: 1.3, exposure: 0.16 },
    { overlay: { name: 'halftone', weight: 0.6 } },
  ),
  'Graphic Design Vector': made('vector', { saturation: 1.36, contrast: 1.12, exposure: 0.14 }),
  Acrylic: paint(
    { saturation: 1.4, contrast: 1.14, exposure: 0.08 },
    { radii: [0.05, 0.026, 0.013], length: 3, dry: 0.1, relief: 1.5 },
    { impasto: 0.3, glaze: 0.2 },
  ),
  'Anime General': made('cel', { saturation: 1.1, exposure: 0.28, warmth: 0.15, fade: 0.05 }),
  'Game Concept': paint(
    {
      contrast: 1.18,
      saturation: 1.12,
      clarity: 0.5,
      shadows: '#12082c',
      lights: '#ffe0a8',
      split: 0.3,
    },
    { radii: [0.03, 0.014, 0.006, 0.003], length: 5 },
  ),
  'Graphic Design 3D': made(
    'render',
    { saturation: 1.45, exposure: 0.25, contrast: 1.02, clarity: -0.3 },
    { frame: 'paper' },
  ),
  'Portrait Cinematic': made(
    'lens',
    {
      contrast: 1.12,
      saturation: 0.86,
      shadows: '#0a2030',
      lights: '#ffbe8c',
      split: 0.4,
      vignette: 0.5,
    },
    { blur: 0.7, closeness: 1.45 },
  ),
  DIGITAL_ART: paint(
    {
      saturation: 1.3,
      contrast: 1.12,
      bloom: 0.5,
      shadows: '#101050',
      lights: '#d8f4ff',
      split: 0.3,
    },
    { radii: [0.03, 0.013, 0.006, 0.003], soft: 0.7, dry: 0.05 },
    { impasto: 0, glaze: 0.5 },
  ),
  FANTASY_ART: paint(
    {
      saturation: 1.2,
      contrast: 1.08,
      bloom: 0.7,
      shadows: '#2a0a54',
      lights: '#ffdf9c',
      split: 0.48,
      vignette: 0.35,
    },
    { radii: [0.032, 0.016, 0.008, 0.004], length: 5 },
    { overlay: { name: 'glitter', weight: 0.4 } },
  ),
} as const satisfies Record<string, Style>

/** Labels of ids whose style is a preset under another word. */
const presets: Readonly<Record<string, StyleName>> = {
  '3D Render': 'RENDER_3D',
  Minimalist: 'MINIMALISTIC',
  'Ray Traced': 'RAYTRACED',
  'Sketch B&W': 'SKETCH_BW',
  'Sketch Color': 'SKETCH_COLOR',
  'Stock Photo': 'STOCK_PHOTO',
}

function isPreset(name: string): name is StyleName {
  return Object.hasOwn(styles, name)
}

function isOther(name: string): name is keyof typeof otherStyles {
  return Object.hasOwn(otherStyles, name)
}

/** The style a request means: by wire name, or by the id that newer models take. Null when it is neither. */
export function namedStyle(asked: string): { name: StyleName | null; style: Style } | null {
  if (isPreset(asked)) return { name: asked, style: styles[asked] }
  if (isOther(asked)) return { name: null, style: otherStyles[asked] }
  const known = Object.entries({ ...styleUuids, ...fluxStyleUuids })
  const label = known.find(([, id]) => id === asked.toLowerCase())?.[0]
  if (!label) return null
  if (isOther(label)) return { name: null, style: otherStyles[label] }
  const preset = presets[label] ?? label.toUpperCase()
  return isPreset(preset) ? { name: preset, style: styles[preset] } : null
}
