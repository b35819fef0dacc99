import { createPublicKey, type KeyObject, sign } from 'node:crypto'
import type { PushSubscriptionRecord } from '#server/domain/push.ts'

/** Seconds that a word of ours is good for; RFC 8292 allows a day. */
const lifetime = 12 * 60 * 60

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** What browsers and push services know the owner of a P-256 key by: base64url of the uncompressed point. */
export function publicKeyOf(key: KeyObject): string {
  const { x = '', y = '' } = createPublicKey(key).export({ format: 'jwk' })
  const point = [Buffer.from([4]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]
  return Buffer.concat(point).toString('base64url')
}

/**
 * Says to one push service who sends (RFC 8292): a token signed with ES256 (RFC 7518, 3.4), good there alone.
 * @param now in ms since the epoch
 */
export function vapidFor(
  { endpoint, contact }: Pick<PushSubscriptionRecord, 'endpoint' | 'contact'>,
  key: KeyObject,
  now: number,
): string {
  const claims = {
    aud: new URL(endpoint).origin,
    exp: Math.floor(now / 1000) + lifetime,
    sub: contact,
  }
  const words = `${encode({ typ: 'JWT', alg: 'ES256' })}.${encode(claims)}`
  const signature = sign('sha256', Buffer.from(words), { key, dsaEncoding: 'ieee-p1363' })
  return `vapid t=${words}.${signature.toString('base64url')}, k=${publicKeyOf(key)}`
}
