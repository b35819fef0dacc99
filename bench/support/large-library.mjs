import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cacheDir, importModule } from './bundle.mjs'
import { connection, get } from './http.mjs'

const pictures = 100_000

const maker = fileURLToPath(new URL('./make-large-library.mjs', import.meta.url))
/** What decides how the folder looks when it is made. */
const madeBy = [maker, 'server/testing/seed-library.ts', 'server/store/seed-rows.ts']
const madeByFolder = 'server/store/migrations'

/** A data folder with 100,000 pictures. Made at the first call and kept until the code that makes it changes. */
export async function largeLibrary() {
  const name = `library-${digest()}`
  const folder = join(cacheDir, name)
  if (existsSync(folder)) return folder
  mkdirSync(cacheDir, { recursive: true })
  for (const other of readdirSync(cacheDir)) {
    if (other.startsWith('library-')) rmSync(join(cacheDir, other), { recursive: true })
  }
  const { makeLargeLibrary } = await importModule(maker)
  const unfinished = `${folder}-unfinished`
  await makeLargeLibrary(unfinished, pictures)
  renameSync(unfinished, folder)
  return folder
}

function digest() {
  const steps = readdirSync(madeByFolder).map((file) => join(madeByFolder, file))
  const hash = createHash('sha256')
  for (const file of [...madeBy, ...steps]) hash.update(readFileSync(file))
  return hash.digest('hex').slice(0, 12)
}

/** Ids of every picture a running server has, newest first. */
export async function imageIds(url) {
  const agent = connection()
  const ids = []
  for (;;) {
    const { body } = await get(agent, `${url}/api/studio/images?limit=200&offset=${ids.length}`)
    const { images, total } = JSON.parse(body.toString())
    ids.push(...images.map(({ id }) => id))
    if (images.length === 0 || ids.length >= total) break
  }
  agent.destroy()
  return ids
}
