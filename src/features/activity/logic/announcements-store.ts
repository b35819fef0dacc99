import { create } from 'zustand'

interface Announcements {
  message: string
  /** How many were made: the same words again are news too. */
  count: number
  /** Ids already spoken of: an event told twice is not said twice. */
  announced: ReadonlySet<string>
  announce(id: string, message: string): void
}

/** More than this many endings ago, no event comes back. */
const remembered = 200

/** What the live region says now. */
export const useAnnouncements = create<Announcements>((set, get) => ({
  message: '',
  count: 0,
  announced: new Set(),
  announce(id, message) {
    const { announced, count } = get()
    if (announced.has(id)) return
    set({ message, count: count + 1, announced: new Set([...announced, id].slice(-remembered)) })
  },
}))
