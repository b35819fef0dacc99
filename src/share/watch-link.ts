import { shareStateEvery, shareStateSchema } from '#contract/studio/share-page.ts'
import { HttpError, request } from '#src/lib/http.ts'
import type { SharePage } from './page.ts'

/** Milliseconds between questions to a server that does not answer. */
const longestWait = 20_000

interface LinkListeners {
  /** The owner has taken the link back, or its time is over. Told once, and nothing after it. */
  onClosed: () => void
  /** The link shows other pictures now. Told once. */
  onChanged: () => void
}

/**
 * Asks now and then whether an open page's link is still open: while the page is seen, when it comes back into sight or
 * out of the browser's memory.
 * @returns a function that asks at once, for whoever has a doubt
 */
export function watchLink(page: SharePage, { onClosed, onChanged }: LinkListeners): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isClosed = false
  let version = page.version
  let wait = shareStateEvery

  async function ask() {
    clearTimeout(timer)
    if (isClosed || document.hidden) return
    try {
      const state = await request(page.at.state, shareStateSchema)
      wait = shareStateEvery
      if (version !== '' && state.version !== version) onChanged()
      version = state.version === version ? version : ''
    } catch (error) {
      // No answer says nothing of the link; a refusal does.
      if (error instanceof HttpError && error.status < 500 && error.status !== 429) {
        isClosed = true
        onClosed()
        return
      }
      wait = Math.min(longestWait, wait * 2)
    }
    clearTimeout(timer)
    timer = setTimeout(() => void ask(), wait)
  }

  const askNow = () => void ask()
  document.addEventListener('visibilitychange', askNow)
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) askNow()
  })
  timer = setTimeout(askNow, shareStateEvery)
  return askNow
}
