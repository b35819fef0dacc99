import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { bundleProgram } from './bundle-program.ts'

interface ServiceWorkerOptions {
  entry: string
  /** The worker's file in the built app. */
  fileName: string
  /** Which of the built files it keeps, by address. */
  keeps: (address: string) => boolean
}

/** Builds the service worker once the app is built: it is told the app's files, so it comes last. */
export function serviceWorker({ entry, fileName, keeps }: ServiceWorkerOptions): Plugin {
  let outDir = ''
  return {
    name: 'gesso:service-worker',
    apply: 'build',
    configResolved(config) {
      outDir = join(config.root, config.build.outDir)
    },
    async writeBundle() {
      const files = readdirSync(outDir, { recursive: true, withFileTypes: true })
        .filter((one) => one.isFile())
        .map((one) => join(one.parentPath, one.name))
        .map((path) => ({ path, address: path.slice(outDir.length).replaceAll('\\', '/') }))
        .filter(({ address }) => keeps(address))
        .toSorted((a, b) => (a.address < b.address ? -1 : 1))
      const hash = createHash('sha256')
      for (const { path, address } of files) hash.update(address).update(readFileSync(path))
      const told = {
        version: hash.digest('base64url').slice(0, 12),
        files: files.map(({ address }) => address),
      }
      writeFileSync(
        join(outDir, fileName),
        await bundleProgram(entry, { GESSO_BUILD: JSON.stringify(told) }),
      )
    },
  }
}
