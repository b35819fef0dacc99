import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * The form's `key`: names a reservation and proves that we handed it out. The signature is the
 * secret part; an id alone can be guessed by whoever has seen one, 256 signed bits cannot.
 */
export function uploadKey(secret: Uint8Array, id: string, extension: string): string {
  return `init/${id}/${sign(secret, id)}.${extension}`
}

/** The id of the reservation that a key was made for; null when we did not make it. */
export function openUploadKey(secret: Uint8Array, key: string): string | null {
  const match = /^init\/([0-9a-f-]{36})\/([\w-]{43})\.[a-z]{3,4}$/.exec(key)
  const [, id, signature] = match ?? []
  if (id === undefined || signature === undefined) return null
  const expected = Buffer.from(sign(secret, id))
  return timingSafeEqual(Buffer.from(signature), expected) ? id : null
}

function sign(secret: Uint8Array, id: string): string {
  return createHmac('sha256', secret).update(id).digest('base64url')
}
