/** The texts a picture's file carries beside its pixels, as they stand. */
export interface Carried {
  /** Text chunks of a PNG by keyword, and what stands in EXIF as `keyword:text`. The first of a name counts. */
  texts: Map<string, string>
  /** EXIF: the user comment, and the two fields in which one tool says who wrote it. */
  comment: string | null
  makerNote: string | null
  software: string | null
  /** XMP packets, whole. */
  xmp: string[]
}

export const noTexts = (): Carried => ({
  texts: new Map(),
  comment: null,
  makerNote: null,
  software: null,
  xmp: [],
})
