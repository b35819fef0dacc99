import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { errnoOf } from '../errno.ts'
import { contentSecurityPolicy } from '../guard/security-headers.ts'
import type { Encoding } from './content-encoding.ts'
import { styleHashes } from './style-hashes.ts'

/** One file of the built app, held in memory with the compressed copies the build made of it. */
export interface StaticFile {
  type: string
  tag: string
  /** Whether its name carries a hash of its content, so that it can never change. */
  immutable: boolean
  /** A page's own content policy, which knows the styles that stand in it. */
  policy?: string
  bytes: Uint8Array<ArrayBuffer>
  encoded: Partial<Record<Encoding, Uint8Array<ArrayBuffer>>>
}

/** By address, such as `/assets/index-1a2b3c4d.js`. */
export type StaticFiles = ReadonlyMap<string, StaticFile>

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

/**
 * Reads the built app once. What is not in this map does not exist, so no address can lead anywhere
 * else on the disk. A directory that is not there yields an empty map.
 */
export async function loadStaticFiles(directory: string): Promise<StaticFiles> {
  const paths = await listFiles(directory)
  const files = new Map<string, StaticFile>()
  for (const path of paths) {
    const type = types[extname(path)]
    if (type === undefined) continue
    const bytes = await readBytes(path)
    const encoded: StaticFile['encoded'] = {}
    if (paths.has(`${path}.br`)) encoded.br = await readBytes(`${path}.br`)
    if (paths.has(`${path}.gz`)) encoded.gzip = await readBytes(`${path}.gz`)
    const address = `/${relative(directory, path).split(sep).join('/')}`
    files.set(address, {
      type,
      tag: createHash('sha256').update(bytes).digest('base64url').slice(0, 22),
      immutable: address.startsWith('/assets/'),
      bytes,
      encoded,
      ...(extname(path) === '.html' ? { policy: policyOf(bytes) } : {}),
    })
  }
  return files
}

function policyOf(page: Uint8Array): string {
  return contentSecurityPolicy(styleHashes(Buffer.from(page).toString()))
}

async function listFiles(directory: string): Promise<Set<string>> {
  try {
    const entries = await readdir(directory, { recursive: true, withFileTypes: true })
    return new Set(
      entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)),
    )
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return new Set()
    throw error
  }
}

async function readBytes(path: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(path))
}
