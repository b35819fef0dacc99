import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { keptSecret } from './kept-secret.ts'

/**
 * The key that push services know this studio by (RFC 8292). When it is lost, browsers that were to be woken are not,
 * until Gesso is next opened in them.
 */
export function createPushKey(dataDir: string): () => KeyObject {
  return keptSecret(dataDir, { name: 'push.key', make: makePushKey, read: readPushKey })
}

export function makePushKey(): Buffer {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return privateKey.export({ type: 'pkcs8', format: 'der' })
}

export function readPushKey(bytes: Buffer): KeyObject | null {
  try {
    const key = createPrivateKey({ key: bytes, type: 'pkcs8', format: 'der' })
    return key.asymmetricKeyDetails?.namedCurve === 'prime256v1' ? key : null
  } catch {
    return null
  }
}
