// Builds the app and the server into dist/, then stamps what it was built from.
import { writeFileSync } from 'node:fs'
import { build } from 'vite'
import { buildServer } from './build-server.mjs'
import { sourceStamp, stampFile } from './source-stamp.mjs'

const stamp = sourceStamp()
await build({ logLevel: 'warn' })
await buildServer()
writeFileSync(stampFile, stamp)
