import { scrypt, timingSafeEqual } from 'node:crypto'
import { limitConcurrency } from './limit-concurrency.ts'

/** What deriving costs, in scrypt's own terms. */
export interface PasswordCost {
  readonly N: number
  readonly r: number
  readonly p: number
}

/** 32 MiB and about 0.1 s each, as OWASP's password storage guide has it for this N. */
const usualCost: PasswordCost = { N: 2 ** 15, r: 8, p: 3 }
const keyBytes = 32
const memory = 128 * usualCost.N * usualCost.r * 2

/** One at a time: a burst of guesses waits in line instead of taking the machine's memory. */
const inTurn = limitConcurrency(1)

function derive(password: string, salt: Uint8Array, { N, r, p }: PasswordCost): Promise<Buffer> {
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

/**
 * What is kept of a password: how it was derived, with which salt, and the result.
 * @param draw so many random bytes
 */
export async function protect(
  password: string,
  draw: (bytes: number) => Uint8Array,
  cost: PasswordCost = usualCost,
): Promise<string> {
  const salt = draw(16)
  const key = await derive(password, salt, cost)
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
