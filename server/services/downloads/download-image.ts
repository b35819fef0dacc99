import type { DownloadFormat, StoredFileFacts } from '#contract/pictures/downloads.ts'
import type { PictureSettings } from '#contract/pictures/picture-settings.ts'
import type { ImageView } from '#contract/studio/library.ts'
import type { PictureType } from '#server/domain/picture-files.ts'
import type { ServiceDeps } from '../deps.ts'
import type { DownloadFile, Services } from '../services.ts'
import { pictureName } from './file-name.ts'
import { notesOf, settingsOf } from './picture-notes.ts'

const types = { png: 'image/png', jpeg: 'image/jpeg', webp: 'image/webp' } as const
const endings: Record<PictureType, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
}

type DownloadServices = Pick<Services, 'downloadImage' | 'downloadSettings' | 'storedFile'>

export function createDownloadServices(
  deps: ServiceDeps,
  getImage: Services['getImage'],
): DownloadServices {
  const { library, pictureFiles } = deps
  const { media } = library

  async function bytesOf(id: string): Promise<Uint8Array | null> {
    const file = media.image(id)
    return file && (await media.read(file))
  }

  return {
    async storedFile(id): Promise<StoredFileFacts | null> {
      const view = getImage(id)
      const bytes = view && (await bytesOf(id))
      return bytes ? { type: view.image.type, signed: pictureFiles.isSigned(bytes) } : null
    },
    async downloadImage(id, format) {
      const view = getImage(id)
      const bytes = view && (await bytesOf(id))
      if (!bytes) return null
      const wanted = typeOf(format, view)
      const name = `${nameOf(view)}.${endings[wanted]}`
      const asItIs = { name, type: wanted, bytes }
      if (format === 'original') return asItIs
      if (wanted === view.image.type && pictureFiles.isSigned(bytes)) return asItIs
      const pixels = wanted === view.image.type ? bytes : await pictureFiles.convert(bytes, wanted)
      const notes = notesOf(settingsOf(view, deps))
      return { name, type: wanted, bytes: pictureFiles.withNotes(pixels, wanted, notes) }
    },
    downloadSettings(id) {
      const view = getImage(id)
      return view && settingsFile(nameOf(view), settingsOf(view, deps))
    },
  }
}

const typeOf = (format: DownloadFormat, { image }: ImageView): PictureType =>
  format === 'original' ? image.type : types[format]

/** The settings beside a picture instead of in it. */
export function settingsFile(name: string, settings: PictureSettings): DownloadFile {
  const text = `${JSON.stringify(settings, null, 2)}\n`
  return { name: `${name}.json`, type: 'application/json', bytes: Buffer.from(text, 'utf8') }
}

/** What a picture's file is called, without an ending. */
export function nameOf({ image, generation }: ImageView): string {
  const { seed, expected } = generation
  return pictureName({ ...image, seed, expected })
}

/** The ending of a stored file's name. */
export const endingOf = ({ image }: ImageView): string => endings[image.type]

export const endingOfType = (type: PictureType): string => endings[type]
