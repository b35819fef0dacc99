import type { PresetStyle } from '../enums.ts'

/** The four ways of working that each bring their own preset styles. */
export type StyleMode = 'plain' | 'alchemy' | 'photoRealV1' | 'photoRealV2'

/** Styles each mode is documented for. Official samples stray from these, so they only advise. */
export const presetStylesByMode: Record<StyleMode, readonly PresetStyle[]> = {
  plain: ['LEONARDO', 'NONE'],
  alchemy: [
    'ANIME',
    'CREATIVE',
    'DYNAMIC',
    'ENVIRONMENT',
    'GENERAL',
    'ILLUSTRATION',
    'PHOTOGRAPHY',
    'RAYTRACED',
    'RENDER_3D',
    'SKETCH_BW',
    'SKETCH_COLOR',
    'NONE',
  ],
  photoRealV1: ['CINEMATIC', 'CREATIVE', 'VIBRANT', 'NONE'],
  photoRealV2: [
    'BOKEH',
    'CINEMATIC',
    'CINEMATIC_CLOSEUP',
    'CREATIVE',
    'FASHION',
    'FILM',
    'FOOD',
    'HDR',
    'LONG_EXPOSURE',
    'MACRO',
    'MINIMALISTIC',
    'MONOCHROME',
    'MOODY',
    'NEUTRAL',
    'PORTRAIT',
    'RETRO',
    'STOCK_PHOTO',
    'VIBRANT',
    'UNPROCESSED',
  ],
}
