import type { GenerationRequest } from '#contract/studio/generation.ts'
import type { ShareMediaSize } from '#contract/studio/share-page.ts'
import type { ShareRecord } from '#server/domain/shares.ts'
import type { ServiceDeps } from '../../deps.ts'
import { endingOfType } from '../../downloads/download-image.ts'
import { notesOf } from '../../downloads/picture-notes.ts'
import type { Services } from '../../services.ts'
import { plainName } from './plain-name.ts'
import { sharedSettings } from './shared-settings.ts'
import type { SharedFile, SharedMedia } from '../shares.ts'
import { createViewCopies } from './view-copies.ts'

/** The bytes of pictures under links. Who may have them has been asked before. */
export function createSharedFiles(deps: ServiceDeps, findMedia: Services['findMedia']) {
  const { library, pictureFiles, version } = deps
  const { media, images, generations } = library
  const copyOf = createViewCopies(deps)

  /** The settings that visitors may have, as notes for a file. */
  function notesFor(id: string) {
    const found = images.find(id)
    const generation = found && generations.get(found.image.generationId)
    if (!generation) return null
    const { operation, settings } = sharedSettings(generation, 'everything')
    return notesOf({
      gesso: 1,
      // Some fields fewer than it had, none of them one that it must have.
      request: { operation, ...settings } as GenerationRequest,
      seed: generation.seed,
      index: found.image.index,
      engine: generation.engine,
      engineVersion: generation.engineVersion,
      createdAt: generation.createdAt,
      writtenBy: version,
    })
  }

  return {
    async media(id: string, size: ShareMediaSize, tag: string): Promise<SharedMedia | null> {
      if (size === 'view') {
        const bytes = await copyOf(id)
        return bytes && { kind: 'bytes', bytes, type: 'image/webp', tag }
      }
      const file = findMedia({ kind: 'thumbnail', id, width: size === '320' ? 320 : 640 })
      return file && { kind: 'file', file: { ...file, tag } }
    },
    async read(id: string, size: ShareMediaSize): Promise<Uint8Array | null> {
      if (size === 'view') return copyOf(id)
      const file = findMedia({ kind: 'thumbnail', id, width: size === '320' ? 320 : 640 })
      return file && media.read(file)
    },
    async download(
      id: string,
      { title, detail }: Pick<ShareRecord, 'title' | 'detail'>,
      nth: number,
    ): Promise<SharedFile | null> {
      const image = images.find(id)?.image
      const file = media.image(id)
      const bytes = image && file && (await media.read(file))
      if (!bytes) return null
      const { type } = image
      const bare = pictureFiles.bare(bytes, type)
      const notes = detail === 'everything' ? notesFor(id) : null
      return {
        name: `${plainName(title, 'picture')}-${nth}.${endingOfType(type)}`,
        type,
        bytes: notes === null ? bare : pictureFiles.withNotes(bare, type, notes),
      }
    },
  }
}
