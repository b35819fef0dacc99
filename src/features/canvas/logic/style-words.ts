import type { CanvasStyle } from '#contract/leonardo/enums.ts'

/** What the canvas's own styles are called. */
export const styleWords: Record<CanvasStyle, string> = {
  NONE: 'None',
  DYNAMIC: 'Dynamic',
  ANIME: 'Anime',
  CINEMATIC: 'Cinematic',
  DIGITAL_ART: 'Digital art',
  ENVIRONMENT: 'Environment',
  FANTASY_ART: 'Fantasy art',
  ILLUSTRATION: 'Illustration',
  PHOTOGRAPHY: 'Photography',
  RAYTRACED: 'Raytraced',
  RENDER_3D: '3D render',
  SKETCH_BW: 'Sketch, black and white',
  SKETCH_COLOR: 'Sketch, in colour',
  VIBRANT: 'Vibrant',
}
