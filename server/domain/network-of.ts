/**
 * Whom tries are counted for: an address, or the /64 that one customer has of IPv6 to ask from.
 * @param client an address as sockets and `X-Forwarded-For` write it
 */
export function networkOf(client: string): string {
  if (!client.includes(':') || client.includes('.')) return client
  const [head = '', tail] = client.split('::')
  const groups = head === '' ? [] : head.split(':')
  const rest = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : 8 - groups.length - rest.length
  return [...groups, ...Array.from({ length: zeros }, () => '0'), ...rest].slice(0, 4).join(':')
}
