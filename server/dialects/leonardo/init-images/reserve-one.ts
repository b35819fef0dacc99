import type { UploadInitImage } from '#contract/leonardo/calls/init-images.ts'
import type { LeonardoDeps } from '../deps.ts'
import { uploadKey } from './upload-ticket.ts'

export type Extension = UploadInitImage['extension']

const contentTypes: Record<Extension, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
}

/** Reserves an id, and says where and how to send the bytes. */
export function reserveOne(
  { services, ticketSecret }: Pick<LeonardoDeps, 'services' | 'ticketSecret'>,
  extension: Extension,
  url: string,
) {
  const { id } = services.reserveUpload(extension)
  const key = uploadKey(ticketSecret, id, extension)
  // JSON in a text, as the object store's presigned form fields come.
  const fields = JSON.stringify({ key, 'Content-Type': contentTypes[extension] })
  return { id, url, key, fields }
}
