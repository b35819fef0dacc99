import type { WireField } from '#contract/models/family.ts'
import type { PictureSettings } from '#contract/pictures/picture-settings.ts'
import { inLeonardoWords, modelOf, pictureCount } from '#contract/studio/request-facts.ts'
import { silent, type Spoken } from '../spoken.ts'
import { type Fields, oneField, type OfferRow } from './offer.ts'
import { type Target, takesField, wireNames } from './target.ts'
import { sizeWords, valueWords } from './value-words.ts'

const promptFields: readonly string[] = ['prompt', 'negative_prompt']

/** Our own settings, field by field as they were sent, with the seed in force. */
export function offerOurs({ request, seed, index }: PictureSettings, target: Target): OfferRow[] {
  const { operation, ...fields } = request
  const rows = Object.entries(fields).flatMap(([name, value]): OfferRow[] => {
    // A size is one setting; the seed comes last, whether it was sent or drawn.
    const isSaid = name === 'seed' || (name === 'height' && !isNothing(fields.width))
    // An old name of the guidance scale, which the form shows under the new one.
    const isOld = name === 'guidance' && 'guidance_scale' in fields
    if (isSaid || isOld || isNothing(value)) return []
    const field = (name === 'guidance' ? 'guidance_scale' : name) as WireField
    return [
      {
        field,
        part: partOf(name, [wireNames[operation].model, 'sd_version']),
        words: name === 'width' ? sizeWords(value, fields.height ?? '?') : valueWords(field, value),
        fields: fieldsOf(field, value, fields.height),
        note: null,
        isHonoured: takesField(target, field),
      },
    ]
  })
  const count = pictureCount(request)
  const note = count > 1 ? `This is picture ${index + 1} of the ${count} this seed gives.` : null
  const last: OfferRow = {
    field: 'seed',
    part: 'seed',
    words: String(seed),
    fields: { seed },
    note,
    isHonoured: true,
  }
  return [...rows, ...(rows.some(({ part }) => part === 'model') ? [] : [noModel]), last]
}

/** No model of either API, whichever the form has. */
const nobody: Fields = { modelId: null, model: null }

/** Neither model nor base version was named: the service then takes its oldest. */
const noModel: OfferRow = {
  field: 'modelId',
  part: 'model',
  words: 'none',
  fields: nobody,
  note: null,
  isHonoured: true,
}

/** A base version counts only where no model is named. */
function fieldsOf(field: WireField, value: unknown, height: unknown): Fields {
  const fields = oneField(field, value)
  if (field === 'width') return { ...fields, ...oneField('height', height ?? null) }
  return field === 'sd_version' ? { ...fields, ...nobody } : fields
}

function partOf(name: string, models: readonly string[]): OfferRow['part'] {
  if (promptFields.includes(name)) return 'prompt'
  return models.includes(name) ? 'model' : 'rest'
}

const isNothing = (value: unknown) =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0)

/** Our own settings in general words, for a form that speaks another operation. */
export function spokenOf({ request, seed }: PictureSettings): Spoken {
  const words = inLeonardoWords(request)
  return {
    ...silent('Gesso'),
    prompt: words.prompt,
    negative: words.negative_prompt ?? '',
    seed,
    steps: words.num_inference_steps ?? null,
    guidance: words.guidance_scale ?? null,
    width: words.width ?? null,
    height: words.height ?? null,
    sampler: words.scheduler ?? null,
    model: modelOf(request)?.id ?? null,
  }
}
