import type { Controlnet } from '#contract/leonardo/create-generation.ts'
import { factsOf } from '#contract/leonardo/rules/facts.ts'
import { findControlnet } from '#contract/leonardo/tables/controlnets.ts'
import { pictureReference } from '#contract/together/picture-source.ts'
import { takesImages } from '#contract/together/rules/takes.ts'
import type { FormValues } from '../form/form-values.ts'
import { toRequest } from '../form/to-request.ts'
import { choicesFor } from './controlnet-choices.ts'
import {
  fieldOf,
  type PictureField,
  type PicturePlace,
  type PictureRef,
  rowOf,
} from './picture-place.ts'

/** How much of a picture survives when it has just been chosen to start from. */
const firstInitStrength = 0.5

export type PlacePicture = typeof placePicture
export type PlaceFor = typeof placeFor

/** Where a picture to start from goes: Together's models know it under other names. */
export function placeFor({ model }: FormValues, place: PicturePlace): PicturePlace {
  if (!model || place !== 'init_image_id') return place
  return !takesImages(model, 'image_url') && takesImages(model, 'reference_images')
    ? 'reference_images'
    : 'image_url'
}

/** The form with a picture in its place. */
export function placePicture(
  values: FormValues,
  place: PicturePlace,
  picture: PictureRef,
): FormValues {
  return { ...values, ...patches[fieldOf(place)](values, picture, place) }
}

/** What a picture changes in the form, by where it goes. */
const patches: Record<
  PictureField,
  (values: FormValues, picture: PictureRef, place: PicturePlace) => FormValues
> = {
  init_image_id: ({ init_strength }, { kind, id }) => ({
    init_image_id: kind === 'image' ? null : id,
    init_generation_image_id: kind === 'image' ? id : null,
    init_strength: init_strength ?? firstInitStrength,
  }),
  controlnets: (values, picture, place) => ({
    controlnets: withControlnet(values, rowOf(place), picture),
  }),
  imagePrompts: ({ imagePrompts }, { id }) => ({ imagePrompts: [...(imagePrompts ?? []), id] }),
  contextImages: ({ contextImages }, picture) => ({
    contextImages: [...(contextImages ?? []), { type: typeOf(picture), id: picture.id }],
  }),
  image_url: (_, picture) => ({ image_url: sourceOf(picture) }),
  reference_images: ({ reference_images: sources }, picture) => ({
    reference_images: [...(sources ?? []), sourceOf(picture)],
  }),
  canvasInitId: (_, { id }) => ({ canvasInitId: id }),
  canvasMaskId: (_, { id }) => ({ canvasMaskId: id }),
}

/** A row as it is first shown: of the first kind that is not there yet, and without a picture. */
export function newControlnet(values: FormValues): Controlnet {
  const rows = values.controlnets ?? []
  const kinds = rows.map(({ preprocessorId }) => findControlnet(preprocessorId)?.kind)
  const choices = choicesFor(factsOf(toRequest(values)))
  const choice = choices.find(({ kind }) => !kinds.includes(kind)) ?? choices[0]
  return choice === undefined
    ? { initImageId: '' }
    : { initImageId: '', ...asKind({}, choice.preprocessorId) }
}

/** A row turned into another kind, with a strength of the sort that kind takes; what it had is kept if it does. */
export function asKind(row: Controlnet, preprocessorId: number): Controlnet {
  const { strengthType, weight, influence, ...rest } = row
  const strengths = findControlnet(preprocessorId)?.strengths ?? []
  if (strengths.length === 0) {
    return { ...rest, preprocessorId, weight: weight ?? firstWeight }
  }
  const isKept = strengthType !== null && strengthType !== undefined
  return {
    ...rest,
    preprocessorId,
    strengthType: isKept && strengths.includes(strengthType) ? strengthType : 'Mid',
    ...(influence !== undefined && strengths.length > 3 && { influence }),
  }
}

/** The middle of the range: neither a hint nor a copy. */
const firstWeight = 1

function withControlnet(values: FormValues, row: number | null, picture: PictureRef): Controlnet[] {
  const rows = values.controlnets ?? []
  const given = { initImageId: picture.id, initImageType: typeOf(picture) }
  return row !== null && row < rows.length
    ? rows.map((one, at) => (at === row ? { ...one, ...given } : one))
    : [...rows, { ...newControlnet(values), ...given }]
}

const sourceOf = ({ kind, id }: PictureRef): string =>
  pictureReference({ kind: kind === 'image' ? 'image' : 'upload', id })

const typeOf = ({ kind }: PictureRef): 'GENERATED' | 'UPLOADED' =>
  kind === 'image' ? 'GENERATED' : 'UPLOADED'
