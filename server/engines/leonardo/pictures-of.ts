import type { RemotePicture } from '#server/domain/remote/remote-engine.ts'
import type { WireGeneration } from './wire.ts'

/** The pictures of a finished generation, each once; `index` is their place in the service's own list. */
export function picturesOf({ generated_images: images }: WireGeneration): RemotePicture[] {
  const seen = new Set<string>()
  const pictures: RemotePicture[] = []
  let index = 0
  for (const { id, url } of images ?? []) {
    const name = id ?? url ?? `place ${index}`
    if (seen.has(name)) continue
    seen.add(name)
    if (url) pictures.push({ index, id: id ?? null, address: url })
    index += 1
  }
  return pictures
}
