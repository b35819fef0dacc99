import { createStore } from 'zustand/vanilla'

/** A press that is asked for once more. */
export interface Question {
  title: string
  words: string
  /** What it was about to do. */
  go: () => void
}

/** The last one asked; it stays when it is closed, so that it does not empty while it goes. */
export const questionStore = createStore<{ question: Question | null }>(() => ({ question: null }))
