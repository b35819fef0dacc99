import { rmSync } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'

/** The few things the store does to files, apart so that tests can make each of them fail or stop. */
export interface Disk {
  /** Creates or replaces a file; its bytes are on the disk when this resolves. */
  write(path: string, bytes: Uint8Array): Promise<void>
  rename(from: string, to: string): Promise<void>
  /** True when the folder had to be made. */
  makeFolder(path: string): Promise<boolean>
  /** Makes names inside a folder (new, renamed, removed) survive a power cut. */
  syncFolder(path: string): Promise<void>
  /** Removing what is not there is no error. */
  remove(path: string): Promise<void>
  removeNow(path: string): void
}

export const nodeDisk: Disk = {
  async write(path, bytes) {
    const file = await open(path, 'w')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
  },
  rename,
  async makeFolder(path) {
    return (await mkdir(path, { recursive: true })) !== undefined
  },
  async syncFolder(path) {
    // Windows has no handle for a folder; NTFS journals names by itself.
    if (process.platform === 'win32') return
    const folder = await open(path, 'r')
    try {
      await folder.sync()
    } finally {
      await folder.close()
    }
  },
  async remove(path) {
    await rm(path, { force: true })
  },
  removeNow(path) {
    rmSync(path, { force: true })
  },
}

/** False when the file may still be there: another program holds it open (EBUSY, EPERM), or the disk is failing (EIO). */
export function tryRemoveNow(disk: Disk, path: string): boolean {
  try {
    disk.removeNow(path)
    return true
  } catch {
    return false
  }
}
