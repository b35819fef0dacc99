import { createStore } from 'zustand/vanilla'

interface SendingState {
  /** Why the last press was refused, in words; null when it was not. */
  refusal: string | null
  /** The seed of the last generation made from the form. */
  lastSeed: number | null
  /** How many forms are on screen. */
  watchers: number
}

/**
 * What became of the presses of Generate. It outlives the form: an answer may come when the person has long
 * gone to another page.
 */
export const sendingStore = createStore<SendingState>(() => ({
  refusal: null,
  lastSeed: null,
  watchers: 0,
}))

/** A form is there to show refusals; the function returned says that it is no longer. */
export function watchSending(): () => void {
  const add = (step: number) =>
    sendingStore.setState(({ watchers }) => ({ watchers: watchers + step }))
  add(1)
  return () => add(-1)
}

export function noteSent(seed: number): void {
  sendingStore.setState({ lastSeed: seed })
}

/**
 * Keeps a refusal for the form to show.
 * @param sayElsewhere says it where the person is, called when no form is on screen
 */
export function noteRefusal(words: string, sayElsewhere: (words: string) => void): void {
  sendingStore.setState({ refusal: words })
  if (sendingStore.getState().watchers === 0) sayElsewhere(words)
}

export function forgetRefusal(): void {
  sendingStore.setState({ refusal: null })
}
