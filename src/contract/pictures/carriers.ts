/** Where settings lie in a picture's file. */

/** Keywords of PNG text chunks: ours, the one many tools write and read, and the one of XMP. */
export const pngKeywords = {
  settings: 'gesso',
  parameters: 'parameters',
  xmp: 'XML:com.adobe.xmp',
} as const

/** The XML namespace of `settings` in an XMP packet, where there are no text chunks to hold it. */
export const settingsNamespace = 'urn:gesso:picture-settings'

/** What begins the segments (JPEG) that hold EXIF, XMP, and the rest of an XMP packet over 64 KB. */
export const segmentHeaders = {
  exif: 'Exif\0\0',
  xmp: 'http://ns.adobe.com/xap/1.0/\0',
  extendedXmp: 'http://ns.adobe.com/xmp/extension/\0',
} as const

/** What begins an EXIF user comment in UTF-16: the charset's code. */
export const unicodeComment = 'UNICODE\0'

export const exifTags = {
  software: 0x0131,
  exifPointer: 0x8769,
  exifVersion: 0x9000,
  makerNote: 0x927c,
  userComment: 0x9286,
} as const
