import type { Brushwork } from '../paint/brushwork.ts'
import type { Look, Style } from './style.ts'

const oilBrush: Brushwork = {
  radii: [0.034, 0.018, 0.01, 0.0055, 0.003],
  length: 4.2,
  jitter: 0.09,
  dry: 0.3,
  soft: 0.2,
  opacity: 0.92,
  relief: 1,
  restraint: 1,
  order: 'scattered',
  turn: 0,
}
const plainLook: Look = {
  exposure: 0,
  contrast: 1,
  saturation: 1,
  warmth: 0,
  tint: 0,
  fade: 0,
  shadows: '#000000',
  lights: '#ffffff',
  split: 0,
  vignette: 0,
  grain: 0,
  bloom: 0,
  clarity: 0,
  hue: 0,
}
const oil: Style = {
  technique: 'paint',
  brush: oilBrush,
  look: plainLook,
  blur: 0,
  discs: false,
  smear: 0,
  closeness: 1,
  frame: 'none',
  levels: 0.85,
  glaze: 0.35,
  impasto: 0.15,
}

function paint(
  look: Partial<Look>,
  brush: Partial<Brushwork> = {},
  rest: Partial<Style> = {},
): Style {
  return { ...oil, look: { ...plainLook, ...look }, brush: { ...oilBrush, ...brush }, ...rest }
}

function made(
  technique: Style['technique'],
  look: Partial<Look>,
  rest: Partial<Style> = {},
): Style {
  return { ...oil, technique, look: { ...plainLook, ...look }, ...rest }
}

/** The preset styles by their wire names. Each must tell apart from every other as a thumbnail. */
export const styles = {
  NONE: paint({}, { radii: [0.026, 0.014, 0.008, 0.0045, 0.0025] }, { glaze: 0.5, impasto: 0.1 }),
  DYNAMIC: paint({ contrast: 1.1, saturation: 1.02, clarity: 0.25, vignette: 0.16 }, { length: 5 }),
  GENERAL: paint(
    { warmth: 0.16, saturation: 0.92, exposure: 0.08 },
    { radii: [0.04, 0.022, 0.012, 0.0065], length: 3.4 },
  ),
  LEONARDO: paint(
    {
      warmth: 0.5,
      saturation: 0.62,
      shadows: '#2a1608',
      lights: '#f2d89c',
      split: 0.42,
      vignette: 0.5,
      contrast: 1.06,
      exposure: -0.15,
    },
    { soft: 0.8, jitter: 0.03, radii: [0.03, 0.014, 0.007, 0.0035, 0.002] },
    { impasto: 0.05, glaze: 0.55 },
  ),
  CREATIVE: paint(
    { hue: 0.42, saturation: 1.4, contrast: 1.1 },
    { radii: [0.05, 0.028, 0.015, 0.008], length: 6, jitter: 0.24 },
    { impasto: 0.22, glaze: 0.15 },
  ),
  VIBRANT: paint(
    { saturation: 1.85, contrast: 1.16, exposure: 0.12 },
    { length: 4.6, jitter: 0.14 },
    { impasto: 0.2 },
  ),
  MOODY: paint(
    {
      exposure: -0.42,
      saturation: 0.55,
      warmth: -0.3,
      shadows: '#06121a',
      lights: '#c8c4ac',
      split: 0.35,
      vignette: 0.75,
      contrast: 1.12,
    },
    { radii: [0.042, 0.022, 0.012, 0.006] },
  ),
  ENVIRONMENT: paint(
    { warmth: -0.06, tint: -0.18, saturation: 1.05, fade: 0.06, clarity: 0.35 },
    { radii: [0.024, 0.012, 0.006, 0.003] },
    { closeness: 0.58 },
  ),
  PORTRAIT: paint(
    { warmth: 0.22, vignette: 0.6, contrast: 1.02, saturation: 0.9, exposure: -0.05 },
    { soft: 0.5, radii: [0.04, 0.018, 0.008, 0.004, 0.0022] },
    { closeness: 1.42, blur: 0.45, glaze: 0.55, impasto: 0.1 },
  ),
  FASHION: made(
    'lens',
    {
      exposure: 0.42,
      saturation: 0.5,
      tint: 0.3,
      contrast: 1.24,
      fade: 0.05,
      lights: '#ffe4f0',
      shadows: '#2a1030',
      split: 0.25,
    },
    { blur: 0.4, closeness: 1.18 },
  ),
  FOOD: made(
    'lens',
    { warmth: 0.6, saturation: 1.32, exposure: 0.22, contrast: 1.06, vignette: 0.18, bloom: 0.2 },
    { blur: 0.75, closeness: 1.22 },
  ),
  MACRO: made('lens', { saturation: 1.15, contrast: 1.05 }, { blur: 1, closeness: 1.75 }),
  BOKEH: made(
    'lens',
    { warmth: 0.12, saturation: 1.1, exposure: 0.1, bloom: 0.25 },
    { blur: 1, discs: true, closeness: 1.1 },
  ),
  PHOTOGRAPHY: made(
    'lens',
    { contrast: 1.06, saturation: 0.92, grain: 0.02, vignette: 0.22 },
    { blur: 0.4 },
  ),
  STOCK_PHOTO: made(
    'lens',
    { exposure: 0.42, contrast: 0.94, saturation: 1.06, fade: 0.03 },
    { blur: 0.22 },
  ),
  FILM: made(
    'lens',
    {
      warmth: 0.28,
      saturation: 0.76,
      fade: 0.13,
      grain: 0.085,
      shadows: '#0c2a2e',
      lights: '#ffdca8',
      split: 0.26,
      bloom: 0.3,
      vignette: 0.2,
    },
    { blur: 0.25 },
  ),
  RETRO: made(
    'lens',
    {
      warmth: 0.75,
      saturation: 0.58,
      fade: 0.18,
      grain: 0.06,
      shadows: '#46241e',
      lights: '#ffe2a4',
      split: 0.5,
      vignette: 0.42,
      contrast: 0.9,
    },
    { frame: 'print' },
  ),
  CINEMATIC: made(
    'lens',
    {
      contrast: 1.14,
      saturation: 0.9,
      shadows: '#062e3c',
      lights: '#ffc890',
      split: 0.4,
      exposure: -0.12,
      bloom: 0.2,
    },
    { blur: 0.3, frame: 'bars', closeness: 0.9 },
  ),
  CINEMATIC_CLOSEUP: made(
    'lens',
    {
      contrast: 1.16,
      saturation: 0.84,
      shadows: '#0c1c34',
      lights: '#ffb878',
      split: 0.46,
      exposure: -0.22,
      vignette: 0.35,
    },
    { blur: 0.8, frame: 'bars', closeness: 1.6 },
  ),
  HDR: made('render', { clarity: 1.35, saturation: 1.3, contrast: 0.98, exposure: 0.05 }),
  LONG_EXPOSURE: made(
    'render',
    { exposure: 0.12, saturation: 0.88, warmth: -0.22, contrast: 1.04, fade: 0.03 },
    { smear: 1 },
  ),
  RAYTRACED: made('render', {
    contrast: 1.22,
    saturation: 1.12,
    bloom: 0.75,
    shadows: '#0a1226',
    lights: '#fff4dc',
    split: 0.14,
  }),
  RENDER_3D: made(
    'render',
    { exposure: 0.3, contrast: 0.86, saturation: 1.22, fade: 0.08, tint: 0.1, clarity: -0.35 },
    { closeness: 1.08 },
  ),
  NEUTRAL: made('render', { saturation: 0.6, contrast: 0.98 }, { levels: 0.6 }),
  UNPROCESSED: made('render', { fade: 0.16, saturation: 0.72, contrast: 0.76 }, { levels: 0.12 }),
  MONOCHROME: made(
    'lens',
    { saturation: 0, contrast: 1.24, grain: 0.04, vignette: 0.3, clarity: 0.3 },
    { blur: 0.15 },
  ),
  ANIME: made('cel', { saturation: 1.32, exposure: 0.16 }),
  ILLUSTRATION: made('flat', { saturation: 1.08, warmth: 0.12, exposure: 0.06 }),
  MINIMALISTIC: made(
    'flat',
    { saturation: 0.6, exposure: 0.3, fade: 0.22, contrast: 0.9 },
    { frame: 'paper', levels: 0.7 },
  ),
  SKETCH_BW: made('pencil', { saturation: 0 }),
  SKETCH_COLOR: made('crayon', { saturation: 1.1 }),
  WATERCOLOR: made('watercolor', { saturation: 1.05, exposure: 0.14 }),
} as const satisfies Record<string, Style>

export type StyleName = keyof typeof styles
