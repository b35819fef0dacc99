import type { PresetStyle } from '#contract/leonardo/enums.ts'

/** How the little scene is drawn for one style: sky above and below, sun, far and near hills. */
export interface Look {
  colours: readonly [string, string, string, string, string]
  /** What sets it apart besides colour. */
  effect?: 'outline' | 'blur' | 'near' | 'grain' | 'trails' | 'sketch' | 'gloss' | 'bars' | 'plain'
}

/** Little pictures, not part of the theme: the same in light and dark. */
export const styleLooks: Record<PresetStyle, Look> = {
  NONE: { colours: ['#c9c5be', '#dedbd5', '#f1efeb', '#aaa59c', '#87827a'], effect: 'plain' },
  ANIME: { colours: ['#5db8f2', '#c3ecff', '#fff6c9', '#6fcf7c', '#2f9a5b'], effect: 'outline' },
  BOKEH: { colours: ['#2f3550', '#7d5a6e', '#ffd59a', '#594a63', '#1f2233'], effect: 'blur' },
  CINEMATIC: { colours: ['#123a45', '#e09a58', '#ffd9a0', '#20525a', '#0c2228'], effect: 'bars' },
  CINEMATIC_CLOSEUP: {
    colours: ['#16343d', '#c98549', '#ffcf94', '#1d4a50', '#0a1d22'],
    effect: 'near',
  },
  CREATIVE: { colours: ['#6a3fb5', '#f25f8a', '#ffe066', '#2ec4b6', '#1a535c'] },
  DYNAMIC: { colours: ['#1f4fa3', '#f2774b', '#ffe9a8', '#a83e51', '#3a1f4d'] },
  ENVIRONMENT: { colours: ['#8ec5de', '#dcefe6', '#fffbe3', '#5d9470', '#2d5f46'] },
  FASHION: { colours: ['#e9d7d2', '#f5ece8', '#d94f5c', '#c9a7a0', '#2a2426'] },
  FILM: { colours: ['#8fa7a0', '#e5cfa5', '#f7e6bd', '#8b7f5c', '#4f4b3a'], effect: 'grain' },
  FOOD: { colours: ['#f6d9a8', '#fbeed2', '#e4572e', '#d99a4a', '#8c4a1f'], effect: 'near' },
  GENERAL: { colours: ['#8fb3d9', '#e3e8e4', '#fff2cf', '#8aa47c', '#56705a'] },
  HDR: { colours: ['#0e62c7', '#ffc46b', '#ffffff', '#3f9a4c', '#124d2c'], effect: 'gloss' },
  ILLUSTRATION: {
    colours: ['#f3c88b', '#fbe6c2', '#e06d4d', '#7a9e8a', '#37596a'],
    effect: 'outline',
  },
  LEONARDO: { colours: ['#40346e', '#c56b8e', '#ffd39b', '#6b4a86', '#241c40'] },
  LONG_EXPOSURE: {
    colours: ['#0b1537', '#26356b', '#ffcf70', '#1a2450', '#070d22'],
    effect: 'trails',
  },
  MACRO: { colours: ['#cfe6a8', '#eef6d6', '#ffb3c7', '#74a94c', '#2f6b2d'], effect: 'near' },
  MINIMALISTIC: { colours: ['#f2efe9', '#f2efe9', '#d96f4e', '#e2ddd3', '#cfc8bb'] },
  MONOCHROME: { colours: ['#5c5c5c', '#c9c9c9', '#f5f5f5', '#7d7d7d', '#222222'] },
  MOODY: { colours: ['#2b333c', '#56606a', '#8f8a7c', '#333b3f', '#15191c'] },
  NEUTRAL: { colours: ['#b9c0c4', '#dfe1de', '#f4f0e6', '#a2a597', '#72766c'] },
  PHOTOGRAPHY: { colours: ['#6f9cc4', '#d8e3e6', '#fff4d4', '#6d8560', '#3b4f38'] },
  PORTRAIT: { colours: ['#b98f7c', '#e6cdbd', '#f3dccb', '#94685a', '#4f352f'], effect: 'near' },
  RAYTRACED: { colours: ['#7fb6e8', '#e9f4ff', '#ffffff', '#4b86c2', '#1c3f70'], effect: 'gloss' },
  RENDER_3D: { colours: ['#d9c9f2', '#f4edff', '#ffb86b', '#9f86d6', '#6248a3'], effect: 'gloss' },
  RETRO: { colours: ['#e8a04c', '#f6d78b', '#d6562c', '#8f6a3a', '#4a3b2a'], effect: 'grain' },
  SKETCH_BW: { colours: ['#f7f6f3', '#f7f6f3', '#f7f6f3', '#f7f6f3', '#f7f6f3'], effect: 'sketch' },
  SKETCH_COLOR: {
    colours: ['#dff0f7', '#fdf6e3', '#ffd97a', '#bfe0b2', '#93c3a0'],
    effect: 'sketch',
  },
  STOCK_PHOTO: { colours: ['#7fc4f5', '#eef8ff', '#fffbe0', '#8bc97a', '#4e9c52'] },
  VIBRANT: { colours: ['#0091ff', '#ff5fa2', '#fff04d', '#00c27a', '#5b2ee0'] },
  UNPROCESSED: { colours: ['#a3a89f', '#c4c2b6', '#d8d3c2', '#8c8e80', '#676a5f'] },
}
