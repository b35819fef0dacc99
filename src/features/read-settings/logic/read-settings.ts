import { readCarried } from './carriers/read-carried.ts'
import { findSettings } from './find-settings.ts'
import type { Found } from './spoken.ts'

/** The settings a picture's file carries, ours or another tool's; null when there are none. Never throws. */
export async function readSettings(file: Blob): Promise<Found | null> {
  const carried = await readCarried(file)
  if (carried === null) return null
  try {
    return findSettings(carried)
  } catch {
    // A form nobody foresaw is no settings.
    return null
  }
}
