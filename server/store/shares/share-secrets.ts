import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  randomBytes,
  randomInt,
  timingSafeEqual,
} from 'node:crypto'
import { matches, protect } from '#server/domain/password-hash.ts'
import type { ShareSecrets } from '#server/domain/shares.ts'
import { keyFor } from '../secrets/seal.ts'

/** Letters and digits that are not taken for one another; what chats cut off at the end of an address is not among them. */
const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'

/** 22 of 58 are 128.8 bits. */
const drawn = 22

/** One block of AES: the picture's number and as many zeros, by which a token that was made up shows. */
const blockCipher = 'aes-128-ecb'
const blockBytes = 16

export function createShareSecrets(ownerKey: () => Buffer): ShareSecrets {
  const signature = (text: string) =>
    createHmac('sha256', keyFor('link visits', ownerKey())).update(text).digest()

  return {
    drawSlug(name) {
      const random = Array.from({ length: drawn }, () => alphabet[randomInt(alphabet.length)])
      return (name === '' ? '' : `${name}-`) + random.join('')
    },
    drawVisitor: () => randomBytes(16).toString('base64url'),
    tokenOf(slug, seq) {
      const block = Buffer.alloc(blockBytes)
      block.writeBigUInt64BE(BigInt(seq))
      const cipher = createCipheriv(blockCipher, tokenKey(slug), null).setAutoPadding(false)
      return cipher.update(block).toString('base64url')
    },
    seqOf(slug, token) {
      if (!/^[\w-]{22}$/.test(token)) return null
      const bytes = Buffer.from(token, 'base64url')
      // Two spellings of one token would be two addresses of one picture.
      if (bytes.toString('base64url') !== token) return null
      const cipher = createDecipheriv(blockCipher, tokenKey(slug), null).setAutoPadding(false)
      const block = cipher.update(bytes)
      const seq = Number(block.readBigUInt64BE())
      return block.readBigUInt64BE(8) === 0n && Number.isSafeInteger(seq) ? seq : null
    },
    hashPassword: (password) => protect(password, randomBytes),
    checkPassword: matches,
    sign: (text) => signature(text).toString('base64url'),
    isSigned(text, given) {
      const expected = signature(text)
      const bytes = Buffer.from(given, 'base64url')
      return bytes.byteLength === expected.byteLength && timingSafeEqual(bytes, expected)
    },
  }
}

/** From the address itself, which is nowhere in the database. */
const tokenKey = (slug: string) => keyFor('link pictures', Buffer.from(slug), blockBytes)
