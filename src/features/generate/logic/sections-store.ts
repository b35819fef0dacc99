import * as z from 'zod/mini'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { storageKeys, zustandStorage } from '#src/lib/storage.ts'

/** The sections that can be closed; the first three never are. */
export type Foldable = 'size' | 'guidance' | 'sampling' | 'output'

const openSchema = z.record(z.string(), z.boolean())

interface Sections {
  open: Readonly<Record<string, boolean>>
  setOpen: (section: Foldable, open: boolean) => void
}

const atFirst: Readonly<Record<Foldable, boolean>> = {
  size: true,
  guidance: false,
  sampling: true,
  output: false,
}

/** Which sections of the form this browser last had open. */
export const useSections = create<Sections>()(
  persist(
    (set) => ({
      open: atFirst,
      setOpen: (section, open) => set((state) => ({ open: { ...state.open, [section]: open } })),
    }),
    {
      name: storageKeys.sections,
      version: 1,
      storage: zustandStorage,
      partialize: ({ open }) => ({ open }),
      merge: (kept, initial) => {
        const parsed = z.safeParse(z.object({ open: openSchema }), kept)
        return parsed.success ? { ...initial, open: { ...atFirst, ...parsed.data.open } } : initial
      },
      migrate: () => ({}),
    },
  ),
)
