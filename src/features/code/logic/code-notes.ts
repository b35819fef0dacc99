import { builtinModel } from '#contract/leonardo/tables/platform-models.ts'
import type { GenerationRequest } from '#contract/studio/generation.ts'
import { vendorAddress } from './code-for.ts'
import { picturesNamed } from './pictures-named.ts'

/** What whoever runs the code should know, in sentences. */
export function codeNotes(request: GenerationRequest, count: number): string[] {
  const pictures = picturesNamed(request)
  const isOurs = 'modelId' in request && request.modelId === builtinModel.id
  return [
    ...(count > 1 ? [`The choices in the prompt make ${count} requests; this is the first.`] : []),
    'The key is not in it: it is read from the environment. This server takes any text for one, unless it was started with a token.',
    ...(pictures > 0 ? [pictureWords(request, pictures)] : []),
    isOurs
      ? `${builtinModel.name} paints on this server only; for another address choose another model.`
      : `To ask the service itself, put ${vendorAddress(request)} in place of the address.`,
  ]
}

function pictureWords({ operation }: GenerationRequest, count: number): string {
  if (operation === 'together.generateImages') {
    return 'What begins with “gesso:” is a picture of this library: put a public address or a data URL in its place.'
  }
  return count === 1
    ? 'The picture it starts from is named by its id in this library; no other server knows it.'
    : `It names ${count} pictures by their ids in this library; no other server knows them.`
}
