// What the build in dist/ was made from, so that `npm start` builds only when something changed.
import { createHash } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

export const stampFile = 'dist/stamp'

const inputs = [
  'src',
  'server',
  'public',
  'scripts',
  'index.html',
  'package.json',
  'package-lock.json',
  'tailwind.config.ts',
  'vite.config.ts',
]

/** A digest of names, sizes and times of everything the build reads. Content is not read: it must be quick. */
export function sourceStamp() {
  const hash = createHash('sha256')
  for (const input of inputs) add(hash, input)
  return hash.digest('hex')
}

function add(hash, path) {
  const stat = statSync(path)
  if (stat.isDirectory()) {
    for (const name of readdirSync(path).toSorted()) add(hash, join(path, name))
  } else {
    hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\n`)
  }
}
