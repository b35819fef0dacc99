import { randomBytes } from 'node:crypto'
import { keptSecret } from '../secrets/kept-secret.ts'

const keyBytes = 32

/**
 * The key beside the database. A copy of the database without it opens no link. When it is lost, links go on working;
 * only their addresses can no longer be shown.
 */
export function createOwnerKey(dataDir: string): () => Buffer {
  return keptSecret(dataDir, {
    name: 'links.key',
    make: () => randomBytes(keyBytes),
    read: (bytes) => (bytes.byteLength === keyBytes ? bytes : null),
  })
}
