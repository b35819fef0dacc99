import * as z from 'zod/mini'
import { createJSONStorage } from 'zustand/middleware'

/**
 * Everything this browser keeps for us, one row a key: nothing here is the only copy of anything.
 * Keys carry a version; a value that no longer fits its schema is dropped, never half-read.
 */
export const storageKeys = {
  preferences: 'gesso.preferences.1', // theme
  draft: 'gesso.draft.1', // the form as typed
  sections: 'gesso.sections.1', // which form sections are open
  notifications: 'gesso.notifications.1', // whether to tell when work is done
  ownStudio: 'gesso.own-studio.1', // on a shared page: where the visitor's studio is
  galleryPlace: 'gesso.gallery-place.1', // where the gallery was scrolled to, this tab only
} as const

type Key = (typeof storageKeys)[keyof typeof storageKeys]

/** Reads a kept value; null when absent, unreadable or of an older shape. Never throws. */
export function readStored<S extends z.ZodMiniType>(
  key: Key,
  schema: S,
  area: 'local' | 'session' = 'local',
): z.infer<S> | null {
  try {
    const text = store(area).getItem(key)
    if (text === null) return null
    const parsed = z.safeParse(schema, JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** Keeps a value. Full or forbidden storage is not an error: the page works without. */
export function writeStored(key: Key, value: unknown, area: 'local' | 'session' = 'local'): void {
  try {
    store(area).setItem(key, JSON.stringify(value))
  } catch {
    // Private mode or quota: what is kept here is a convenience.
  }
}

/** For zustand's `persist`. */
export const zustandStorage = createJSONStorage(() => localStorage)

function store(area: 'local' | 'session'): Storage {
  return area === 'local' ? localStorage : sessionStorage
}
