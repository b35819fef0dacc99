/**
 * Where somebody's own studio is, from what they type: `192.168.1.5:4310`, `studio.example`, a whole address. Null when
 * that is no address of a page. Names of the web are taken to speak https, this machine and its network http.
 */
export function studioAddress(text: string): string | null {
  const typed = text.trim()
  if (typed === '' || /\s/.test(typed)) return null
  const hasScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed)
  const scheme = isNear(typed) ? 'http' : 'https'
  const address = hasScheme ? typed : `${scheme}://${typed}`
  if (!URL.canParse(address)) return null
  const { protocol, hostname, origin, pathname } = new URL(address)
  if ((protocol !== 'http:' && protocol !== 'https:') || hostname === '') return null
  return origin + pathname.replace(/\/+$/, '')
}

const isNear = (typed: string) =>
  /^(?:localhost|\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-f:]+\]|[a-z0-9-]+\.local)(?:[:/]|$)/i.test(typed)
