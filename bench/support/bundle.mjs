import { join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildServer } from '../../scripts/build-server.mjs'

/** Everything the benchmarks build or keep; may be deleted at any time. */
export const cacheDir = resolve('.cache/bench')

/** Bundles a module of the tree (Node 20 cannot run TypeScript as it is); answers the file to import or run. */
export async function buildModule(file) {
  const name = relative('.', file).replaceAll(/[^a-z0-9]+/gi, '-')
  const outDir = join(cacheDir, 'modules', name)
  await buildServer({ outDir, entries: { [name]: file } })
  return join(outDir, `${name}.js`)
}

export const importModule = async (file) => import(pathToFileURL(await buildModule(file)).href)
