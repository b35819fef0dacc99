import * as z from 'zod/mini'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { storageKeys, zustandStorage } from '#src/lib/storage.ts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const preferencesSchema = z.object({ theme: z.enum(themes) })

interface Preferences {
  theme: Theme
  chooseTheme(theme: Theme): void
}

/**
 * What this browser prefers. `public/theme.js` reads the same key before the first paint, so a change
 * of shape goes there too.
 */
export const usePreferences = create<Preferences>()(
  persist(
    (set) => ({
      theme: 'system',
      chooseTheme: (theme) => set({ theme }),
    }),
    {
      name: storageKeys.preferences,
      version: 1,
      storage: zustandStorage,
      partialize: ({ theme }) => ({ theme }),
      merge: (kept, initial) => {
        const parsed = z.safeParse(preferencesSchema, kept)
        return parsed.success ? { ...initial, ...parsed.data } : initial
      },
      // An older version holds nothing worth carrying over.
      migrate: () => ({}),
    },
  ),
)
