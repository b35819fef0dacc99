import type { Generation } from '#contract/studio/generation.ts'
import type { GenerationRecord, Library } from '#server/domain/library.ts'
import type { Services } from '../services.ts'

export function createGetImage(
  { images, generations }: Library,
  describe: (record: GenerationRecord) => Generation,
): Services['getImage'] {
  return (id) => {
    const found = images.find(id)
    const generation = found && generations.get(found.image.generationId)
    return generation ? { ...found, generation: describe(generation) } : null
  }
}
