/**
 * A link's whole address, as one would send it.
 * @param home where the studio is, without a slash at the end
 */
export const addressOf = (path: string, home: string): string => home + path

/** Whether an address at this host name leads nowhere from any other machine. */
export function isOnlyHere(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127(?:\.\d+){3}$/.test(hostname)
  )
}

/**
 * Where a link to be sent begins: where this page is, or, where that leads others nowhere, on the local network.
 * @param own where this page has the studio, `network` where others reach it, if they do
 */
export function homeToSend(hostname: string, own: string, network: string | null): string {
  return isOnlyHere(hostname) && network !== null ? network : own
}
