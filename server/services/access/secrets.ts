import { createHash, timingSafeEqual } from 'node:crypto'

/** Draws random bytes. */
export type DrawBytes = (count: number) => Uint8Array

/** 256 bits: for what a browser or a program keeps. */
export function drawSecret(draw: DrawBytes): string {
  return Buffer.from(draw(32)).toString('base64url')
}

// Crockford's: no letter in it is taken for a digit, and nothing spells a word.
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const codeLength = 16

/** 80 bits, short enough to be typed where no camera is at hand. */
export function drawCode(draw: DrawBytes): string {
  return [...draw(codeLength)].map((byte) => alphabet[byte % alphabet.length]).join('')
}

/** The code as it was drawn, however it was typed. */
export function readCode(typed: string): string {
  const plain = typed.toLowerCase().replaceAll(/[\s-]/g, '')
  return plain.replaceAll('o', '0').replaceAll(/[il]/g, '1')
}

/** What is kept of a secret that is itself long and random. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** Takes as long for any two texts: hashing gives them one length, and nothing to time. */
export function sameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(Buffer.from(hashOf(given)), Buffer.from(hashOf(expected)))
}
