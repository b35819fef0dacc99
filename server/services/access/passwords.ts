import { scrypt, timingSafeEqual } from 'node:crypto'
import { limitConcurrency } from '#server/domain/limit-concurrency.ts'
import type { DrawBytes } from './secrets.ts'

// 32 MiB and about 0.1 s each, as OWASP's password storage guide has it for this N.
const cost = { N: 2 ** 15, r: 8, p: 3 }
const keyBytes = 32
const memory = 128 * cost.N * cost.r * 2

/** One at a time: a burst of guesses waits in line instead of taking the machine's memory. */
const inTurn = limitConcurrency(1)

function derive(password: string, salt: Uint8Array, { N, r, p } = cost): Promise<Buffer> {
  // The same password typed on two keyboards may differ in how its accents are put together.
  const text = password.normalize('NFKC')
  const options = { N, r, p, maxmem: memory }
  return inTurn(
    () =>
      new Promise((resolve, reject) => {
        scrypt(text, salt, keyBytes, options, (error, key) => {
          if (error === null) resolve(key)
          else reject(error)
        })
      }),
  )
}

/** What is kept of a password: how it was derived, with which salt, and the result. */
export async function protect(password: string, draw: DrawBytes): Promise<string> {
  const salt = draw(16)
  const key = await derive(password, salt)
  const parts = [cost.N, cost.r, cost.p, Buffer.from(salt).toString('base64url')]
  return ['scrypt', ...parts, key.toString('base64url')].join('$')
}

/** Whether it is the password that was kept so. */
export async function matches(password: string, kept: string): Promise<boolean> {
  const [kind, N, r, p, salt = '', key = ''] = kept.split('$')
  if (kind !== 'scrypt') return false
  const wanted = Buffer.from(key, 'base64url')
  const options = { N: Number(N), r: Number(r), p: Number(p) }
  const given = await derive(password, Buffer.from(salt, 'base64url'), options)
  return given.byteLength === wanted.byteLength && timingSafeEqual(given, wanted)
}

const common = new Set(
  `password passw0rd password1 password12 password123 password1234 p@ssword p@ssw0rd 12345678 123456789 1234567890
  0123456789 987654321 9876543210 11111111 00000000 88888888 12341234 11223344 87654321 123123123 qwertyui qwertyuiop
  qwerty123 qwerty12 qwertz123 azertyuiop asdfghjkl asdfasdf zxcvbnm1 1q2w3e4r 1q2w3e4r5t 1qaz2wsx qazwsxedc q1w2e3r4
  iloveyou sunshine princess football baseball basketball superman trustno1 starwars whatever jennifer michelle
  computer internet corvette mercedes midnight security letmein1 welcome1 welcome123 admin123 administrator
  changeme changeme1 abcd1234 abc12345 abcdefgh abcdefghi a1b2c3d4 aaaaaaaa liverpool chelsea1 arsenal1 charlie1
  dragon12 monkey12 shadow12 master12 michael1 jordan23 hello123 secret123 testtest test1234 default1 guest123 root1234
  gessogesso gesso123 gesso1234 mypassword`.split(/\s+/),
)

/** Whether it is among the first that anyone would try. */
export function isCommon(password: string): boolean {
  const plain = password.toLowerCase()
  return common.has(plain) || /^(.)\1*$/u.test(plain)
}
