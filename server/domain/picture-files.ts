/** The kinds of picture file made for download. */
export type PictureType = 'image/png' | 'image/jpeg' | 'image/webp'

/**
 * Names of the IPTC's vocabulary for where pictures come from: `trainedAlgorithmicMedia` is a model's,
 * `algorithmicMedia` that of a procedure which learnt from nobody's pictures.
 * Source: http://cv.iptc.org/newscodes/digitalsourcetype/
 */
export type DigitalSourceType = 'trainedAlgorithmicMedia' | 'algorithmicMedia'

/** What is written into a picture's file beside its pixels. */
export interface PictureNotes {
  /** Settings in the words that many tools read; any characters. */
  parameters: string
  /** Our own settings, as JSON in ASCII. */
  settings: string
  sourceType: DigitalSourceType
  /** What wrote the file: name and version, in ASCII. */
  software: string
}

/** What can be done to the file of a picture. Implemented in `server/store/picture-files`. */
export interface PictureFiles {
  /** Whether content credentials (C2PA) are bound to this very file: any change would break their signature. */
  isSigned(file: Uint8Array): boolean
  /** The same pixels as another kind of file, without notes. A JPEG gets white where the picture was clear. */
  convert(file: Uint8Array, to: PictureType): Promise<Uint8Array>
  /** The same file, its pixels untouched, with these notes in place of earlier ones. Not for signed files. */
  withNotes(file: Uint8Array, type: PictureType, notes: PictureNotes): Uint8Array
  /** The same file with its pixels, their colours' meaning, and nothing else. */
  bare(file: Uint8Array, type: PictureType): Uint8Array
  /** Pixels of a picture of any accepted kind, which is decoded to its end for it; null when it is none, or too large. */
  measure(file: Uint8Array): Promise<{ width: number; height: number } | null>
  /** A smaller WebP, made of the pixels alone, of at most so many pixels a side. */
  copy(file: Uint8Array, side: number): Promise<Uint8Array>
  /** A JPEG of up to five pictures side by side; of none, a plain one with our mark. */
  card(
    pictures: readonly Uint8Array[],
    size: { width: number; height: number },
  ): Promise<Uint8Array>
}
