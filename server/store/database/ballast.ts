import { randomBytes } from 'node:crypto'
import { existsSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Many times what a deletion writes before it frees anything. */
const weight = 1024 * 1024

/**
 * A file of no use but its weight, thrown overboard when the disk is so full that even a deletion, which must be
 * noted before it can free anything, would find no room.
 */
export interface Ballast {
  /** False when there is none left to throw. */
  release(): boolean
  /** Takes ballast in again where there is room to spare. */
  restore(): void
}

export function createBallast(dataDir: string): Ballast {
  const path = join(dataDir, 'ballast')

  function restore(): void {
    const { bavail, bsize } = statfsSync(dataDir)
    if (existsSync(path) || bavail * bsize < 2 * weight) return
    // Random, as zeros would weigh nothing on a disk that compresses.
    writeFileSync(path, randomBytes(weight))
  }

  restore()
  return {
    release() {
      if (!existsSync(path)) return false
      rmSync(path, { force: true })
      return true
    },
    restore,
  }
}
