import { randomBytes } from 'node:crypto'
import { keptSecret } from './kept-secret.ts'

const keyBytes = 32

/** The key beside the database that opens the keys of services. When it is lost, those must be given again. */
export function createConnectionsKey(dataDir: string): () => Buffer {
  return keptSecret(dataDir, {
    name: 'connections.key',
    make: () => randomBytes(keyBytes),
    read: (bytes) => (bytes.byteLength === keyBytes ? bytes : null),
  })
}
