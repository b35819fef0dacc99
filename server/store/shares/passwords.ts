import { randomBytes, scrypt, type ScryptOptions, timingSafeEqual } from 'node:crypto'
import { limitConcurrency } from '#server/domain/limit-concurrency.ts'

/** OWASP's second choice for scrypt (2024): 32 MB and three rounds, about a quarter of a second. */
const cost = { N: 2 ** 15, r: 8, p: 3 }
const maxmem = 64 * 1024 * 1024
const hashBytes = 32
const saltBytes = 16

/** One at a time: each takes 32 MB and a thread that file reads wait for. */
const oneByOne = limitConcurrency(1)

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(saltBytes)
  const hash = await derive(password, salt, cost)
  return ['scrypt', cost.N, cost.r, cost.p, text(salt), text(hash)].join('$')
}

export async function checkPassword(password: string, verifier: string): Promise<boolean> {
  const [kind, N, r, p, salt = '', hash = ''] = verifier.split('$')
  if (kind !== 'scrypt') return false
  const expected = Buffer.from(hash, 'base64url')
  const given = await derive(password, Buffer.from(salt, 'base64url'), {
    N: Number(N),
    r: Number(r),
    p: Number(p),
  })
  return given.byteLength === expected.byteLength && timingSafeEqual(given, expected)
}

const text = (bytes: Buffer) => bytes.toString('base64url')

/** Normalised, as the same letters are typed in different ways on different machines. */
function derive(password: string, salt: Buffer, options: ScryptOptions): Promise<Buffer> {
  const words = password.normalize('NFC')
  return oneByOne(
    () =>
      new Promise((resolve, reject) => {
        scrypt(words, salt, hashBytes, { ...options, maxmem }, (error, key) =>
          error ? reject(error) : resolve(key),
        )
      }),
  )
}
