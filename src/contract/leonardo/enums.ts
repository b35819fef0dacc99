/** Closed word lists of the Leonardo API, spelt as the wire spells them. */

export const presetStyles = [
  'ANIME',
  'BOKEH',
  'CINEMATIC',
  'CINEMATIC_CLOSEUP',
  'CREATIVE',
  'DYNAMIC',
  'ENVIRONMENT',
  'FASHION',
  'FILM',
  'FOOD',
  'GENERAL',
  'HDR',
  'ILLUSTRATION',
  'LEONARDO',
  'LONG_EXPOSURE',
  'MACRO',
  'MINIMALISTIC',
  'MONOCHROME',
  'MOODY',
  'NONE',
  'NEUTRAL',
  'PHOTOGRAPHY',
  'PORTRAIT',
  'RAYTRACED',
  'RENDER_3D',
  'RETRO',
  'SKETCH_BW',
  'SKETCH_COLOR',
  'STOCK_PHOTO',
  'VIBRANT',
  'UNPROCESSED',
] as const
export type PresetStyle = (typeof presetStyles)[number]

export const schedulers = [
  'KLMS',
  'EULER_ANCESTRAL_DISCRETE',
  'EULER_DISCRETE',
  'DDIM',
  'DPM_SOLVER',
  'PNDM',
  'LEONARDO',
] as const
export type Scheduler = (typeof schedulers)[number]

export const sdVersions = [
  'v1_5',
  'v2',
  'v3',
  'SDXL_0_8',
  'SDXL_0_9',
  'SDXL_1_0',
  'SDXL_LIGHTNING',
  'PHOENIX',
  'FLUX',
  'FLUX_DEV',
  'KINO_2_0',
] as const
export type SdVersion = (typeof sdVersions)[number]

/** The only words an answer's status may be; the official SDK refuses any other. */
export const jobStatuses = ['PENDING', 'COMPLETE', 'FAILED'] as const
export type JobStatus = (typeof jobStatuses)[number]

export const transformTypes = ['OUTPAINT', 'INPAINT', 'UPSCALE', 'UNZOOM', 'NOBG'] as const
export const canvasRequestTypes = ['INPAINT', 'OUTPAINT', 'SKETCH2IMG', 'IMG2IMG'] as const
export const initImageTypes = ['GENERATED', 'UPLOADED'] as const
export const strengthTypes = ['Low', 'Mid', 'High', 'Ultra', 'Max'] as const
export type StrengthType = (typeof strengthTypes)[number]
export const transparencies = ['disabled', 'foreground_only'] as const
export const controlNetTypes = ['POSE', 'CANNY', 'DEPTH'] as const
export const costUnits = ['CREDITS', 'DOLLARS'] as const
export const photoRealVersions = ['v1', 'v2'] as const
export const promptMagicVersions = ['v2', 'v3'] as const
export const initImageExtensions = ['png', 'jpg', 'jpeg', 'webp'] as const

/** The styles of the realtime canvas: a list of its own. */
export const canvasStyles = [
  'ANIME',
  'CINEMATIC',
  'DIGITAL_ART',
  'DYNAMIC',
  'ENVIRONMENT',
  'FANTASY_ART',
  'ILLUSTRATION',
  'PHOTOGRAPHY',
  'RENDER_3D',
  'RAYTRACED',
  'SKETCH_BW',
  'SKETCH_COLOR',
  'VIBRANT',
  'NONE',
] as const
export type CanvasStyle = (typeof canvasStyles)[number]
