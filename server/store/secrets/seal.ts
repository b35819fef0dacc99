import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const cipher = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16

/** A key of its own for each purpose, from the one that is kept. */
export function keyFor(purpose: string, key: Uint8Array, bytes = 32): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `gesso ${purpose}`, bytes))
}

/** Encrypts a text so that only this key opens it, and only for the same `context`. */
export function seal(text: string, key: Uint8Array, context: string): string {
  const nonce = randomBytes(nonceBytes)
  const sealing = createCipheriv(cipher, key, nonce).setAAD(Buffer.from(context))
  const body = Buffer.concat([sealing.update(text, 'utf8'), sealing.final()])
  return Buffer.concat([nonce, sealing.getAuthTag(), body]).toString('base64url')
}

/** Null when it was sealed with another key, for another context, or is damaged. */
export function unseal(sealed: string, key: Uint8Array, context: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url')
  try {
    const opening = createDecipheriv(cipher, key, bytes.subarray(0, nonceBytes), {
      authTagLength: tagBytes,
    })
    opening.setAAD(Buffer.from(context))
    opening.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes))
    const body = opening.update(bytes.subarray(nonceBytes + tagBytes))
    return Buffer.concat([body, opening.final()]).toString('utf8')
  } catch {
    return null
  }
}
