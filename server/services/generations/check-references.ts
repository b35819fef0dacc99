import type { GenerationRequest } from '#contract/studio/generation.ts'
import { readPictureReference } from '#contract/together/picture-source.ts'
import { pictureSources } from '#contract/together/rules/all-rules.ts'
import { GessoError, type Issue } from '#server/domain/errors.ts'
import type { MediaStore } from '#server/domain/library.ts'

interface Reference {
  field: string
  id: string
  kinds: readonly ('image' | 'upload')[]
}

/** Refuses a request that names a picture we do not have. @throws GessoError `invalid_request` */
export function checkReferences(request: GenerationRequest, media: MediaStore): void {
  const issues = references(request)
    .filter(({ id, kinds }) => !kinds.some((kind) => media[kind](id) !== null))
    .map(({ field, id, kinds }): Issue => {
      const what = kinds.map((kind) =>
        kind === 'image' ? 'generated picture' : 'uploaded picture',
      )
      const message = `${field}: there is no ${what.join(' or ')} with the id ${JSON.stringify(id)}.`
      return { code: 'unknown_picture', fields: [field], message }
    })
  const [first] = issues
  if (first) throw new GessoError('invalid_request', first.message, issues)
}

function references(request: GenerationRequest): Reference[] {
  const found: Reference[] = []
  const add = (field: string, id: string | null | undefined, ...kinds: Reference['kinds']) => {
    if (id !== null && id !== undefined) found.push({ field, id, kinds })
  }
  if (request.operation === 'together.generateImages') {
    for (const { path, source } of pictureSources(request)) {
      const reference = readPictureReference(source)
      if (reference) add(path, reference.id, reference.kind)
    }
    return found
  }
  add('init_image_id', request.init_image_id, 'upload')
  add('init_generation_image_id', request.init_generation_image_id, 'image')
  add('canvasInitId', request.canvasInitId, 'upload')
  add('canvasMaskId', request.canvasMaskId, 'upload')
  for (const [index, { initImageId, initImageType }] of (request.controlnets ?? []).entries()) {
    add(`controlnets.${index}.initImageId`, initImageId, ...kindsOf(initImageType))
  }
  for (const [index, { id, type }] of (request.contextImages ?? []).entries()) {
    add(`contextImages.${index}.id`, id, ...kindsOf(type))
  }
  for (const [index, id] of (request.imagePrompts ?? []).entries()) {
    add(`imagePrompts.${index}`, id, 'image', 'upload')
  }
  return found
}

function kindsOf(type: 'GENERATED' | 'UPLOADED' | undefined): Reference['kinds'] {
  if (type === 'GENERATED') return ['image']
  if (type === 'UPLOADED') return ['upload']
  return ['upload', 'image']
}
