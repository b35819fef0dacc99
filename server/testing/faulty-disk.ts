import { type Disk, nodeDisk } from '#server/store/media/disk.ts'

export type DiskCall = 'write' | 'rename' | 'makeFolder' | 'syncFolder' | 'remove'

export interface FaultyDisk extends Disk {
  /** Every call so far, by name. */
  readonly calls: readonly DiskCall[]
}

/**
 * The real disk with a say before each asynchronous call: `before` may throw, which makes that call fail, or look
 * at the folder as it stands. A write that fails leaves half its bytes, as a full disk does.
 */
export function createFaultyDisk(before: (call: DiskCall, nth: number) => unknown): FaultyDisk {
  const calls: DiskCall[] = []
  function note(call: DiskCall): void {
    calls.push(call)
    before(call, calls.length)
  }

  return {
    ...nodeDisk,
    calls,
    async write(path, bytes) {
      try {
        note('write')
      } catch (error) {
        await nodeDisk.write(path, bytes.subarray(0, bytes.byteLength / 2))
        throw error
      }
      await nodeDisk.write(path, bytes)
    },
    async rename(from, to) {
      note('rename')
      await nodeDisk.rename(from, to)
    },
    async makeFolder(path) {
      note('makeFolder')
      return nodeDisk.makeFolder(path)
    },
    async syncFolder(path) {
      note('syncFolder')
      await nodeDisk.syncFolder(path)
    },
    async remove(path) {
      note('remove')
      await nodeDisk.remove(path)
    },
  }
}

/** The error the system gives for a code such as `ENOSPC` or `EIO`. */
export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: made by a test`), { code })
}
