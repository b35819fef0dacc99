interface Sources {
  /** What the server says to the visit. */
  answer: Promise<Response>
  /** The page that was kept, which starts the app without the server. */
  own: Promise<Response | undefined>
  /** Settles once the visit has waited long enough. */
  timeUp: Promise<null>
  /** Lets go of all that is private on this device. */
  forget: () => Promise<void>
}

/**
 * The server's own page where it answers in time; else ours, which says that the server is away. Somebody it lets in
 * no more may have been logged out while the app was closed: nothing else on this device hears of that in time, so
 * what is private goes before the answer is shown, however late it comes.
 */
export async function chooseScreen({ answer, own, timeUp, forget }: Sources): Promise<Response> {
  const heard = answer.then(async (response) => {
    if (response.status === 401) await forget().catch(() => undefined)
    return response
  })
  try {
    const first = await Promise.race([heard, timeUp])
    // A gateway speaks for a server that is away.
    const isAway = first === null || (first.status >= 502 && first.status <= 504)
    return isAway ? ((await own) ?? (await heard)) : first
  } catch {
    return (await own) ?? Response.error()
  }
}
