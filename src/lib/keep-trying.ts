/** Milliseconds between tries. */
const pause = 1_000

/**
 * Loads a part of the app however long the server is away: without its code a page has nothing to show.
 * Never rejects.
 */
export async function keepTrying<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await load()
    } catch {
      await new Promise((resolve) => {
        setTimeout(resolve, pause)
      })
    }
  }
}
