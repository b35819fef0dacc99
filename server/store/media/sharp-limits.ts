import sharp, { type SharpOptions } from 'sharp'
import { uploadLimits } from '#contract/studio/uploads.ts'
import { limitConcurrency } from '#server/domain/limit-concurrency.ts'

/**
 * Leaves only the decoders of the four kinds of picture we accept. It holds for the whole process: SVG, PDF, TIFF
 * and the many rarer loaders of libvips are the ones with a history of holes, and nothing here needs them.
 */
export function restrictDecoders(): void {
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({
    operation: [
      'VipsForeignLoadPng',
      'VipsForeignLoadJpeg',
      'VipsForeignLoadWebp',
      'VipsForeignLoadNsgif',
    ],
  })
  sharp.cache(false)
}

/**
 * First frame only, no pixel bombs. `failOn: 'error'` refuses truncated and broken pictures but not
 * the stray bytes that several makes of phone write into every JPEG.
 */
export const decodeOptions: SharpOptions = {
  limitInputPixels: uploadLimits.pixels,
  limitInputChannels: 4,
  failOn: 'error',
  pages: 1,
}

/** Decoding shares four threads with every file read of the server; two at a time leave room for those. */
export const withDecoder = limitConcurrency(2)
