// A loaded server killed at random instants. What was in flight may have gone either way; what was acknowledged may not.
import { type ChildProcess, spawn } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Generation } from '#contract/studio/generation.ts'
import { auditLibrary } from '#server/store/audit-library.ts'
import { openLibrary } from '#server/store/open-library.ts'
import type { SeededBug } from './seeded-bugs.ts'
import { finishDeletions, finishWork } from './studio.ts'

/** What the client knows of a generation: only acknowledged facts bind the server. */
interface Known {
  accepted: boolean
  /** Digest of each picture once the client has seen the generation complete. */
  pictures: Map<string, string> | null
  deletion: 'none' | 'asked' | 'acknowledged'
}

export interface Outcome {
  kills: number
  accepted: number
  completed: number
  deleted: number
  violations: string[]
}

const creators = 3
const longestLife = 900
const libraries = 2

/** Kills servers `kills` times in all, each at work on a library of its own, side by side. */
export async function randomKills(script: string, kills: number, bug: SeededBug): Promise<Outcome> {
  const share = Math.ceil(kills / libraries)
  const outcomes = await Promise.all(
    Array.from({ length: libraries }, () => killOneLibrary(script, share, bug)),
  )
  return outcomes.reduce((sum, one) => ({
    kills: sum.kills + one.kills,
    accepted: sum.accepted + one.accepted,
    completed: sum.completed + one.completed,
    deleted: sum.deleted + one.deleted,
    violations: [...sum.violations, ...one.violations],
  }))
}

/** Stops early at the first violation when a bug is seeded. */
async function killOneLibrary(script: string, kills: number, bug: SeededBug): Promise<Outcome> {
  const dataDir = mkdtempSync(join(tmpdir(), 'gesso-kills-'))
  const known = new Map<string, Known>()
  const violations: string[] = []
  let done = 0
  try {
    while (done < kills) {
      violations.push(...(await oneLife(script, dataDir, bug, known)))
      done += 1
      violations.push(...judge(dataDir, known).map((line) => `kill ${done}: ${line}`))
      // A seeded bug is found once; after that the library is beyond judging.
      if (bug !== 'none' && violations.length > 0) break
    }
    if (bug === 'none') violations.push(...(await judgeEnd(dataDir, known)))
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
  const all = [...known.values()]
  return {
    kills: done,
    accepted: all.filter((one) => one.accepted).length,
    completed: all.filter((one) => one.pictures !== null).length,
    deleted: all.filter((one) => one.deletion === 'acknowledged').length,
    violations,
  }
}

async function oneLife(
  script: string,
  dataDir: string,
  bug: SeededBug,
  known: Map<string, Known>,
): Promise<string[]> {
  const child = spawn(process.execPath, [script, bug], {
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      GESSO_DATA_DIR: dataDir,
      GESSO_WORKERS: '1',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await readyAt(child)
  const stop = new AbortController()
  const refusals: string[] = []
  /** A cut connection is what this is about; a refusal is not. */
  const untilCut = async (work: Promise<void>) => {
    try {
      await work
    } catch (error) {
      if (error instanceof Refused) refusals.push(error.message)
    }
  }
  const work = [
    ...Array.from({ length: creators }, () => untilCut(createForever(url, known, stop.signal))),
    untilCut(watchAndDelete(url, known, stop.signal)),
  ]
  await sleep(Math.random() * longestLife)
  child.kill('SIGKILL')
  await once(child, 'exit')
  stop.abort()
  await Promise.all(work)
  return refusals
}

class Refused extends Error {}

async function readyAt(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('The server has no output.')
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /http:\/\/\S+/.exec(line)?.[0]
    if (address !== undefined) return address
  }
  throw new Error('The server ended before it was ready.')
}

async function createForever(url: string, known: Map<string, Known>, signal: AbortSignal) {
  while (!signal.aborted) {
    const id = randomUUID()
    const entry: Known = { accepted: false, pictures: null, deletion: 'none' }
    // The intent is noted first: a create cut off on its way may or may not have arrived.
    known.set(id, entry)
    const response = await fetch(`${url}/api/studio/generations`, {
      method: 'POST',
      signal,
      headers: {
        'content-type': 'application/json',
        'idempotency-key': id,
        authorization: 'Bearer crash',
      },
      body: JSON.stringify({
        operation: 'leonardo.createGeneration',
        modelId: 'gesso-painter',
        prompt: `a boat, ${id}`,
        width: 32,
        height: 32,
        num_images: 2,
      }),
    })
    if (!response.ok)
      throw new Refused(`A create was refused: ${response.status} ${await response.text()}`)
    entry.accepted = true
    await sleep(40 + Math.random() * 80, undefined, { signal })
  }
}

async function watchAndDelete(url: string, known: Map<string, Known>, signal: AbortSignal) {
  while (!signal.aborted) {
    const response = await fetch(`${url}/api/studio/generations?limit=50`, { signal })
    const page = (await response.json()) as { generations: Generation[] }
    for (const generation of page.generations.filter((one) => one.status === 'complete')) {
      const entry = known.get(generation.id)
      if (entry === undefined || entry.deletion !== 'none') continue
      if (entry.pictures === null) entry.pictures = await digests(url, generation, signal)
      else if (Math.random() < 0.6) {
        entry.deletion = 'asked'
        const answer = await fetch(`${url}/api/rest/v1/generations/${generation.id}`, {
          method: 'DELETE',
          signal,
          headers: { authorization: 'Bearer crash' },
        })
        if (answer.ok) entry.deletion = 'acknowledged'
      }
    }
  }
}

async function digests(url: string, generation: Generation, signal: AbortSignal) {
  const found = new Map<string, string>()
  for (const image of generation.images) {
    const response = await fetch(`${url}/media/images/${image.id}`, { signal })
    found.set(image.id, digest(new Uint8Array(await response.arrayBuffer())))
  }
  return found
}

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Recovers as the next start would, then holds the library to everything the client was told. */
function judge(dataDir: string, known: Map<string, Known>): string[] {
  const library = openLibrary({ dataDir, reserve: 0 })
  try {
    const broken = auditLibrary(dataDir)
    for (const [id, entry] of known) {
      const found = library.generations.get(id)
      if (entry.deletion === 'acknowledged' && found !== null)
        broken.push(`${id} was deleted and is back`)
      if (entry.deletion === 'asked' && found === null) entry.deletion = 'acknowledged'
      if (entry.deletion !== 'none') continue
      if (entry.accepted && found === null) broken.push(`${id} was accepted and is lost`)
      for (const [image, expected] of entry.pictures ?? []) {
        const file = library.media.image(image)
        if (file === null || !existsSync(file.path))
          broken.push(`picture ${image} was seen and is lost`)
        else if (digest(readFileSync(file.path)) !== expected)
          broken.push(`picture ${image} has changed`)
      }
    }
    return broken
  } finally {
    library.close()
  }
}

/** After the last kill the server is left alone: then all it ever accepted ends well, deletions as well as work. */
async function judgeEnd(dataDir: string, known: Map<string, Known>): Promise<string[]> {
  await finishWork(openLibrary({ dataDir, reserve: 0 }))
  await finishDeletions(openLibrary({ dataDir, reserve: 0 }))
  const broken = judge(dataDir, known)
  const library = openLibrary({ dataDir, reserve: 0 })
  for (const [id, { accepted, deletion }] of known) {
    if (!accepted || deletion !== 'none') continue
    const found = library.generations.get(id)
    if (found?.state.status !== 'complete' || found.images.length !== 2)
      broken.push(`${id} was accepted and ended ${found?.state.status ?? 'nowhere'}`)
  }
  library.close()
  return broken.map((line) => `at the end: ${line}`)
}
