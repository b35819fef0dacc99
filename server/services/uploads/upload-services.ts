import { GessoError } from '#server/domain/errors.ts'
import type { UploadEntry } from '#server/domain/library.ts'
import type { ServiceDeps } from '../deps.ts'
import { noRoom } from '../no-room.ts'
import type { Services, UploadRecord } from '../services.ts'

/** How long an announced upload waits for its bytes, in ms. */
const reservationLife = 2 * 60 * 1000

type UploadServices = Pick<Services, 'reserveUpload' | 'saveUpload' | 'getUpload' | 'deleteUpload'>

export function createUploadServices({ library, clock, newId }: ServiceDeps): UploadServices {
  const isExpired = ({ upload, expiresAt }: UploadEntry) =>
    upload === null && clock.now() >= expiresAt

  return {
    reserveUpload(extension) {
      if (!library.hasRoom()) throw noRoom()
      const createdAt = clock.now()
      const entry = { id: newId(), createdAt, expiresAt: createdAt + reservationLife, extension }
      library.uploads.reserve(entry)
      return { id: entry.id, createdAt, upload: null }
    },
    async saveUpload(id, bytes) {
      const entry = library.uploads.get(id)
      if (!entry) throw noSuchUpload()
      if (entry.upload) throw new GessoError('conflict', 'This upload has already been received.')
      if (isExpired(entry))
        throw new GessoError('gone', 'This upload came too late: ask for a new one.')
      if (!library.hasRoom()) throw noRoom()
      const upload = await library.uploads.fill(id, bytes)
      if (!upload) throw noSuchUpload()
      return upload
    },
    getUpload(id) {
      const entry = library.uploads.get(id)
      return entry && !isExpired(entry) ? toRecord(entry) : null
    },
    deleteUpload: (id) => library.uploads.remove(id),
  }
}

function toRecord({ id, createdAt, upload }: UploadEntry): UploadRecord {
  return { id, createdAt, upload }
}

function noSuchUpload(): GessoError {
  return new GessoError('not_found', 'There is no such upload.')
}
