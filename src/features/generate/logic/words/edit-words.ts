import { effective } from '#contract/leonardo/effective.ts'
import { inLeonardoWords } from '#contract/studio/request-facts.ts'
import { type FormEdit, leftOut } from '../form/edits.ts'
import { fieldOf, type PictureField } from '../pictures/picture-place.ts'

const pictureWords: Readonly<Record<PictureField, string>> = {
  init_image_id: 'init image',
  controlnets: 'a ControlNet',
  imagePrompts: 'an image prompt',
  contextImages: 'a context image',
  image_url: 'the picture to change',
  reference_images: 'a reference image',
  canvasInitId: 'canvas picture',
  canvasMaskId: 'canvas mask',
}

/** No field of the form, so there is no label: the name's own words, as in `upscale ratio`. */
const spaced = (name: string) =>
  name
    .replaceAll('_', ' ')
    .replaceAll(/(?<=[a-z\d])[A-Z]/g, (letter) => ` ${letter}`)
    .toLowerCase()

/** What came into the form from elsewhere, and what of it could not. */
export function editWords(edit: FormEdit): string {
  switch (edit.kind) {
    case 'request': {
      const lost = leftOut(edit.request)
      if (lost.length === 0) return 'All settings of the picture are in the form.'
      return `Loaded, but the form has no control for ${lost.map(spaced).join(', ')}.`
    }
    case 'prompt':
      return 'The prompt is in the form.'
    case 'size': {
      const { width, height } = effective(inLeonardoWords(edit.request))
      return `The size, ${width} × ${height} px, is in the form.`
    }
    case 'seed':
      return `Seed ${edit.seed} is in the form.`
    case 'fields':
      return 'The chosen settings are in the form.'
    case 'picture':
      return `The picture is in the form as ${pictureWords[fieldOf(edit.place)]}.`
    default:
      return edit satisfies never
  }
}
