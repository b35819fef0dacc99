import { mediaPaths } from '#contract/studio/paths.ts'

/**
 * A picture of this library: one made here, or one that was uploaded. Some places of the wire name a picture by
 * its id alone; what kind it is is then unknown.
 */
export interface PictureRef {
  kind: 'image' | 'upload' | 'unknown'
  id: string
}

/**
 * Where in the form a picture can go. `controlnets` is a new row at the end of the list, `controlnets.1` the
 * second row's; the other lists take each picture at their end.
 */
export type PicturePlace =
  | 'init_image_id'
  | 'controlnets'
  | `controlnets.${number}`
  | 'imagePrompts'
  | 'contextImages'
  | 'canvasInitId'
  | 'image_url'
  | 'reference_images'
  | 'canvasMaskId'

/** The wire field a place belongs to. */
export type PictureField = Exclude<PicturePlace, `controlnets.${number}`>

export function fieldOf(place: PicturePlace): PictureField {
  return place.startsWith('controlnets') ? 'controlnets' : (place as PictureField)
}

/** The row a place is in; null where it is not in a row that is there already. */
export function rowOf(place: PicturePlace): number | null {
  const index = place.split('.')[1]
  return index === undefined ? null : Number(index)
}

/** Where several pictures stand side by side, so that one more takes no other's place. */
export const isList = (place: PicturePlace): boolean =>
  ['controlnets', 'imagePrompts', 'contextImages', 'reference_images'].includes(place)

/** Where the wire knows uploads only: a picture made here goes there as a copy. */
export const takesUploadsOnly = (place: PicturePlace): boolean =>
  place === 'canvasInitId' || place === 'canvasMaskId'

/** A small view of a picture. */
export function previewOf({ kind, id }: PictureRef): string {
  if (kind === 'image') return mediaPaths.thumbnail(id, 320)
  return kind === 'upload' ? mediaPaths.upload(id) : mediaPaths.any(id)
}
