import * as z from 'zod/mini'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { storageKeys, zustandStorage } from '#src/lib/storage.ts'

const choiceSchema = z.object({
  /** Null until the person has said. */
  isOn: z.nullable(z.boolean()),
  hasSound: z.boolean(),
  /** Whether this browser is woken when Gesso is closed. */
  isWoken: z.optional(z.boolean()),
})

type NotificationChoice = z.infer<typeof choiceSchema>

/** Whether this browser tells when work is done. It is asked for, never taken. */
export const useNotificationChoice = create<NotificationChoice>()(
  persist((): NotificationChoice => ({ isOn: null, hasSound: true }), {
    name: storageKeys.notifications,
    version: 1,
    storage: zustandStorage,
    merge: (kept, initial) => {
      const parsed = z.safeParse(choiceSchema, kept)
      return parsed.success ? parsed.data : initial
    },
    migrate: () => ({}),
  }),
)
