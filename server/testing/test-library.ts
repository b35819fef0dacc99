import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** An empty folder of the test's own, removed when the test is over. */
export function makeTestFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gesso-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/**
 * A copy of a data folder as it stands this instant: what a killed process would leave behind. The lock is not
 * part of it, as the system drops it with the process.
 */
export function snapshotFolder(dataDir: string): string {
  const copy = makeTestFolder()
  cpSync(dataDir, copy, { recursive: true, filter: (path) => !path.includes('gesso.lock') })
  return copy
}

/** Media files in a data folder, as paths relative to it, sorted. */
export function mediaFiles(dataDir: string): string[] {
  return allFiles(dataDir).filter((path) => path.startsWith('media'))
}

function allFiles(dataDir: string): string[] {
  return readdirSync(dataDir, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(dataDir, path)).isFile())
    .toSorted()
}

/** Names of the files in which a text's bytes occur. */
export function filesContaining(dataDir: string, text: string): string[] {
  return allFiles(dataDir).filter((path) => readFileSync(join(dataDir, path)).includes(text))
}
