import type { DownloadFormat } from '#contract/pictures/downloads.ts'
import type { RealtimeCall } from '../leonardo/canvas/realtime-calls.ts'
import type { KeptKind } from './kept.ts'

/** Addresses of the studio's own API and of the media it serves, in one place for both sides. */
export const studioPaths = {
  health: '/api/studio/health',
  events: '/api/studio/events',
  generations: '/api/studio/generations',
  activeGenerations: '/api/studio/generations/active',
  generation: (id: string) => `/api/studio/generations/${encodeURIComponent(id)}`,
  cancel: (id: string) => `/api/studio/generations/${encodeURIComponent(id)}/cancel`,
  resolution: (id: string) => `/api/studio/generations/${encodeURIComponent(id)}/resolution`,
  images: '/api/studio/images',
  imageIndex: '/api/studio/images/index',
  imageSearch: '/api/studio/images/search',
  favourites: '/api/studio/images/favourites',
  image: (id: string) => `/api/studio/images/${encodeURIComponent(id)}`,
  imageFile: (id: string) => `/api/studio/images/${encodeURIComponent(id)}/file`,
  downloads: '/api/studio/downloads',
  deletions: '/api/studio/deletions',
  deletion: (id: string) => `/api/studio/deletions/${encodeURIComponent(id)}`,
  grids: '/api/studio/grids',
  grid: (id: string) => `/api/studio/grids/${encodeURIComponent(id)}`,
  uploads: '/api/studio/uploads',
  upload: (id: string) => `/api/studio/uploads/${encodeURIComponent(id)}`,
  canvas: (call: RealtimeCall) => `/api/studio/canvas/${call}`,
  canvases: '/api/studio/canvases',
  savedCanvas: (id: string) => `/api/studio/canvases/${encodeURIComponent(id)}`,
  randomPrompt: '/api/studio/prompts/random',
  improvedPrompt: '/api/studio/prompts/improve',
  promptHistory: '/api/studio/prompts/history',
  rememberedPrompt: (id: number) => `/api/studio/prompts/history/${id}`,
  kept: (kind: KeptKind) => `/api/studio/kept/${kind}`,
  keptThing: (kind: KeptKind, id: string) => `/api/studio/kept/${kind}/${encodeURIComponent(id)}`,
} as const

/**
 * Name of the stream's own message beside the studio's events: its id says where a reader stands who has been told
 * nothing yet. `?after=` that id asks for what comes later; an empty one asks to be told to read everything again.
 */
export const placeEvent = 'place'

/** Widths, in pixels, of the thumbnails made when a picture is saved. */
export const thumbnailWidths = [320, 640] as const
export type ThumbnailWidth = (typeof thumbnailWidths)[number]

let mediaBase = ''

/** For a browser whose studio lies below a path of its host: what `mediaPaths` gives begins with that path from now on. */
export function placeMedia(basePath: string): void {
  mediaBase = basePath
}

export const mediaPaths = {
  image: (id: string) => `${mediaBase}/media/images/${encodeURIComponent(id)}`,
  thumbnail: (id: string, width: ThumbnailWidth) =>
    `${mediaBase}/media/images/${encodeURIComponent(id)}/${width}`,
  upload: (id: string) => `${mediaBase}/media/uploads/${encodeURIComponent(id)}`,
  download: (id: string, format: DownloadFormat) =>
    `${mediaBase}/media/downloads/${encodeURIComponent(id)}/${format}`,
  settings: (id: string) => `${mediaBase}/media/downloads/${encodeURIComponent(id)}/settings`,
  zip: (id: string) => `${mediaBase}/media/downloads/${encodeURIComponent(id)}/zip`,
  /** A picture to look at of which only the id is known: an upload's, or one made here. */
  any: (id: string) => `${mediaBase}/media/any/${encodeURIComponent(id)}`,
} as const
