import { type ShareDetail, shareCopySize } from '#contract/studio/share-limits.ts'
import type { ShareExposure, ShareSource } from '#contract/studio/shares.ts'
import type { Library } from '#server/domain/library.ts'
import type { PlainOptions } from './share-options.ts'
import { hasInputs } from '../pictures/shared-settings.ts'

const fields: Record<ShareDetail, ShareExposure['fields']> = {
  picture: [],
  prompt: ['prompt'],
  everything: ['prompt', 'negative_prompt', 'model', 'settings', 'created_at'],
}

/** Prompts that are quoted, and how much of each, in characters. */
const quoted = { prompts: 3, characters: 80 }

/** Exactly what a link with these options gives to whoever has its address. */
export function exposureOf(
  { images, generations }: Pick<Library, 'images' | 'generations'>,
  options: PlainOptions,
  seqs: readonly number[],
  password: boolean,
): ShareExposure {
  const { source, detail, downloads, remix, review, index, expiresAt } = options
  const shown = images.pick(seqs)
  const requests = new Map<string, boolean>()
  for (const { generationId } of shown) {
    if (requests.has(generationId)) continue
    const generation = generations.get(generationId)
    requests.set(generationId, generation !== null && hasInputs(generation.request))
  }
  const prompts = detail === 'picture' ? [] : [...new Set(shown.map(({ prompt }) => prompt))]
  return {
    pictures: seqs.length,
    live: isLive(source),
    fields: fields[detail],
    files: downloads && detail === 'everything' ? 'settings' : 'pixels',
    originals: downloads,
    copySize: shareCopySize,
    remix,
    review,
    index,
    withInputs: shown.filter(({ generationId }) => requests.get(generationId) === true).length,
    expiresAt,
    password,
    prompts: prompts.slice(0, quoted.prompts).map(beginning),
  }
}

const isLive = (source: ShareSource) =>
  source.kind === 'collection' || (source.kind === 'search' && source.live)

function beginning(prompt: string): string {
  const characters = Array.from(prompt)
  return characters.length <= quoted.characters
    ? prompt
    : `${characters.slice(0, quoted.characters - 1).join('')}…`
}
