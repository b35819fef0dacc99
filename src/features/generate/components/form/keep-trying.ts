/** Milliseconds between tries. */
const pause = 1000

/** Loads a later part of the app however long the server is away: a part that never comes would break the page. */
export async function keepTrying<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load()
  } catch {
    await new Promise((resolve) => {
      setTimeout(resolve, pause)
    })
    return keepTrying(load)
  }
}
