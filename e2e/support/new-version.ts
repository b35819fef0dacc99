import { cp, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** A copy of the built Gesso, to be changed while it is used. @returns where it lies, and its removal */
export async function copyBuild(): Promise<{ dist: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'gesso-build-'))
  const dist = join(folder, 'dist')
  await cp('dist', dist, { recursive: true })
  // The server finds its libraries from where it lies.
  await symlink(resolve('node_modules'), join(folder, 'node_modules'), 'junction')
  return { dist, remove: () => rm(folder, { recursive: true, force: true }) }
}

/** Turns a build into another version of itself: every file that is named by what it holds gets another name. */
export async function makeNewer(dist: string): Promise<void> {
  const app = join(dist, 'app')
  const assets = join(app, 'assets')
  const isPlain = (name: string) => !/\.(?:br|gz)$/.test(name)
  const names = new Map<string, string>()
  for (const name of await readdir(assets)) {
    const newer = name.replace(/-[\w-]{8}(?=\.)/, '-newer000')
    const isTaken = [...names.values()].includes(newer)
    if (isPlain(name))
      names.set(name, isTaken ? newer.replace('-newer', `-${names.size}-newer`) : newer)
  }
  const all = await readdir(app, { recursive: true, withFileTypes: true })
  for (const file of all.filter((one) => one.isFile())) {
    const path = join(file.parentPath, file.name)
    if (!isPlain(file.name)) await rm(path)
    else if (/\.(?:js|css|html)$/.test(file.name)) await rewrite(path, names)
  }
  for (const [name, newer] of names) await rename(join(assets, name), join(assets, newer))
}

async function rewrite(path: string, names: ReadonlyMap<string, string>): Promise<void> {
  const text = await readFile(path, 'utf8')
  const renamed = text.replaceAll(/[\w-]+-[\w-]{8}\.\w+/g, (name) => names.get(name) ?? name)
  await writeFile(path, renamed.replace(/\bversion:(["'`])[\w-]{12}\1/, 'version:$1newer-newer1$1'))
}
