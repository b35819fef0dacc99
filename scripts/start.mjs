// Serves the studio; builds it first when it is not built or its sources changed.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { sourceStamp, stampFile } from './source-stamp.mjs'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Gesso needs Node 20.19 or later; this is ${process.version}.\n`)
  process.exit(1)
}

const from = process.cwd()
process.chdir(fileURLToPath(new URL('..', import.meta.url)))
if (builtStamp() !== sourceStamp()) {
  process.stdout.write('Building Gesso…\n')
  await import('./build.mjs')
}
process.chdir(from)
await import('../dist/server/main.js')

function builtStamp() {
  try {
    return readFileSync(stampFile, 'utf8')
  } catch {
    return null
  }
}
