/** Where this page is, as far as an address needs it. */
interface Here {
  origin: string
  hostname: string
}

/** A link's whole address, as one would send it. */
export const addressOf = (path: string, { origin }: Here): string => new URL(path, origin).href

/** Whether an address at this host name leads nowhere from any other machine. */
export function isOnlyHere({ hostname }: Here): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127(?:\.\d+){3}$/.test(hostname)
  )
}
